import { readingGrade } from './reading-grade.ts';
import type { Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

/** The formula is rough on a single message: what a child of nine can read comes to less, on the whole. */
export const highestGrade = 6;
const mostSentences = 4;
/** Words in a sentence, past which it is two. */
const longestSentence = 25;

function problemsIn(words: string): string[] {
  const sentences = words.split(/(?<=[.?!])\s+/);
  const grade = readingGrade(words);
  const longest = Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length));
  return [
    ...(grade > highestGrade ? [`reads at grade ${grade.toFixed(1)}, above ${highestGrade}`] : []),
    ...(sentences.length > mostSentences ? [`is ${sentences.length} sentences long`] : []),
    ...(longest > longestSentence ? [`has a sentence of ${longest} words`] : []),
    ...(words.includes('!') ? ['has an exclamation mark'] : []),
  ];
}

export const guidanceReadsEasily: Rule = {
  id: 'guidance-reads-easily',
  why: 'It is read in fear, in a hurry and in a second language: two short sentences, one idea.',
  find: ({ root }) =>
    [...wordsOf({ root }, 'en')]
      .filter(([key]) => /^guidance\/[^:]+:(?:points\.|sheet$)/.test(key))
      .flatMap(([key, words]) =>
        problemsIn(words).map((problem) => ({
          ...placeOf('en', key),
          problem,
          cure: 'Use shorter words and sentences, or make it two points.',
        })),
      ),
};
