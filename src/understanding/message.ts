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
      (one) => spoken.includes(one.language) || (latin && one.scripts.latin) || (other && one.scripts.other),
    );
}

/** Whether any of these languages has a word. */
export function isKnown(word: string, languages: readonly LanguageLexicon[]): boolean {
  for (const one of languages) if (one.knows(word)) return true;
  return false;
}

/**
 * The words as one language would mend those that none knows. It runs so often that V8 compiles it aside, and its compiler
 * keeps what a closure sees until it is done: it is none, so that no words are kept.
 */
function mended(
  words: readonly string[],
  one: LanguageLexicon,
  languages: readonly LanguageLexicon[],
): string[] {
  const result: string[] = [];
  for (const word of words) result.push(isKnown(word, languages) ? word : one.mend(word));
  return result;
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
  return languages.map((one) => ({
    lexicon: one,
    words: one.spell(mended(one.spell(words), one, languages)),
  }));
}
