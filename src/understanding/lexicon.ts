import type { Denials } from './find-phrases.ts';
import type { PhraseBook } from './phrase-book.ts';
import { readLanguage } from './read-language.ts';
import type { Script } from './script.ts';
import type { Speller } from './spelling.ts';

/** One parsed file of `content/understanding/<language>/<name>.json`. */
export type LexiconFile = { readonly language: string; readonly name: string; readonly content: unknown };

/** The words of one language, made ready for reading messages. */
export type LanguageLexicon = {
  readonly language: string;
  /** Phrases that are looked for inside a sentence. */
  readonly sentences: PhraseBook;
  /** Commands and answers, which must be the whole message. */
  readonly wholes: PhraseBook;
  readonly denials: Denials;
  readonly courtesies: ReadonlySet<string>;
  readonly spell: Speller;
  /** Mends one unknown word. */
  readonly mend: (word: string) => string;
  /** Words of commands and answers that are one typo away. */
  readonly nearCommand: (word: string) => string[];
  readonly knows: (word: string) => boolean;
  /** Whether its phrases can be met in a text of this script. */
  readonly reads: (script: Script) => boolean;
};
export type Lexicon = ReadonlyMap<string, LanguageLexicon>;

/**
 * Reads all languages once. A language without a file has no phrases of that kind.
 * @throws Error naming file, field and how to mend it.
 */
export function readLexicon(files: readonly LexiconFile[]): Lexicon {
  const languages = [...new Set(files.map(({ language }) => language))];
  return new Map(
    languages.map((language) => {
      const own = files.filter((file) => file.language === language);
      return [language, readLanguage(language, new Map(own.map(({ name, content }) => [name, content])))];
    }),
  );
}
