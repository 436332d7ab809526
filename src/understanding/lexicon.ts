import type { Denials } from './find-phrases.ts';
import { type NearMisses, openNearMisses } from './near-miss.ts';
import type { OwnNames, OwnWords } from './personal-data/own-words.ts';
import type { PhraseBook } from './phrase-book.ts';
import { readLanguage } from './read-language.ts';
import type { Script } from './script.ts';
import { type Mending, openMending, openSpelling, type Speller, type Spellings } from './spelling.ts';
import { has } from './word-list.ts';

/** One parsed file of `content/understanding/<language>/<name>.json`. */
export type LexiconFile = {
  readonly language: string;
  readonly name: string;
  readonly content: unknown;
  /** As it was written, to name the line of what is wrong. */
  readonly text?: string;
};

/** The words of one language as data alone, which the build writes down. */
export type LanguageTable = {
  readonly language: string;
  /** Phrases that are looked for inside a sentence. */
  readonly sentences: PhraseBook;
  /** Commands and answers, which must be the whole message. */
  readonly wholes: PhraseBook;
  readonly denials: Denials;
  readonly courtesies: ReadonlySet<string>;
  readonly spellings: Spellings;
  readonly mending: Mending;
  /** The words of commands and answers. */
  readonly commands: NearMisses;
  /** Words that are right as they are. */
  readonly correct: ReadonlySet<string>;
  /** Words that stand before a place, beside those of English. */
  readonly beforePlaces: readonly string[];
  /** And after one. */
  readonly afterPlaces: readonly string[];
  /** What tells personal data in it. */
  readonly personal: OwnWords;
  /** Given names that the page has no room for. */
  readonly givenNames: OwnNames;
  /** Whether its phrases can be met in a text of this script. */
  readonly scripts: Readonly<Record<Script, boolean>>;
};

/** The words of one language, made ready for reading messages. */
export type LanguageLexicon = LanguageTable & {
  readonly spell: Speller;
  /** Mends one unknown word. */
  readonly mend: (word: string) => string;
  /** Words of commands and answers that are one typo away. */
  readonly nearCommand: (word: string) => string[];
  readonly knows: (word: string) => boolean;
};
export type Lexicon = ReadonlyMap<string, LanguageLexicon>;

/** The words that tell a place in a language, as places are looked for. */
export const placeWordsOf = (lexicon: Lexicon, language: string) => {
  const { beforePlaces = [], afterPlaces = [] } = lexicon.get(language) ?? {};
  return { cues: beforePlaces, cuesAfter: afterPlaces };
};

function openLanguage(table: LanguageTable): LanguageLexicon {
  const { sentences, wholes, denials, courtesies, correct } = table;
  const others = [...Object.values(denials), courtesies, correct];
  const knows = (word: string): boolean => {
    if (has(sentences.words, word) || has(wholes.words, word)) return true;
    for (const words of others) if (words.has(word)) return true;
    return false;
  };
  return {
    ...table,
    spell: openSpelling(table.spellings),
    mend: openMending(table.mending, sentences.words),
    nearCommand: openNearMisses(table.commands, wholes.words.list),
    knows,
  };
}

export const openLexicon = (tables: readonly LanguageTable[]): Lexicon =>
  new Map(tables.map((table) => [table.language, openLanguage(table)]));

/**
 * The words of all languages. A language without a file has no phrases of that kind.
 * @throws Error naming what is wrong in every language, a line each: file, line, field and how to mend it.
 */
export function lexiconTables(files: readonly LexiconFile[]): LanguageTable[] {
  const problems: string[] = [];
  const tables: LanguageTable[] = [];
  for (const language of new Set(files.map((file) => file.language))) {
    const own = files.filter((file) => file.language === language);
    try {
      tables.push(readLanguage(language, new Map(own.map((file) => [file.name, file]))));
    } catch (error) {
      problems.push((error as Error).message);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return tables;
}

/** Reads all languages once. @throws Error as `lexiconTables` does */
export const readLexicon = (files: readonly LexiconFile[]): Lexicon => openLexicon(lexiconTables(files));
