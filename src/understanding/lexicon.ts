import type { Denials } from './find-phrases.ts';
import type { OwnWords } from './personal-data/own-words.ts';
import type { PhraseBook } from './phrase-book.ts';
import { readLanguage } from './read-language.ts';
import type { Script } from './script.ts';
import type { Speller } from './spelling.ts';

/** One parsed file of `content/understanding/<language>/<name>.json`. */
export type LexiconFile = {
  readonly language: string;
  readonly name: string;
  readonly content: unknown;
  /** As it was written, to name the line of what is wrong. */
  readonly text?: string;
};

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
  /** Words that stand before a place, beside those of English. */
  readonly beforePlaces: readonly string[];
  /** And after one. */
  readonly afterPlaces: readonly string[];
  /** What tells personal data in it. */
  readonly personal: OwnWords;
  /** Whether its phrases can be met in a text of this script. */
  readonly reads: (script: Script) => boolean;
};
export type Lexicon = ReadonlyMap<string, LanguageLexicon>;

/** The words that tell a place in a language, as places are looked for. */
export const placeWordsOf = (lexicon: Lexicon, language: string) => {
  const { beforePlaces = [], afterPlaces = [] } = lexicon.get(language) ?? {};
  return { cues: beforePlaces, cuesAfter: afterPlaces };
};

/**
 * Reads all languages once. A language without a file has no phrases of that kind.
 * @throws Error naming what is wrong in every language, a line each: file, line, field and how to mend it.
 */
export function readLexicon(files: readonly LexiconFile[]): Lexicon {
  const problems: string[] = [];
  const lexicon = new Map<string, LanguageLexicon>();
  for (const language of new Set(files.map((file) => file.language))) {
    const own = files.filter((file) => file.language === language);
    try {
      lexicon.set(language, readLanguage(language, new Map(own.map((file) => [file.name, file]))));
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return lexicon;
}
