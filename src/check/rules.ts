import { areasAreCovered } from './areas-are-covered.ts';
import { bankHolidaysReachAhead } from './bank-holidays-reach-ahead.ts';
import { checksAreRecent } from './checks-are-recent.ts';
import { childrenGetNoAdultLines } from './children-get-no-adult-lines.ts';
import { costsFitNumbers } from './costs-fit-numbers.ts';
import { examplesTeachWhatThereIs } from './examples-teach-what-there-is.ts';
import { exceptionsAreNeeded } from './exceptions.ts';
import { filesAreRead } from './files-are-read.ts';
import { glossariesShareMeanings } from './glossaries-share-meanings.ts';
import { guidanceFactsAreCurrent } from './guidance-facts-are-current.ts';
import { guidanceHasWords } from './guidance-has-words.ts';
import { guidanceHoldsTogether } from './guidance-holds-together.ts';
import { guidanceReachesPeople } from './guidance-reaches-people.ts';
import { guidanceReadsEasily } from './guidance-reads-easily.ts';
import { guidanceSheetsStayNeutral } from './guidance-sheets-stay-neutral.ts';
import { hoursCanBe } from './hours-can-be.ts';
import { idsResolve } from './ids-resolve.ts';
import { keysStandOnce } from './keys-stand-once.ts';
import { linksAreSafe } from './links-are-safe.ts';
import { linksHaveEvidence } from './links-have-evidence.ts';
import { namesHoldNoNumbers } from './names-hold-no-numbers.ts';
import { noNumbersInWords } from './no-numbers-in-words.ts';
import { nobodyIsLeftOut } from './nobody-is-left-out.ts';
import { nobodyIsNamed } from './nobody-is-named.ts';
import { numbersArePossible } from './numbers-are-possible.ts';
import { numbersHaveEvidence } from './numbers-have-evidence.ts';
import { oldNumbersStayAway } from './old-numbers-stay-away.ts';
import { questionsLeadToGuidance } from './questions-lead-to-guidance.ts';
import { reasonsSayWhatToDo } from './reasons-say-what-to-do.ts';
import { refugesStayHidden } from './refuges-stay-hidden.ts';
import type { Rule } from './rule.ts';
import { schemasAreCurrent } from './schemas-are-current.ts';
import { servicesStandOnce } from './services-stand-once.ts';
import { sitesCanServe } from './sites-can-serve.ts';
import { takesAgree } from './takes-agree.ts';
import { turnedAwayAreTaken } from './turned-away-are-taken.ts';
import { wordsAreTranslated } from './words-are-translated.ts';
import { wordsExist } from './words-exist.ts';
import { wordsReadEasily } from './words-read-easily.ts';
import { wordsReadKindly } from './words-read-kindly.ts';

/** Every rule of the content check, what harms most first. A new rule is its file and its line here. */
export const rules: readonly Rule[] = [
  refugesStayHidden,
  nobodyIsLeftOut,
  guidanceSheetsStayNeutral,
  guidanceReachesPeople,
  guidanceFactsAreCurrent,
  guidanceHoldsTogether,
  numbersHaveEvidence,
  numbersArePossible,
  oldNumbersStayAway,
  costsFitNumbers,
  linksAreSafe,
  linksHaveEvidence,
  childrenGetNoAdultLines,
  takesAgree,
  turnedAwayAreTaken,
  hoursCanBe,
  nobodyIsNamed,
  namesHoldNoNumbers,
  idsResolve,
  sitesCanServe,
  servicesStandOnce,
  checksAreRecent,
  bankHolidaysReachAhead,
  areasAreCovered,
  reasonsSayWhatToDo,
  wordsExist,
  guidanceHasWords,
  questionsLeadToGuidance,
  glossariesShareMeanings,
  examplesTeachWhatThereIs,
  wordsAreTranslated,
  wordsReadKindly,
  wordsReadEasily,
  guidanceReadsEasily,
  noNumbersInWords,
  keysStandOnce,
  filesAreRead,
  schemasAreCurrent,
  exceptionsAreNeeded,
];
