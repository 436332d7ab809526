import { findAny } from './parts-of-words.ts';
import type { Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

export const guidanceSheetsStayNeutral: Rule = {
  id: 'guidance-sheets-stay-neutral',
  why: 'Paper is found: nothing printed may say what it is about.',
  find: ({ root, wording }) =>
    [...wording.languages.values()].flatMap(({ code, tellsOnPaper }) =>
      [...wordsOf({ root }, code)]
        .filter(([key]) => /^guidance\/[^:]+:sheet$/.test(key))
        .flatMap(([key, words]) => {
          const told = findAny(tellsOnPaper, words);
          return told === undefined
            ? []
            : [
                {
                  ...placeOf(code, key),
                  problem: `says "${told}"`,
                  cure: 'Say it in words that could be about anything.',
                },
              ];
        }),
    ),
};
