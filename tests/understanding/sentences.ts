import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { learntFrom } from '../../src/understanding/lexicon-files.ts';
import { readLexiconFiles } from '../../src/understanding/read-files.ts';
import { readWords } from '../../src/understanding/read-words.ts';

/** Sentences by what they must be understood as; `ordinary` ones hold no danger. */
export type Sentences = {
  readonly needs: Record<string, string[]>;
  readonly signals: Record<string, string[]>;
  readonly who: Record<string, string[]>;
  readonly ordinary: string[];
};

const here = import.meta.dirname;
const root = join(here, '..', '..');

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
export const sentences = (folder: 'sentences' | 'held-out', language: string): Sentences =>
  read(join(here, folder, `${language}.json`)) as Sentences;
export const commandSentences = read(join(here, 'commands.json')) as Record<string, string[]>;

export const rows = (table: Record<string, string[]>): [expected: string, text: string][] =>
  Object.entries(table).flatMap(([expected, texts]) =>
    texts.map((text): [string, string] => [expected, text]),
  );

/** The lexicon that the product ships with, as the build wrote it down; from the files where one has changed since. */
export const lexicon = readWords(join(root, 'content', 'understanding'), join(root, 'dist'), true);
export const shippedFiles = () => readLexiconFiles(join(root, 'content', 'understanding'), learntFrom);
export const contentFolder = join(root, 'content');
