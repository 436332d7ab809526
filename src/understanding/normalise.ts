import { foldLookalikes } from './lookalikes.ts';

/** Controls, bidi marks, zero-width and variation selectors, Unicode Tags, private use, lone surrogates, blank fillers. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}\u{115f}\u{1160}\u{3164}\u{ffa0}\u{e0000}-\u{e007f}]/gu;

const apostrophes = /[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/g;
const quotes = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
const hyphens = /[\u2010-\u2015\u2212]/g;

/** One letter for each letter that keyboards give in several forms. */
const letters: ReadonlyMap<string, string> = new Map([
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ه', 'ہ'],
  ['ۀ', 'ہ'],
  ['ة', 'ہ'],
  ['ۃ', 'ہ'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['ٱ', 'ا'],
  ['آ', 'ا'],
  ['ؤ', 'و'],
  ['ۓ', 'ے'],
  // Sorani, which is often typed on keyboards of Arabic or Farsi.
  ['ێ', 'ی'],
  ['ۆ', 'و'],
  ['ڵ', 'ل'],
  ['ڕ', 'ر'],
  ['ە', 'ہ'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ø', 'o'],
]);
const variantLetters = new RegExp(`[${[...letters.keys()].join('')}]`, 'g');

/** Vowel signs and the stretching line of Arabic script, which people mostly leave out. */
const arabicMarks = /[\u064b-\u065f\u0670\u0640\u06d6-\u06ed]/g;
const latinMarks = /[\u0300-\u036f]/g;
/** People type do-chashmi he where a word begins with plain he; no Urdu word begins with it. */
const leadingHe = /(^|[^\p{L}\p{M}])ھ/gu;

const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef]/g;
const asDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code <= 0x669) return String(code - 0x660);
  return String((code - 0x966) % 0x80);
};

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
    .replace(variantLetters, (letter) => letters.get(letter) ?? letter)
    .replace(leadingHe, '$1ہ')
    .replace(digits, asDigit);
  return foldLookalikes(plain).replace(/\s+/g, ' ').trim();
}

/** How many code points a person can see: what limits on length count. */
export function visibleLength(text: string): number {
  return [...withoutInvisible(text)].length;
}
