import { hashOf } from './hash.ts';

/** True when one letter is missing, added, changed, or two neighbours are swapped. False for equal words. */
export function isOneTypo(typed: string, meant: string): boolean {
  const difference = typed.length - meant.length;
  if (typed === meant || Math.abs(difference) > 1) return false;
  let start = 0;
  while (start < typed.length && start < meant.length && typed[start] === meant[start]) start += 1;
  const rest = (word: string, skip: number) => word.slice(start + skip);
  if (difference === 1) return rest(typed, 1) === rest(meant, 0);
  if (difference === -1) return rest(typed, 0) === rest(meant, 1);
  if (rest(typed, 1) === rest(meant, 1)) return true;
  return (
    typed[start] === meant[start + 1] &&
    typed[start + 1] === meant[start] &&
    rest(typed, 2) === rest(meant, 2)
  );
}

const withoutEachLetter = (word: string): string[] => [
  ...new Set(Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1))),
];

/** Longer than any word of ours: nothing near it can be meant. */
const longest = 24;

/** A hash and the number of a word, as one number that a double holds exactly. */
const perHash = 2 ** 20;

/**
 * Words, and the numbers of those that hashes lead to: of a word, and of it without each of its letters. Kept as numbers, in
 * order: twenty languages of words with a letter left out would be most of what the product holds in memory.
 */
export type NearMisses = { readonly list: readonly string[]; readonly index: Float64Array };

/** @param shortest length of a word that a misspelling may stand for */
export function nearMissTable(words: Iterable<string>, shortest: number): NearMisses {
  const list = [...new Set(words)].filter((word) => word.length >= shortest);
  const entries = list.flatMap((word, number) =>
    [word, ...withoutEachLetter(word)].map((key) => hashOf(key) * perHash + number),
  );
  return { list, index: Float64Array.from(entries).sort() };
}

/** Finds the words of a list that are one typo away, in time that does not grow with the list. */
export function openNearMisses({ list, index }: NearMisses): (typed: string) => string[] {
  const firstOf = (hash: number): number => {
    let [low, high] = [0, index.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((index[middle] ?? 0) < hash * perHash) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wordsAt = (key: string): string[] => {
    const hash = hashOf(key);
    const found: string[] = [];
    for (let at = firstOf(hash); (index[at] ?? Number.POSITIVE_INFINITY) < (hash + 1) * perHash; at += 1)
      found.push(list[(index[at] ?? 0) % perHash] ?? '');
    return found;
  };
  return (typed) => {
    if (typed.length > longest) return [];
    const near = [typed, ...withoutEachLetter(typed)].flatMap(wordsAt);
    return [...new Set(near)].filter((word) => isOneTypo(typed, word));
  };
}
