import type { NamesInLanguage } from '../schemas/place.ts';
import type { Meaning } from './meaning.ts';
import { fold, plainName } from './plain-name.ts';

/** All names, and beside them what places are called in other languages, where that is no name of ours already. */
export function withOtherLanguages(
  names: ReadonlyMap<string, readonly Meaning[]>,
  inLanguages: readonly NamesInLanguage[],
): ReadonlyMap<string, readonly Meaning[]> {
  const all = new Map(names);
  for (const { names: list } of inLanguages) {
    for (const [name, others] of Object.entries(list)) {
      // In another language it is no word of English.
      const meanings = (names.get(plainName(name)) ?? []).map(({ ordinary: _, ...meaning }) => meaning);
      for (const other of others.map(plainName)) if (!all.has(other)) all.set(other, meanings);
    }
  }
  return all;
}

/** In the letters of plain names, the longest first. */
export const tiesOf = (all: readonly string[]): string[] =>
  [...new Set(all.map(fold))].sort((one, other) => other.length - one.length);
