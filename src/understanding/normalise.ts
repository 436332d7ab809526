import { apostrophes, asDigit, digits, hyphens, oneLetter, quotes } from './letters.ts';
import { foldLookalikes } from './lookalikes.ts';

/** Controls, bidi marks, zero-width and variation selectors, Unicode Tags, private use, lone surrogates, blank fillers. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{e0000}-\u{e007f}]/gu;

const variantLetters = new RegExp(`[${[...oneLetter.keys()].join('')}]`, 'g');

/** Vowel signs and the stretching line of Arabic script, which people mostly leave out. */
const arabicMarks = /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/g;
const latinMarks = /[\u0300-\u036f]/g;
/** People type do-chashmi he where a word begins with plain he; no Urdu word begins with it. */
const leadingHe = /(^|[^\p{L}\p{M}])ھ/gu;

const withoutInvisible = (text: string): string =>
  text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ').replace(invisible, '');

/**
 * The same words in the same letters, however they were typed: for matching, never for showing.
 * Idempotent. Takes any string, lone surrogates and all, and never throws.
 */
export function normalise(text: string): string {
  const plain = withoutInvisible(withoutInvisible(text).normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(latinMarks, '')
    .normalize('NFC')
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(hyphens, '-')
    .replace(arabicMarks, '')
    .replace(variantLetters, (letter) => oneLetter.get(letter) ?? letter)
    .replace(leadingHe, '$1ہ')
    .replace(digits, asDigit);
  return foldLookalikes(plain).replace(/\s+/g, ' ').trim();
}

/** How many code points a person can see: what limits on length count. */
export function visibleLength(text: string): number {
  return [...withoutInvisible(text)].length;
}
