import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { type Problems, readRecord } from '../json/read-record.ts';
import type { LexiconFile } from './lexicon.ts';
import { lexiconFiles } from './lexicon-files.ts';

/** A file of a name that nobody knows is refused when the lexicon is made of the files. */
const anything = z.unknown();

/**
 * The files of `content/understanding`, each of the shape that its name asks for.
 * @param without names of files that are not wanted, as `learntFrom`
 * @throws Error with a line for each problem: file, line, field and cure
 */
export function readLexiconFiles(folder: string, without: readonly string[] = []): LexiconFile[] {
  const problems: Problems = [];
  const languages = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  const files = languages.flatMap(({ name: language }) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.json') && !without.includes(basename(file, '.json')))
      .map((file) => {
        const name = basename(file, '.json');
        const schema: z.ZodType = Object.hasOwn(lexiconFiles, name)
          ? lexiconFiles[name as keyof typeof lexiconFiles]
          : anything;
        let text = '';
        const content = readRecord(join(folder, language, file), schema, problems, (written) => {
          text = written;
        });
        return { language, name, content, text };
      }),
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return files;
}
