import { describe, expect, it } from 'vitest';
import { bankHolidaysReachAhead } from '../../src/check/bank-holidays-reach-ahead.ts';
import { checksAreRecent } from '../../src/check/checks-are-recent.ts';
import { reasonsSayWhatToDo } from '../../src/check/reasons-say-what-to-do.ts';
import { checkedWith, made, said, saidOf, shipped } from './made.ts';

const held = { status: 'held', reason: 'Find the number.' };
const onDay = (day: string) => ({ now: () => new Date(`${day}T12:00:00Z`) });

/** Field and level of what is found on a day in a record that was checked on 1 January 2026. */
function foundOn(day: string, changes: Record<string, unknown> = {}) {
  const checked = checkedWith(
    [made({ checkedOn: '2026-01-01', sources: [], routes: [], ...held, ...changes })],
    onDay(day),
  );
  return checksAreRecent.find(checked).map(({ field, level = 'must' }) => `${field} ${level}`);
}
const live = {
  status: 'live',
  routes: [{ kind: 'app', value: 'Made', evidence: [0] }],
  sources: [{ url: 'https://made.example/', said: 'Made', date: '2025' }],
};

describe('a record that was checked', () => {
  it.each([
    ['today', '2026-01-01', []],
    ['90 days ago', '2026-04-01', []],
    ['91 days ago', '2026-04-02', ['checkedOn should']],
    ['a year ago', '2027-01-01', ['checkedOn should']],
    ['a year and a day ago', '2027-01-02', ['checkedOn must']],
    ['tomorrow', '2025-12-31', ['checkedOn must']],
  ])('%s', (_when, day, levels) => {
    expect(foundOn(day, live)).toEqual(levels);
  });

  it('years ago, and is held, only waits', () => {
    expect(foundOn('2029-01-01')).toEqual(['checkedOn should']);
  });

  it('years ago, and has closed, is not looked at again', () => {
    expect(foundOn('2029-01-01', { status: 'closed', reason: 'It has gone.' })).toEqual([]);
  });

  it.each([
    ['2026-11-26', 1],
    ['2027', 1],
    ['2027-02 approx', 1],
    ['2026-11-25', 0],
    ['2026', 0],
    ['undated', 0],
  ])('by a source of %s, on 25 November 2026', (date, count) => {
    const sources = [{ url: 'https://made.example/contact', said: 'Call 0808 157 0000', date }];
    expect(said(checksAreRecent, made({ sources }))).toHaveLength(count);
  });
});

describe('the list of bank holidays', () => {
  const withList = (changes: object) => {
    const bankHolidays = { ...shipped.directory.bankHolidays, ...changes };
    return saidOf(bankHolidaysReachAhead, { ...shipped, directory: { ...shipped.directory, bankHolidays } });
  };

  it.each([
    ['that reaches half a year ahead is good', { goodUntil: '2027-06-01' }, []],
    ['that does not is found', { goodUntil: '2027-05-01' }, [/: goodUntil: is 2027-05-01, 157 days ahead$/]],
    ['that has ended is found', { goodUntil: '2026-01-01' }, [/: goodUntil: /]],
    ['that has not begun is found', { goodFrom: '2027-01-01' }, [/: goodFrom: is 2027-01-01, after today$/]],
    ['that was checked tomorrow is found', { checkedOn: '2026-11-26' }, [/: checkedOn: /]],
  ])('%s', (_what, changes, problems) => {
    expect(withList(changes)).toEqual(problems.map((problem) => expect.stringMatching(problem)));
  });
});

describe('the reason why a service is held', () => {
  it.each([
    ['says what to find', 'A number must be found on a page of its own.', 0],
    ['says whom to ask', 'Ask the council whether it still runs.', 0],
    ['says only what is wrong', 'Nothing on its website after 2019.', 1],
  ])('%s', (_what, reason, count) => {
    expect(said(reasonsSayWhatToDo, made({ status: 'held', reason }))).toHaveLength(count);
  });
});
