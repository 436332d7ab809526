import { type Span, spansOf } from './span.ts';

/** Whether a number, as digits with a leading 0 and no country code, belongs to a service of the directory. */
export type IsKnownNumber = (digits: string) => boolean;

/** Digits with single signs between them, as people write numbers; "o" is typed for 0. */
const run = /(?:[+(]\(?|\b)(?:\d|o(?=\d))(?:[ .\-()/]{0,3}\d|[ .-]?o(?=[ .-]?[\do])|o(?![a-z])){8,24}/g;
const digitsOf = (text: string): string => text.replace(/o/g, '0').replace(/\D/g, '');

/** A number as dialled within the United Kingdom. */
const domestic = (digits: string): string => digits.replace(/^(?:00)?44(?:0)?(?=\d{9,10}$)/, '0');

function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  if (/^(?:\+|00)/.test(written)) return digits.length >= 9 && digits.length <= 16;
  return /^0\d{9,10}$/.test(domestic(digits)) || /^7\d{9}$/.test(digits);
}

/** Whether digits as somebody wrote them are a telephone number of no service. */
export const isPersonalPhone = (written: string, isKnownNumber: IsKnownNumber): boolean =>
  isPhone(written) && !isKnownNumber(domestic(digitsOf(written)));

/** "Zero seven seven double zero": so many in a row are a number that is spelt out. */
const spelt =
  /\b(?:(?:zero|nought|oh|one|two|three|four|five|six|seven|eight|nine|double|triple|hundred)\b[ ,.-]*){7,}/g;

export const findPhone = (text: string, isKnownNumber: IsKnownNumber): Span[] => [
  ...spansOf(text, run, ([written]) => isPersonalPhone(written, isKnownNumber)),
  ...spansOf(text, spelt),
];

/** The check that card numbers carry in their last digit (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export const findCard = (text: string): Span[] =>
  spansOf(text, run, ([written]) => {
    const digits = digitsOf(written);
    return /^[2-6]\d{12,18}$/.test(digits) && passesLuhn(digits);
  });

/** A sort code, an account number beside its name, or an international account number (ISO 13616). */
const bank =
  /\b\d{2}-\d{2}-\d{2}(?![\d-])(?:[ ,/]{0,3}\d{8}(?!\d))?|\b\d{2}[. ]\d{2}[. ]\d{2}[ ,/]{0,3}\d{8}(?!\d)|\b(?:sort(?: ?code)?|s\/c|acc(?:ount|t)?(?: (?:number|num|no\.?))?)[^\d]{0,10}(?<own>\d(?:[ .-]?\d){5,9}(?:[ ,/]{1,3}\d{8})?)(?!\d)|\b[a-z]{2}\d{2}(?: ?[a-z\d]{4}){3,7}(?: ?[a-z\d]{1,3})?(?![a-z\d])/g;

/** Letters with too few digits, or "01-10-22", which is a day. */
const isDateOrWords = (found: string) =>
  (/^[a-z]/.test(found) && (found.match(/\d/g) ?? []).length < 8) ||
  /^(?:0[1-9]|[12]\d|3[01])-(?:0[1-9]|1[0-2])-\d\d$/.test(found);
export const findBank = (text: string): Span[] =>
  spansOf(text, bank, ({ 0: found, groups }) => groups?.['own'] !== undefined || !isDateOrWords(found));

/** HM Revenue and Customs, NIM39110: two letters, six digits, one of A to D. */
const niNumber = /\b[a-ceghj-prstw-z][a-ceghj-nprstw-z](?:[ .-]?\d){6}[ .-]?[a-d](?![a-z\d])/g;
export const findNiNumber = (text: string): Span[] => spansOf(text, niNumber);

/** As on cars since 2001: two letters, two digits, three letters (DVLA, INF104); "le11 now" is none without a word of cars. */
const plate = /\b[a-hj-pr-y][a-hj-pr-z][ -]?\d{2}[ -]?[a-hj-pr-z]{3}(?![a-z\d])/g;
/** As on older cars and on those who pay for a sign of their own. */
const older =
  /\b(?:[a-hj-npr-y]\d{1,3} ?[a-z]{3}|[b-hj-npr-y] \d{2,3} [a-z]{3}|[a-z]{3} ?\d{1,3}[a-hj-npr-y])(?![a-z\d])/g;
const ofCars =
  /\b(?:reg|registration|plates?|number ?plate|car|van|vehicle|drives|driving|drove|park(?:s|ed|ing)?|bmw|audi|ford|rover|golf|corsa|fiesta|astra|focus|mercedes|taxi)\b/;
/** Run together, or in capitals, it is one without a word of cars. */
const isPlain = /^(?:[A-Z]{2}-?\d{2}[ -]?[A-Z]{3}|[a-z]{2}\d{2}[a-z]{3})$/;
/** Words that follow the first half of a postcode. */
const isWord =
  /[ \d-](?:and|the|car|van|now|for|but|has|was|his|her|you|are|not|who|can|any|she|him|our|out|off|use|get|got)$/;

export function findNumberPlate(text: string, written: string): Span[] {
  const isOfCars = ofCars.test(text);
  const isShouted = !/[a-z]/.test(written);
  const isOne = (match: RegExpExecArray) => {
    const typed = written.slice(match.index, match.index + match[0].length);
    return !isWord.test(match[0]) && (isOfCars || (!isShouted && isPlain.test(typed)));
  };
  return [...spansOf(text, plate, isOne), ...(isOfCars ? spansOf(text, older, isOne) : [])];
}
