import { type Glossaries, type MetMeaning, meaningsIn } from '../glossary.ts';
import { hashOf } from '../hash.ts';
import { sentenceEnd } from '../words.ts';
import type { Spelt } from './spelt.ts';

/** Longer messages are not allowed; a caller that forgets is still safe. */
const mostWords = 130;
const longestWord = 24;

/** The words of a message that it is judged by. */
const judged = (spelt: readonly string[]): string[] =>
  spelt
    .filter((word) => word !== sentenceEnd)
    .map((word) => word.slice(0, longestWord))
    .slice(0, mostWords);

/**
 * What a message is judged by: its words, neighbouring words, and the letter groups of each word, which misspelt and
 * inflected words share. Each once.
 */
export function wordFeatures(spelt: readonly string[]): string[] {
  const words = judged(spelt);
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

/** How many words may stand between two meanings that are judged together. */
const reach = 4;

/**
 * What it is judged by besides: the meanings of its words, and those that stand near each other. They are the same in all
 * languages, so what one language teaches serves the others; order is left out, since languages differ in it.
 */
function meaningFeatures(met: readonly MetMeaning[]): string[] {
  const features = new Set<string>();
  for (const [at, one] of met.entries()) {
    features.add(`m ${one.meaning}`);
    for (let after = at + 1; after < met.length; after += 1) {
      const other = met[after] ?? one;
      if (other.start - one.end > reach) break;
      if (other.start >= one.end) features.add(`p ${[one.meaning, other.meaning].sort().join(' ')}`);
    }
  }
  return [...features];
}

/** A feature as a number of 32 bits, of which the last are as good as any. */
export function numberOf(feature: string): number {
  const hash = hashOf(feature);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** The place of a feature among so many, a power of two. Two features may share one, and seldom do harm. */
export const placeOf = (feature: string, places: number): number => numberOf(feature) & (places - 1);

/** All features of a message: its words, and what they mean in English and in some other languages. */
export function featuresOf({ typed, english }: Spelt, glossaries: Glossaries, languages: Iterable<string>) {
  const of = (codes: readonly string[]) => [...new Set(codes)].flatMap((code) => glossaries.get(code) ?? []);
  const several = of(['en', ...languages]);
  const inEnglish = meaningsIn(judged(english), of(['en']));
  // As English is spelt, "da" is "the"; in Welsh it is good.
  const asTyped = several.length > 1 ? meaningsIn(judged(typed), several) : [];
  const meanings = new Set([...meaningFeatures(inEnglish), ...meaningFeatures(asTyped)]);
  return { words: wordFeatures(english), meanings: [...meanings] };
}
