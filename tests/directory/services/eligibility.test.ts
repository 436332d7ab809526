import { describe, expect, it } from 'vitest';
import { findServices } from '../../../src/directory/services/find-services.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { aService, directoryWith, her, ids } from './small-directory.ts';

type Changes = NonNullable<Parameters<typeof aService>[1]>;
type Who = NonNullable<Changes['cannotTake']>[number]['who'];

const turningAway = (...whos: Who[]) =>
  aService('one', { cannotTake: whos.map((who) => ({ who, instead: ['other'] })) });
const isShown = (service: ReturnType<typeof aService>, changes: Partial<Search> = {}) =>
  ids(findServices({ ...her, ...changes }, directoryWith(service, aService('other'))).found).includes('one');

const man = { audiences: ['men'] };
const child = { audiences: ['under-18'] };

/** Whom a record turns away, who asks, whether it is shown. */
const table: [string, Who, Partial<Search>, boolean][] = [
  ['a man is not shown one that cannot take men', 'men', man, false],
  ['a friend of a man is not either', 'men', { ...man, who: 'someone-else' }, false],
  ['somebody who said nothing of it is', 'men', {}, true],
  ['a woman, who is not asked to say so, is not shown one that cannot take women', 'women', {}, false],
  ['a man is', 'women', man, true],
  ['a friend, who may be asking for a man, is', 'women', { who: 'someone-else' }, true],
  ['a child is not shown one that cannot take under-18s', 'under-18', child, false],
  ['an adult is', 'under-18', {}, true],
  // Of a child nobody asks the age: only what takes everybody from 13 may be shown.
  ['a child, who may be 14, is not shown one that cannot take under-16s', 'under-16', child, false],
  ['a child is shown one that takes them from 13', 'under-13', child, true],
  ['an adult is not shown one that cannot take adults', 'adults', {}, false],
  ['a child is shown it', 'adults', child, true],
];

describe('whom a service turns away', () => {
  it.each(table)('%s', (_, who, changes, expected) => {
    expect(isShown(turningAway(who), changes)).toBe(expected);
  });

  it('adds to its ages, and takes nothing from them', () => {
    const from16 = aService('one', { takes: { people: 'everyone', ages: { from: 16 } } });
    expect([isShown(from16), isShown(from16, child)]).toEqual([true, false]);
  });
});

describe('a service that turns people away', () => {
  const record = aService('one', { cannotTake: [{ who: 'men', instead: ['far', 'held', 'near'] }] });
  const others = [
    aService('near', { takes: { people: 'men' } }),
    aService('far', { areas: { nations: ['wales'] } }),
    aService('held', { status: 'held', reason: 'nobody has checked it' }),
  ];

  it('says who takes them instead: those that are live, and where the person is', () => {
    const { found } = findServices(her, directoryWith(record, ...others));
    const [one] = found.filter(({ service }) => service.id === 'one');
    expect(one?.instead.map(({ who, services }) => [who, services.map(({ id }) => id)])).toEqual([
      ['men', ['near']],
    ]);
  });

  it('says nothing of it where none of them is', () => {
    const { found } = findServices(her, directoryWith(record, ...others.slice(1)));
    expect(found.find(({ service }) => service.id === 'one')?.instead).toEqual([]);
  });
});
