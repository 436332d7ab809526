import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Finding, Rule } from './rule.ts';

/** Every key of a locale with its words. */
export function wordsOf(folder: string): Map<string, string> {
  const words = new Map<string, string>();
  const walk = (path: string, value: unknown) => {
    if (typeof value === 'string') words.set(path, value);
    else
      for (const [key, inner] of Object.entries(value as object))
        walk(`${path}${path.endsWith(':') ? '' : '.'}${key}`, inner);
  };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.json') && name !== 'language.json',
  )) {
    walk(`${file.slice(0, -5).split(sep).join('/')}:`, JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  return words;
}

/** Where a key of a language stands: "page:exit" of "ur" is in locales/ur/page.json. */
export function placeOf(code: string, key: string): Pick<Finding, 'file' | 'field'> {
  const [name, field = ''] = key.split(':');
  return { file: `locales/${code}/${name}.json`, field };
}

const placeholders = (words: string) =>
  [...words.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

export const wordsAgree: Rule = {
  id: 'words-agree',
  why: 'A person who finds one untranslated button in the middle stops; a lost placeholder is a lost phone number.',
  find({ root, wording }) {
    const english = wordsOf(join(root, 'locales/en'));
    return [...wording.languages.keys()].flatMap((code) => {
      const words = wordsOf(join(root, 'locales', code));
      const findings: Finding[] = [];
      const note = (key: string, problem: string, cure: string) =>
        findings.push({ ...placeOf(code, key), problem, cure });
      for (const [key, source] of english) {
        const own = words.get(key);
        if (own === undefined) note(key, 'is missing', 'Translate it from the English.');
        else if (own.trim() === '') note(key, 'is empty', 'Translate it from the English.');
        else if (placeholders(own) !== placeholders(source))
          note(key, 'has other {{placeholders}} than the English', 'Use the same ones.');
      }
      for (const key of words.keys())
        if (!english.has(key)) note(key, 'is not in English', 'Remove it, or add it to English.');
      return findings;
    });
  },
};
