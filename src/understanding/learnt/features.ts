import { hashOf } from '../hash.ts';
import { sentenceEnd } from '../words.ts';

/** How many places there are for weights; a power of two. Two features may share one, and seldom do harm. */
export const places = 2 ** 18;

/** Longer messages are not allowed; a caller that forgets is still safe. */
const mostWords = 130;
const longestWord = 24;

/** The place of a feature. */
export function placeOf(feature: string): number {
  const hash = hashOf(feature);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

const wordsIn = (spelt: readonly string[]): string[] =>
  spelt
    .filter((word) => word !== sentenceEnd)
    .map((word) => word.slice(0, longestWord))
    .slice(0, mostWords);

/**
 * What a message is judged by: its words, neighbouring words, and the letter groups of each word, which misspelt and
 * inflected words share. Each once.
 * @param spelt the words of a message, see `spelt.ts`
 */
export function featuresOf(spelt: readonly string[]): string[] {
  const words = wordsIn(spelt);
  const features = new Set<string>();
  for (const [at, word] of words.entries()) {
    const [next, afterNext] = [words[at + 1], words[at + 2]];
    features.add(`w ${word}`);
    if (next !== undefined) features.add(`b ${word} ${next}`);
    if (afterNext !== undefined) features.add(`s ${word} ${afterNext}`);
    const bounded = `_${word}_`;
    for (let length = 3; length <= 5; length += 1)
      for (let start = 0; start + length <= bounded.length; start += 1)
        features.add(`g ${bounded.slice(start, start + length)}`);
  }
  if (words.length > 0) features.add(`n ${words.length === 1 ? 'one' : words.length < 4 ? 'few' : 'many'}`);
  return [...features];
}

/** The same as places of weights. */
export const placesOf = (spelt: readonly string[]): number[] => featuresOf(spelt).map(placeOf);
