import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconFile } from './lexicon.ts';

/** The files of `content/understanding`, parsed but not yet checked. @throws Error naming the file that is not JSON. */
export function readLexiconFiles(folder: string): LexiconFile[] {
  const languages = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory());
  return languages.flatMap(({ name: language }) =>
    readdirSync(join(folder, language))
      .filter((file) => file.endsWith('.json'))
      .map((file) => {
        const path = join(folder, language, file);
        try {
          return {
            language,
            name: file.replace(/\.json$/, ''),
            content: JSON.parse(readFileSync(path, 'utf8')) as unknown,
          };
        } catch (problem) {
          throw new Error(`${path}: not valid JSON: ${problem instanceof Error ? problem.message : ''}`);
        }
      }),
  );
}
