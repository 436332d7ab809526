import { describe, expect, it } from 'vitest';
import { closestNames } from '../../../src/directory/places/closest-name.ts';
import { spellingDistance } from '../../../src/directory/places/spelling-distance.ts';
import { spellingsOf } from '../../../src/directory/places/spellings.ts';

const names = ['leicester', 'leigh', 'blaby', 'west yorkshire', 'loughborough', 'rutland', 'york'];

describe('the nearest spelling', () => {
  it.each([
    ['leicster', ['leicester']],
    ['liecester', ['leicester']],
    ['lougborugh', ['loughborough']],
    ['blabyy', ['blaby']],
    ['rutlnad', ['rutland']],
    ['butland', ['rutland']],
    ['laby', []],
    ['eicester', ['leicester']],
    ['east yorkshire', []],
    ['yark', []],
    ['baby', []],
    ['something else', []],
  ])('of "%s" is %j', (typed, expected) => {
    expect(
      closestNames(
        typed,
        spellingsOf(names, () => 1),
      ),
    ).toEqual(expected);
  });

  it('keeps every name that is equally near, the likelier first, and none that may not be guessed at', () => {
    const ranks: Record<string, number> = { paxton: 1, laxtom: 1, laxtan: 2, laxten: -1 };
    const spellings = spellingsOf(Object.keys(ranks), (name) => ranks[name] ?? -1);
    expect(closestNames('laxton', spellings)).toEqual(['laxtan', 'laxtom']);
  });

  it.each([
    ['kitten', 'sitting', 3],
    ['ab', 'ba', 1],
    ['wigston', 'wigtson', 1],
    ['same', 'same', 0],
    ['', 'abc', 3],
  ])('counts slips from "%s" to "%s": %i', (from, to, slips) => {
    expect(spellingDistance(from, to, 5)).toBe(slips);
  });
});
