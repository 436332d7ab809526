import { localeOf } from './languages.ts';

/** Languages that `Intl` has no lists for (Unicode CLDR), by one that joins things with the same word. */
const listedAs: Record<string, string> = { ckb: 'fa' };

const welshVowel = /[aeiouwyâêîôûŵŷ]/i;

const formats = new Map<string, Intl.ListFormat>();

/**
 * Several things in a sentence of a language: "a, b and c"; with `unit`, "a, b, c". A format is made once for each
 * language: making one costs more than a whole card.
 */
export function inAList(
  things: readonly string[],
  language: string,
  type: 'conjunction' | 'unit' = 'conjunction',
): string {
  // In Chinese `Intl` puts nothing between units: names would run together.
  if (type === 'unit' && localeOf(language).startsWith('zh')) return things.join('、');
  const name = `${type} ${language}`;
  let format = formats.get(name);
  if (!format) {
    format = new Intl.ListFormat(listedAs[language] ?? localeOf(language), { type });
    formats.set(name, format);
  }
  // Welsh says "ac" before a vowel; `Intl` leaves that to the reader.
  return format
    .format(things)
    .replace(/ a\(c\) (?=(\S))/g, (_all, next: string) => (welshVowel.test(next) ? ' ac ' : ' a '));
}

const names = new Map<string, Intl.DisplayNames>();

/** The name of a language, in a language; its code where there is none. */
export function languageName(code: string, language: string): string {
  let own = names.get(language);
  if (!own) {
    own = new Intl.DisplayNames(localeOf(language), { type: 'language' });
    names.set(language, own);
  }
  return own.of(code) ?? code;
}
