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

/** Finds the words of a list that are one typo away, in time that does not grow with the list. */
export function nearMissIndex(words: Iterable<string>, shortest: number): (typed: string) => string[] {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest) continue;
    for (const key of [word, ...withoutEachLetter(word)]) index.set(key, [...(index.get(key) ?? []), word]);
  }
  return (typed) => {
    if (typed.length > longest) return [];
    const near = [typed, ...withoutEachLetter(typed)].flatMap((key) => index.get(key) ?? []);
    return [...new Set(near)].filter((word) => isOneTypo(typed, word));
  };
}
