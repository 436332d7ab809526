import { Culture, recognizePhoneNumber } from '@microsoft/recognizers-text-suite';
import type { IsKnownNumber } from '../personal-data.ts';

/** Digits with single signs between them, as people write numbers. */
const run = /\+?\(?\d(?:[ .\-()/]{0,3}\d){8,24}/g;
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A number as dialled within the United Kingdom. */
const domestic = (digits: string): string => digits.replace(/^(?:00)?44(?:0)?(?=\d{9,10}$)/, '0');

function isPhone(written: string): boolean {
  const digits = digitsOf(written);
  if (/^(?:\+|00)/.test(written)) return digits.length >= 9 && digits.length <= 16;
  return /^0\d{9,10}$/.test(domestic(digits)) || /^7\d{9}$/.test(digits);
}

/** "0 7 oh" is not tried: spelt-out numbers are rare and words like "two" are not. */
export function hasPhone(text: string, isKnownNumber: IsKnownNumber): boolean {
  const recognised = recognizePhoneNumber(text, Culture.English).map((found) => found.text);
  const written = [...recognised, ...(text.match(run) ?? [])];
  return written.some((number) => isPhone(number) && !isKnownNumber(domestic(digitsOf(number))));
}

/** The check that card numbers carry in their last digit (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

export function hasCard(text: string): boolean {
  return (text.match(run) ?? [])
    .map(digitsOf)
    .some((digits) => /^[2-6]\d{12,18}$/.test(digits) && passesLuhn(digits));
}

/** HM Revenue and Customs, NIM39110: two letters, six digits, one of A to D. */
const niNumber = /(?<![a-z\d])[a-ceghj-prstw-z][a-ceghj-nprstw-z] ?\d\d ?\d\d ?\d\d ?[a-d](?![a-z\d])/;

export function hasNiNumber(text: string): boolean {
  return niNumber.test(text);
}
