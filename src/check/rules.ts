import { idsResolve } from './ids-resolve.ts';
import { noNumbersInWords } from './no-numbers-in-words.ts';
import { nobodyIsLeftOut } from './nobody-is-left-out.ts';
import { numbersHaveEvidence } from './numbers-have-evidence.ts';
import type { Rule } from './rule.ts';
import { schemasAreCurrent } from './schemas-are-current.ts';
import { wordsAgree } from './words-agree.ts';
import { wordsExist } from './words-exist.ts';

/** Every rule of the content check. A new rule is its file and its line here. */
export const rules: readonly Rule[] = [
  idsResolve,
  numbersHaveEvidence,
  nobodyIsLeftOut,
  wordsExist,
  wordsAgree,
  noNumbersInWords,
  schemasAreCurrent,
];
