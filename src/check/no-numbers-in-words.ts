import type { Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

/** Six digits and more, however they are grouped: a number that somebody may dial. 999, 55 and 18000 are not such. */
const dialled = /\d(?:[\s\u2066-\u2069-]?\d){5,}/;

export const noNumbersInWords: Rule = {
  id: 'no-numbers-in-words',
  why: 'A number in a sentence has no source and is forgotten when the number changes: it belongs to a service.',
  find: ({ root, wording }) =>
    [...wording.languages.keys()].flatMap((code) =>
      [...wordsOf({ root }, code)]
        .filter(([, words]) => dialled.test(words))
        .map(([key]) => ({
          ...placeOf(code, key),
          problem: 'holds a telephone number',
          cure: 'Show the service instead, by its id in the dialog.',
        })),
    ),
};
