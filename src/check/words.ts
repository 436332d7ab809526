import { join } from 'node:path';
import { keysOf, readLocale } from '../wording/locale.ts';
import type { Checked, Finding } from './rule.ts';

/** Every key of a language with its words: "page:exit", "guidance/your-rights:name". */
export function wordsOf({ root }: Pick<Checked, 'root'>, code: string): Map<string, string> {
  const files = readLocale(join(root, 'locales', code), []);
  return new Map(
    [...files].flatMap(([name, { words }]) =>
      [...keysOf(words)].map(([key, text]): [string, string] => [`${name}:${key}`, text]),
    ),
  );
}

/** Where a key of a language stands: "page:exit" of "ur" is in locales/ur/page.json. */
export function placeOf(code: string, key: string): Pick<Finding, 'file' | 'field'> {
  const [name, field = ''] = key.split(':');
  return { file: `locales/${code}/${name}.json`, field };
}
