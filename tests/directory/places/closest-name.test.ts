import { describe, expect, it } from 'vitest';
import { closestNames, spellingDistance } from '../../../src/directory/places/closest-name.ts';

const names = ['leicester', 'leigh', 'blaby', 'west yorkshire', 'loughborough', 'rutland', 'york'];

describe('the nearest spelling', () => {
  it.each([
    ['leicster', ['leicester']],
    ['liecester', ['leicester']],
    ['lougborugh', ['loughborough']],
    ['blabyy', ['blaby']],
    ['rutlnad', ['rutland']],
    ['butland', []],
    ['eicester', ['leicester']],
    ['east yorkshire', []],
    ['yark', []],
    ['baby', []],
    ['something else', []],
  ])('of "%s" is %j', (typed, expected) => {
    expect(closestNames(typed, names)).toEqual(expected);
  });

  it('keeps every name that is equally near', () => {
    expect(closestNames('laxton', ['paxton', 'laxtan', 'laxtom'])).toEqual(['laxtan', 'laxtom']);
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
