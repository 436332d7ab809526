/** One word of a text, plain; `ends` where punctuation or the end of the text follows it. */
export type Word = { text: string; ends: boolean };

// Accents, Arabic vowel signs and stretching, and the invisible marks that phones put between letters.
const marks = /[\u0300-\u036f]|[\u064b-\u065f]|[\u0670\u0640\u200b-\u200f\u2060\ufeff]/g;
// The same letter as Arabic, Farsi and Urdu keyboards write it.
const letters: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ه: 'ہ', ة: 'ہ', ۃ: 'ہ' };
// Chinese has no gaps: each of its signs is a word.
const wordPattern = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu;
const breaks = /[.,;:!?\n()،؛۔؟।…]/;

/** Lower case, one form of each letter, Western digits, no accents; punctuation stays. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(/[يىكهةۃ]/g, (letter) => letters[letter] ?? letter)
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) % 16))
    .replace(/['’‘`ʼ]/g, '')
    .replace(/&/g, ' and ');
}

function spellingOf(word: string): string {
  if (word === 'saint') return 'st';
  return word.endsWith('boro') ? `${word}ugh` : word;
}

/** The words of a text in the spelling that names are kept in. Reads the first 1,000 characters. */
export function wordsOf(text: string): Word[] {
  const folded = fold(text.slice(0, 1000));
  const found = [...folded.matchAll(wordPattern)];
  return found.map((match, index) => {
    const gap = folded.slice(match.index + match[0].length, found[index + 1]?.index);
    // "St. Albans" is one name: its full stop ends nothing.
    const ends =
      index === found.length - 1 || (breaks.test(gap) && !(match[0] === 'st' && gap.startsWith('.')));
    return { text: spellingOf(match[0]), ends };
  });
}

// Most names are so plain that nothing needs folding, and there are thousands of them at the start.
const plainAlready = /^[a-z]+(?: [a-z]+)*$/;

/** A name as it is looked up: "St. Mary's & Ashby-de-la-Zouch" -> "st marys and ashby de la zouch". */
export function plainName(text: string): string {
  const lower = text.replaceAll('-', ' ').toLowerCase();
  const isRespelt = lower.includes('saint') || lower.includes('boro');
  if (!isRespelt && plainAlready.test(lower)) return lower;
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}
