import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type Problems, problemLine, readRecord } from '../json/read-record.ts';

/** `locales/<code>/language.json`. */
export const language = z.strictObject({
  /** A BCP 47 tag, equal to the folder's name. */
  code: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{1,8})*$/),
  /** Its own name, in its own script. */
  name: z.string().min(2),
  direction: z.enum(['ltr', 'rtl']),
  /** ISO 15924, e.g. "Arab": someone who types in this script is offered this language. */
  script: z.string().length(4),
  /** `draft` until a native speaker has signed; readers of a draft are told so, in it. */
  status: z.enum(['draft', 'reviewed']),
  reviewedBy: z.string().optional(),
  reviewedOn: z.iso.date().optional(),
});

export type Language = z.infer<typeof language>;
/** The locale by which `Intl` formats a language here: the dates and lists of Britain, not of America. */
export const localeOf = (code: string): string => (code === 'en' ? 'en-GB' : code);

export type Languages = Map<string, Language>;

/** Reads the languages that a folder of locales offers, a folder each; what is wrong is noted. */
export function readLanguages(folder: string, problems: Problems): Languages {
  const languages: Languages = new Map();
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const code of folders.map(({ name }) => name).sort()) {
    const file = join(folder, code, 'language.json');
    const read = readRecord(file, language, problems, (text, record) => {
      if (record.code !== code)
        problems.push(
          problemLine(file, text, ['code'], `is "${record.code}"`, `Write "${code}", the folder's name.`),
        );
    });
    if (read) languages.set(code, read);
  }
  return languages;
}

/**
 * The best offered language for what a browser, a client or an address asks for (an `Accept-Language` list or a
 * tag); undefined when none fits. Never throws, whatever is sent.
 */
export function pickLanguage(asked: string | undefined, offered: readonly string[]): string | undefined {
  if (!asked || asked.length > 200) return undefined;
  const wishes = asked
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const weight = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
      return { tag: tag.trim().toLowerCase(), weight: weight ? Number(weight.slice(2)) || 0 : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wishes) {
    const exact = offered.find((code) => code.toLowerCase() === tag);
    const same = exact ?? offered.find((code) => code.split('-')[0]?.toLowerCase() === tag.split('-')[0]);
    if (same) return same;
  }
  return undefined;
}
