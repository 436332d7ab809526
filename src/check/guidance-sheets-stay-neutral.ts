import { join } from 'node:path';
import type { Rule } from './rule.ts';
import { placeOf, wordsOf } from './words-agree.ts';

/** Words that tell whoever finds the paper what it is about, by language. */
const telling: Readonly<Record<string, RegExp>> = {
  en: /\b(abus\w*|violen\w*|police|victims?|survivors?|rap(?:e|ed|ist)\w*|sexual\w*|stalk\w*|harass\w*|assault\w*|refuges?|domestic|crimes?|criminal\w*|courts?|lawyers?|solicitors?|offend\w*|helplines?|spik\w*|honour|forced|fgm|track(?:er|ing|ed)\w*|husbands?|wi(?:fe|ves)|partners?|ex|leav\w+ him|safety|danger\w*|attack\w*|hurt\w*)\b/i,
  ur: /(تشدد|زیادتی|ظلم|پولیس|متاثر|جنسی|ہراس|پیچھا|پناہ|جرم|مجرم|عدالت|وکیل|شوہر|بیوی|خطر|حملہ|ریپ|غیرت)/,
};

export const guidanceSheetsStayNeutral: Rule = {
  id: 'guidance-sheets-stay-neutral',
  why: 'Paper is found: nothing printed may say what it is about.',
  find: ({ root, wording }) =>
    [...wording.languages.keys()].flatMap((code) =>
      [...wordsOf(join(root, 'locales', code))]
        .filter(([key]) => /^guidance\/[^:]+:sheet$/.test(key))
        .flatMap(([key, words]) => {
          const told = telling[code]?.exec(words)?.[0];
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
