import { readingGrade } from './reading-grade.ts';
import type { Finding, Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

/**
 * The school grades that a message, and all of them together, may take, by the reading age of a language: nine for
 * English, seven for Easy Read. The formula is rough on a single message.
 */
const grades: Record<string, { one: number; all: number }> = {
  en: { one: 6, all: 4 },
  'en-x-easy': { one: 5, all: 2.5 },
};

const isSentence = (words: string) => /[.?]$/.test(words) && words.split(/\s+/).length > 4;

export const wordsReadEasily: Rule = {
  id: 'words-read-easily',
  why: 'It is read in fear, in a hurry and in a second language.',
  find: ({ root, wording }) =>
    Object.entries(grades)
      .filter(([code]) => wording.languages.has(code))
      .flatMap(([code, most]) => {
        const sentences = [...wordsOf({ root }, code)].filter(([, words]) => isSentence(words));
        const hard = sentences
          .map(([key, words]) => ({ key, grade: readingGrade(words) }))
          .filter(({ grade }) => grade > most.one)
          .map(
            ({ key, grade }): Finding => ({
              ...placeOf(code, key),
              problem: `reads at grade ${grade.toFixed(1)}, above ${most.one}`,
              cure: 'Use shorter words and sentences.',
            }),
          );
        const whole = readingGrade(sentences.map(([, words]) => words).join(' '));
        const all: Finding = {
          file: `locales/${code}`,
          problem: `reads at grade ${whole.toFixed(1)} as a whole, above ${most.all}`,
          cure: 'Use shorter words and sentences.',
        };
        return whole > most.all ? [...hard, all] : hard;
      }),
};
