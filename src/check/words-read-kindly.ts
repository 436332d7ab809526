import { findAny } from './parts-of-words.ts';
import type { Finding, Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

/** How a sentence may end, in the scripts of all languages. */
const sentenceEnd = /(?<=[.?\u06d4\u061f\u0964。？][\u2069’'")]*)\s*(?=\S)/u;
/** In words, and in characters for scripts that write no spaces. */
const longest = { words: 30, characters: 75 };

function problemsIn(words: string, avoid: readonly string[]): [problem: string, cure: string][] {
  const problems: [string, string][] = [];
  if (/[!¡！]/u.test(words))
    problems.push(['has an exclamation mark', 'Say it quietly: a full stop is enough.']);
  if (/100\s?%/.test(words))
    problems.push(['says "100%"', 'Nothing is certain here: say what is true, and when.']);
  const told = findAny(avoid, words);
  if (told !== undefined)
    problems.push([`says "${told}"`, 'It blames, or promises too much: say it another way.']);
  for (const sentence of words.split(sentenceEnd)) {
    const isHan = /\p{Script=Han}/u.test(sentence);
    const length = isHan ? [...sentence].length : sentence.trim().split(/\s+/).length;
    if (length > (isHan ? longest.characters : longest.words))
      problems.push([
        `has a sentence of ${length} ${isHan ? 'characters' : 'words'}`,
        'Make it two sentences.',
      ]);
  }
  return problems;
}

export const wordsReadKindly: Rule = {
  id: 'words-read-kindly',
  why: 'It is read in fear and in a hurry: a shout, a long sentence or a "why did you" ends it.',
  find: ({ root, wording }) =>
    [...wording.languages.values()].flatMap(({ code, avoid }) =>
      [...wordsOf({ root }, code)].flatMap(([key, words]) =>
        problemsIn(words, avoid).map(
          ([problem, cure]): Finding => ({ ...placeOf(code, key), problem, cure }),
        ),
      ),
    ),
};
