import type { LanguageLexicon, Lexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { hasLatin, hasOther } from './script.ts';
import { splitWords } from './words.ts';

/** A message in the usual spelling of one language. */
export type Reading = { readonly lexicon: LanguageLexicon; readonly words: readonly string[] };

/** More than anybody is allowed to send; a caller that forgets its own limit is still safe. */
const longest = 2000;

/**
 * Which languages a text may be in: the one that is spoken, English, and those it looks like, or where nobody knows, all
 * others with the same script.
 */
function languagesOf(
  text: string,
  lexicon: Lexicon,
  language: string,
  likely: readonly string[] | undefined,
): LanguageLexicon[] {
  const spoken = [language, 'en'];
  if (likely) return [...new Set([...spoken, ...likely])].flatMap((name) => lexicon.get(name) ?? []);
  const latin = hasLatin(text);
  const other = hasOther(text);
  const names = [...new Set([...spoken, ...lexicon.keys()])];
  return names
    .flatMap((name) => lexicon.get(name) ?? [])
    .filter(
      (one) =>
        spoken.includes(one.language) || (latin && one.reads('latin')) || (other && one.reads('other')),
    );
}

/**
 * Reads a message once in every language it may be in; the language that is spoken comes first.
 * @param likely codes of the languages that it looks like, where that was learnt
 */
export function readMessage(
  text: string,
  lexicon: Lexicon,
  language: string,
  likely?: readonly string[],
): Reading[] {
  const normal = normalise(text.slice(0, longest)).slice(0, longest);
  const words = splitWords(normal);
  const languages = languagesOf(normal, lexicon, language, likely);
  const isKnown = (word: string) => languages.some((one) => one.knows(word));
  return languages.map((one) => ({
    lexicon: one,
    words: one.spell(one.spell(words).map((word) => (isKnown(word) ? word : one.mend(word)))),
  }));
}
