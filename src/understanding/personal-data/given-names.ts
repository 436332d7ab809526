import { foldInPlace } from '../letters.ts';
import { anyOf, end, start } from './lists.ts';
import { englishIAm, word } from './name.ts';
import type { OwnNames, OwnWords } from './own-words.ts';

/** Patterns in whose group `known` a given name stands, since what stands beside it stands beside other words as well. */
export type GivenNames = {
  readonly patterns: readonly string[];
  /** Whether a word is a given name, in the letters of `foldInPlace`. */
  isOne(word: string): boolean;
};

const known = `(?<known>${word})`;
const englishIsName = "(?:,? that'?s|,? it'?s| is| was) (?:my|his|her|their)(?: [a-z']+){0,2} name";

/** Chinese writes no gaps: what ends so is a person of some kind, "a white person", and no name. */
const lastOfName = '(?![人生的吗呢员师工们客婆蛋者亲])\\p{Script=Han}';

/** "Sarah-Jane", "emma's", and a name with "am" or "is" at its end, as Kurdish and Farsi write it. */
const without = [/['-].*$/, /ا?م$/, /ی?ہ$/];

/** Names that no capital tells, "im hetal": too many for a pattern, and for the page. */
export function givenNames(
  words: OwnWords,
  { names, isMe, isName: ownIsName, surnames }: OwnNames,
): GivenNames {
  const all = new Set([...names, ...(words.commonNames ?? [])].map(foldInPlace));
  const before = anyOf(englishIAm, words.iAm);
  const isName = `(?:${englishIsName}| ${anyOf(ownIsName)})${end}`;
  const noChinese = words.noNames?.filter((each) => /\p{Script=Han}/u.test(each));
  return {
    patterns: [
      `${start}${before} (?!${before} )${known}`,
      `${start}${known} ${anyOf(isMe)}(?=$|[^\\p{L}\\p{M} ']| ${anyOf(words.after)}${end})`,
      `(?:^|[.,!] *|\\b(?:hi|hiya|hello|hey),? )${known}(?: ${word})? here\\b`,
      `${start}${known}${isName}`,
      `${start}${known} ${word}${isName}`,
      `${start}${anyOf(words.iAm)}(?<known>\\p{Script=Han}{2,3})${end}`,
      `${start}${anyOf(words.iAm)}(?!${anyOf(noChinese)})(?<own>${anyOf(surnames)}\\p{Script=Han}?${lastOfName})${end}`,
    ],
    isOne: (name) =>
      all.has(name) || (name.length > 4 && without.some((ending) => all.has(name.replace(ending, '')))),
  };
}
