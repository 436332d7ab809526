import { hashOf } from './hash.ts';
import { firstFrom } from './sorted.ts';

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
 * Which words of a list hashes lead to, in their order: of a word, and of it without each of its letters. Kept as numbers:
 * twenty languages of words with a letter left out would be most of what the product holds in memory.
 */
export type NearMisses = { readonly hashes: Uint32Array; readonly numbers: Uint16Array };

/** @param isWanted whether a misspelling may stand for a word of the list */
export function nearMissTable(list: readonly string[], isWanted: (word: string) => boolean): NearMisses {
  const entries = list.flatMap((word, number) =>
    isWanted(word) ? [word, ...withoutEachLetter(word)].map((key) => hashOf(key) * perHash + number) : [],
  );
  const sorted = Float64Array.from(entries).sort();
  return {
    hashes: Uint32Array.from(sorted, (entry) => Math.floor(entry / perHash)),
    numbers: Uint16Array.from(sorted, (entry) => entry % perHash),
  };
}

/** Finds the words of a list that are one typo away, in time that does not grow with the list. */
export function openNearMisses(
  { hashes, numbers }: NearMisses,
  list: readonly string[],
): (typed: string) => string[] {
  const wordsAt = (key: string): string[] => {
    const hash = hashOf(key);
    const found: string[] = [];
    for (let at = firstFrom(hashes, hash); hashes[at] === hash; at += 1)
      found.push(list[numbers[at] ?? 0] ?? '');
    return found;
  };
  return (typed) => {
    if (typed.length > longest) return [];
    const near = [typed, ...withoutEachLetter(typed)].flatMap(wordsAt);
    return [...new Set(near)].filter((word) => isOneTypo(typed, word));
  };
}
