import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type LanguageTable, type Lexicon, openLexicon, readLexicon } from './lexicon.ts';
import { learntFrom } from './lexicon-files.ts';
import { readMade } from './made.ts';
import { placesIn, readLexiconFiles } from './read-files.ts';

/** The phrases of all languages as the build wrote them down. */
export type MadePhrases = { readonly of: string; readonly tables: readonly LanguageTable[] };

/** As people wrote them: by language, those of sentences and those of whole messages. */
export type WrittenPhrases = {
  readonly of: string;
  readonly texts: ReadonlyMap<string, readonly [readonly string[], readonly string[]]>;
};

/** What is read at each start, and what is read where somebody asks why: half as much again. */
export function apart(tables: readonly LanguageTable[], of: string) {
  const phrases: MadePhrases = {
    of,
    tables: tables.map((table) => withTexts(table, [], [])),
  };
  const written: WrittenPhrases = {
    of,
    texts: new Map(
      tables.map(({ language, sentences, wholes }) => [language, [sentences.phrases, wholes.phrases]]),
    ),
  };
  return { phrases, written };
}

const withTexts = (
  table: LanguageTable,
  ofSentences: readonly string[],
  ofWholes: readonly string[],
): LanguageTable => ({
  ...table,
  sentences: { ...table.sentences, phrases: ofSentences },
  wholes: { ...table.wholes, phrases: ofWholes },
});

/** Counted up when `LanguageTable` changes. */
const shape = 3;

/** Tells one state of the files that phrases come from, whatever else is learnt, from another. */
export function stateOfPhrases(folder: string): string {
  const state = createHash('sha256').update(`${shape}`);
  for (const { language, name, path } of placesIn(folder, learntFrom))
    state.update(`${language}/${name}\n`).update(readFileSync(path));
  return state.digest('hex');
}

/**
 * The words of all languages: as the build wrote them, which takes a twentieth of the time, or, where files have changed
 * since, from the files.
 * @param folder `content/understanding`
 * @param dist where the build writes
 * @param isAsked whether anybody is going to ask which phrase was met, as it was written
 * @throws Error as `readLexiconFiles` and `readLexicon` do
 */
export function readWords(folder: string, dist: string, isAsked = false): Lexicon {
  const now = stateOfPhrases(folder);
  const made = readMade<MadePhrases>(dist, 'phrases', ({ tables }) => Array.isArray(tables));
  if (made?.of !== now) return readLexicon(readLexiconFiles(folder, learntFrom));
  if (!isAsked) return openLexicon(made.tables);
  const written = readMade<WrittenPhrases>(dist, 'written', ({ texts }) => texts instanceof Map);
  if (written?.of !== now) return readLexicon(readLexiconFiles(folder, learntFrom));
  return openLexicon(
    made.tables.map((table) => withTexts(table, ...(written.texts.get(table.language) ?? [[], []]))),
  );
}
