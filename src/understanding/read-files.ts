import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Problems, readRecord } from '../json/read-record.ts';
import type { LexiconFile } from './lexicon.ts';
import { lexiconFiles } from './lexicon-files.ts';

/** A file of a name that nobody knows is refused when the lexicon is made of the files. */
const anything = z.unknown();

/** Where a file stands. */
type Place = { readonly language: string; readonly name: string; readonly path: string };

/** The files of `content/understanding`, by their places. @param without names of files that are not wanted */
export function placesIn(folder: string, without: readonly string[]): Place[] {
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
