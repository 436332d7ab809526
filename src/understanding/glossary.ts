import { hashOn, hashStart } from './hash.ts';
import { normalise } from './normalise.ts';
import { type NumberTable, numberAt, numberTable } from './number-table.ts';
import { splitWords } from './words.ts';

/** A meaning that words from `start` up to, not including, `end` stand for. */
export type MetMeaning = { readonly meaning: string; readonly start: number; readonly end: number };

/** Finds the meanings of spelt words, in time that grows with their number alone. */
export type Glossary = (words: readonly string[]) => MetMeaning[];
/** By language. */
export type Glossaries = ReadonlyMap<string, Glossary>;

/**
 * Which words stand for which meanings, as numbers: where some words lead is a hash of them, so that twenty languages of
 * entries are small, and are there at once.
 */
export type GlossaryTable = {
  /** The lists of meanings that words lead to. */
  readonly meaningsAt: readonly (readonly string[])[];
  /** Whether any entry is a part of a word. */
  readonly hasParts: boolean;
  /** Where words lead: to the number of such a list, and one more. */
  readonly ends: NumberTable;
};

/** How a word of an entry is compared: whole ("knife"), by how it begins ("stab*"), or by what it holds ("*stab*"). */
type How = 'whole' | 'stem' | 'part';
const marks: Record<How, number> = { whole: 1, stem: 2, part: 3 };

/** Entries have few words, and parts few letters. */
const mostWords = 5;
const [shortestPart, longestPart] = [2, 12];

const howOf = (written: string): How =>
  written.startsWith('*') ? 'part' : written.endsWith('*') ? 'stem' : 'whole';

/** The words of an entry; one that is split on reading, as Chinese is sign by sign, is whole but for its end. */
const wordsOf = (entry: string): [string, How][] =>
  entry.split(' ').flatMap((written) => {
    const words = splitWords(normalise(written.replaceAll('*', '')));
    return words.map((word, at): [string, How] => [word, at === words.length - 1 ? howOf(written) : 'whole']);
  });

const on = (from: number, word: string): number => {
  let hash = from;
  for (let at = 0; at < word.length; at += 1) hash = hashOn(hash, word.charCodeAt(at));
  return hash;
};

/** Where the words of entries lead, step by step, with the meanings of those that end there. */
function placesOf(meanings: Readonly<Record<string, readonly string[]>>) {
  const ends = new Map<number, string[]>();
  let hasParts = false;
  for (const [meaning, entries] of Object.entries(meanings))
    for (const entry of entries) {
      let place = hashStart;
      for (const [word, how] of wordsOf(entry)) {
        place = hashOn(on(place, word), marks[how]);
        if (!ends.has(place)) ends.set(place, []);
        hasParts ||= how === 'part';
      }
      ends.get(place)?.push(meaning);
    }
  return { ends, hasParts };
}

/** Reads which words stand for which meanings. A meaning is named in one word. */
export function glossaryTable(meanings: Readonly<Record<string, readonly string[]>>): GlossaryTable {
  const { ends, hasParts } = placesOf(meanings);
  const lists = new Map<string, number>();
  const listAt = new Map<number, number>();
  for (const [place, list] of ends) {
    const key = [...new Set(list)].sort().join(' ');
    const number = lists.get(key) ?? lists.size;
    lists.set(key, number);
    listAt.set(place, number + 1);
  }
  return {
    meaningsAt: [...lists.keys()].map((key) => key.split(' ').filter(Boolean)),
    hasParts,
    ends: numberTable(listAt),
  };
}

/** Where a word leads from a place: to that of each way to compare it that an entry has. */
function nextPlaces(table: GlossaryTable, from: number, word: string): Set<number> {
  const found = new Set<number>();
  const add = (hash: number, how: How) => {
    const place = hashOn(hash, marks[how]);
    if (numberAt(table.ends, place) !== 0) found.add(place);
  };
  let hash = from;
  for (let at = 0; at < word.length; at += 1) {
    hash = hashOn(hash, word.charCodeAt(at));
    add(hash, 'stem');
  }
  add(hash, 'whole');
  if (!table.hasParts) return found;
  for (let start = 0; start < word.length; start += 1) {
    hash = from;
    for (let at = start; at < Math.min(word.length, start + longestPart); at += 1) {
      hash = hashOn(hash, word.charCodeAt(at));
      if (at - start + 1 >= shortestPart) add(hash, 'part');
    }
  }
  return found;
}

export const openGlossary =
  (table: GlossaryTable): Glossary =>
  (words) => {
    const met: MetMeaning[] = [];
    for (let start = 0; start < words.length; start += 1) {
      let places = [hashStart];
      for (let end = start; end < words.length && end < start + mostWords && places.length > 0; end += 1) {
        const next: number[] = [];
        for (const place of places) next.push(...nextPlaces(table, place, words[end] ?? ''));
        places = next;
        for (const place of places)
          for (const meaning of table.meaningsAt[numberAt(table.ends, place) - 1] ?? [])
            met.push({ meaning, start, end: end + 1 });
      }
    }
    return met;
  };

/** The meanings that several languages see in the same words, each once. */
export function meaningsIn(words: readonly string[], glossaries: readonly Glossary[]): MetMeaning[] {
  const met = new Map<string, MetMeaning>();
  for (const glossary of glossaries)
    for (const one of glossary(words)) met.set(`${one.start} ${one.end} ${one.meaning}`, one);
  return [...met.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}
