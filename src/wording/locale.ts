import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { z } from 'zod';
import { type Problems, problemLine, readRecord } from '../json/read-record.ts';

export type Words = { [key: string]: string | Words };
const words: z.ZodType<Words> = z.lazy(() =>
  z.record(z.string(), z.union([z.string(), words], 'write words in double quotes, or an entry in { }')),
);

/** A file of words: where it is, its text, and what it says. */
export type WordsFile = { path: string; text: string; words: Words };

/** The words of a language, by the names of its files: "page", "guidance/your-rights". */
export type Locale = Map<string, WordsFile>;

/** Reads a folder of words; what is wrong is noted. A file below a folder keeps its path as its name. */
export function readLocale(folder: string, problems: Problems): Locale {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.json') && file !== 'language.json',
  );
  const locale: Locale = new Map();
  for (const file of files.sort()) {
    const path = join(folder, file);
    readRecord(path, words, problems, (text, read) => {
      locale.set(file.slice(0, -'.json'.length).split(sep).join('/'), { path, text, words: read });
    });
  }
  return locale;
}

/** Every key of a file of words, by the names that lead to it with dots between. */
export function keysOf(file: Words): Map<string, string> {
  const keys = new Map<string, string>();
  const walk = (before: string, entry: Words) => {
    for (const [name, value] of Object.entries(entry))
      if (typeof value === 'string') keys.set(before + name, value);
      else walk(`${before}${name}.`, value);
  };
  walk('', file);
  return keys;
}

/** The names between {{ }}, in one order. */
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(' ');

/** The stem of a key that counts: "more" of "more_one", where English says "more_one" and "more_other". */
const countedStem = (key: string, english: ReadonlyMap<string, string>): string | undefined => {
  const [, stem] = /^(.+)_(?:zero|one|two|few|many|other)$/.exec(key) ?? [];
  return stem !== undefined && english.has(`${stem}_one`) && english.has(`${stem}_other`) ? stem : undefined;
};

/** The keys that a language needs for one of English: its own plural forms (Unicode CLDR) where English counts. */
function keysFor(key: string, english: ReadonlyMap<string, string>, code: string): string[] {
  const stem = countedStem(key, english);
  if (stem === undefined) return [key];
  return new Intl.PluralRules(code).resolvedOptions().pluralCategories.map((form) => `${stem}_${form}`);
}

/** Notes what a language lacks of the English, has beside it, or says with other values. */
export function noteDisagreements(
  english: Locale,
  own: Locale,
  { code, folder }: { code: string; folder: string },
  problems: Problems,
): void {
  for (const [name, { words: source }] of english) {
    const file = own.get(name);
    if (!file) {
      const path = join(folder, `${name}.json`);
      problems.push(problemLine(path, '', [], 'is missing', 'Translate it from the English file.'));
      continue;
    }
    const note = (key: string, problem: string, cure: string) =>
      problems.push(problemLine(file.path, file.text, key.split('.'), problem, cure));
    const said = keysOf(source);
    const ownKeys = keysOf(file.words);
    const needed = new Set<string>();
    for (const [key, text] of said)
      for (const each of keysFor(key, said, code)) {
        if (needed.has(each)) continue;
        needed.add(each);
        const words = ownKeys.get(each);
        if (words === undefined) note(each, 'is missing', 'Translate it from the English.');
        else if (words.trim() === '') note(each, 'is empty', 'Translate it from the English.');
        else if (placeholders(words) !== placeholders(text))
          note(each, 'has other {{placeholders}} than the English', 'Use the same ones.');
      }
    for (const key of ownKeys.keys())
      if (!needed.has(key)) note(key, 'is not in English', 'Remove it, or add it to English.');
  }
  for (const [name, { path, text }] of own)
    if (!english.has(name))
      problems.push(problemLine(path, text, [], 'is not in English', 'Remove it, or add it to English.'));
}
