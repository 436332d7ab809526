import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Problems, readRecord } from '../json/read-record.ts';
import { type LanguageTable, type Lexicon, type LexiconFile, openLexicon, readLexicon } from './lexicon.ts';
import { learntFrom, lexiconFiles } from './lexicon-files.ts';
import { readMade } from './made.ts';

/** A file of a name that nobody knows is refused when the lexicon is made of the files. */
const anything = z.unknown();

type Place = { readonly language: string; readonly name: string; readonly path: string };

function placesIn(folder: string, without: readonly string[]): Place[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  return languages.flatMap(({ name: language }) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.json') && !without.includes(basename(file, '.json')))
      .map((file) => ({ language, name: basename(file, '.json'), path: join(folder, language, file) })),
  );
}

/**
 * The files of `content/understanding`, each of the shape that its name asks for.
 * @param without names of files that are not wanted, as `learntFrom`
 * @throws Error with a line for each problem: file, line, field and cure
 */
export function readLexiconFiles(folder: string, without: readonly string[] = []): LexiconFile[] {
  const problems: Problems = [];
  const files = placesIn(folder, without).map(({ language, name, path }) => {
    const schema: z.ZodType = Object.hasOwn(lexiconFiles, name)
      ? lexiconFiles[name as keyof typeof lexiconFiles]
      : anything;
    let text = '';
    const content = readRecord(path, schema, problems, (written) => {
      text = written;
    });
    return { language, name, content, text };
  });
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files;
}

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
const shape = 2;

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
