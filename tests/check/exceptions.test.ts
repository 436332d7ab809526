import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { exceptionsAreNeeded } from '../../src/check/exceptions.ts';
import { namesHoldNoNumbers } from '../../src/check/names-hold-no-numbers.ts';
import { checkedWith, made } from './made.ts';

const rules = [namesHoldNoNumbers, exceptionsAreNeeded];
const good = {
  rule: 'names-hold-no-numbers',
  where: 'made.json: organisation',
  reason: 'The number is the name of the charity.',
  until: '2026-11-25',
};

/** What is left over, with these exceptions, of a record that has one finding; it is 25 November 2026. */
function left(exceptions: object[], organisation = 'Made Trust 0808 157 0000') {
  const lists = { doNotUse: [], exceptions: exceptions as (typeof good)[] };
  const checked = checkedWith([made({ organisation })], { lists });
  return check(rules, checked).map(
    ({ rule, file, field, problem }) => `${rule}: ${file}: ${field}: ${problem}`,
  );
}

const finding = 'names-hold-no-numbers: made.json: organisation: holds a telephone number';
const about = 'exceptions-are-needed: content/exceptions.json: 0:';

describe('an exception', () => {
  it('silences the very finding that it names, to its last day', () => {
    expect(left([good])).toEqual([]);
  });

  it('that is not there silences nothing', () => {
    expect(left([])).toEqual([finding]);
  });

  it.each([
    ['has ended', { until: '2026-11-24' }, [finding, `${about} ended on 2026-11-24`]],
    [
      'names another field',
      { where: 'made.json: name' },
      [finding, `${about} is no longer needed: nothing is found there`],
    ],
    [
      'names the file alone',
      { where: 'made.json' },
      [finding, `${about} is no longer needed: nothing is found there`],
    ],
    [
      'names an unknown rule',
      { rule: 'names' },
      [finding, `${about} names the rule "names", which is not known`],
    ],
  ])('that %s is a finding itself', (_what, changes, findings) => {
    expect(left([{ ...good, ...changes }])).toEqual(findings);
  });

  it('that is no longer needed is a finding itself', () => {
    expect(left([good], 'Made Trust')).toEqual([`${about} is no longer needed: nothing is found there`]);
  });
});
