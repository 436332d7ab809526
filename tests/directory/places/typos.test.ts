import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import type { Place } from '../../../src/directory/places/place.ts';
import { gazetteer } from './shipped-gazetteer.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const site = { forces: ['staffordshire'] };

/** The numbers of a fixed sequence: the same slips in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A name with one letter lost, added, changed or swapped with the next, from its letter `first` on. */
function mistyped(name: string, next: (below: number) => number, first: number): string {
  const at = first + next(name.length - first);
  const [before, letter = '', after] = [name.slice(0, at), name[at], name.slice(at + 1)];
  const other = letters[next(26)] ?? '';
  const slips = [before + after, `${before}${other}${letter}${after}`, `${before}${other}${after}`];
  return slips[next(4)] ?? `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
}

const firstOf = ({ districts, forces, where }: Place) => districts[0]?.id ?? forces[0] ?? where;
const names = [...gazetteer.names.keys()].filter(
  (name) => /^[a-z ]{5,40}$/.test(name) && gazetteer.spellings.rankOf(name) >= 0,
);

/** Of all slips, the part after which the place of the name comes first. */
function partFound(first: number): number {
  const next = numbers(11);
  const typed = names.map((name) => [name, mistyped(name, next, first)] as const);
  // A slip can make another name, and then nobody can tell.
  const slips = typed.filter(([, text]) => !gazetteer.names.has(text.trim()));
  const found = slips.filter(
    ([name, text]) => firstOf(findArea(text, gazetteer, site)) === firstOf(findArea(name, gazetteer, site)),
  );
  return found.length / slips.length;
}

describe('a name with a slip in it', () => {
  it('leads to its place at least 19 times in 20, where the first letter is right', () => {
    expect(names.length).toBeGreaterThan(8000);
    expect(partFound(1)).toBeGreaterThan(0.95);
  });

  it('and so it does with the slip anywhere', () => {
    expect(partFound(0)).toBeGreaterThan(0.95);
  });

  it('is always asked about, or offered among others', () => {
    const next = numbers(5);
    const taken = names
      .map((name) => mistyped(name, next, 1))
      .filter((text) => {
        const { status, confirm, districts } = findArea(text, gazetteer, site);
        // "Leicesterr city" holds a name that is spelt right; "Newton Abot" holds none.
        return (
          !text.includes(' ') &&
          !gazetteer.names.has(text) &&
          status === 'found' &&
          !confirm &&
          districts.length > 0
        );
      });
    expect(taken).toEqual([]);
  });
});
