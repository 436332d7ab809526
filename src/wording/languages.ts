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
  /** ISO 15924, e.g. "Arab". */
  script: z.string().length(4),
  /** `draft` until a native speaker has signed; readers of a draft are told so, in it. */
  status: z.enum(['draft', 'reviewed']),
  /** Who signed, as a role: "a native speaker who works at a helpline". */
  reviewedBy: z.string().optional(),
  reviewedOn: z.iso.date().optional(),
  /** Words that none of its sentences may hold, since they blame or promise too much: "anonymous", "abus*" for a stem. */
  avoid: z.array(z.string().min(1)).min(1),
  /** Words that would tell whoever finds a printed sheet what it is about, written in the same way. */
  tellsOnPaper: z.array(z.string().min(1)).min(1),
  /** Keys whose words are the same as in English, with the reason. */
  sameAsEnglish: z.record(z.string(), z.string().min(3)).optional(),
  /** English words that stay in Latin letters, with the reason; names of services and laws do anyway. */
  keepsInLatin: z.record(z.string(), z.string().min(3)).optional(),
});

export type Language = z.infer<typeof language>;

/** By the first part of a language's code, where `Intl` would otherwise format as on another continent. */
const formattedAs: Record<string, string> = { en: 'en-GB', pt: 'pt-PT' };

/** The locale by which `Intl` formats a language here: the dates and lists of Britain, not of America. */
export const localeOf = (code: string): string => formattedAs[code.split('-')[0] ?? ''] ?? code;

export type Languages = Map<string, Language>;

/** Reads the languages that a folder of locales offers, a folder each; what is wrong is noted. */
export function readLanguages(folder: string, problems: Problems): Languages {
  const languages: Languages = new Map();
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const code of folders.map(({ name }) => name).sort()) {
    const file = join(folder, code, 'language.json');
    const read = readRecord(file, language, problems, (text, record) => {
      const note = (field: string, problem: string, cure: string) =>
        problems.push(problemLine(file, text, [field], problem, cure));
      if (record.code !== code) note('code', `is "${record.code}"`, `Write "${code}", the folder's name.`);
      if (record.status === 'reviewed' && !(record.reviewedBy && record.reviewedOn))
        note(
          'status',
          'is "reviewed" by nobody',
          'Add "reviewedBy" (a role) and "reviewedOn", or write "draft".',
        );
    });
    if (read) languages.set(code, read);
  }
  return languages;
}

/** Stands in a site's list for every language that it does not name. */
export const everyOther = '*';

/** The languages that a site offers, by code: those it names that there are, and with "*" all others by their own name. */
export function offered(
  {
    languages: named,
    signedOnly = false,
  }: { languages: readonly string[]; signedOnly?: boolean | undefined },
  languages: Languages,
): string[] {
  const others = [...languages.values()]
    .filter(({ code }) => !named.includes(code))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ code }) => code);
  return named
    .flatMap((code) => (code === everyOther ? others : [code]))
    .filter((code) => languages.has(code) && (!signedOnly || languages.get(code)?.status === 'reviewed'));
}

type Wish = { tag: string; weight: number };

/** What somebody would read, most wished first. */
function wishesIn(asked: string): Wish[] {
  return asked
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const weight = options.map((option) => option.trim()).find((option) => option.startsWith('q='));
      return { tag: tag.trim().toLowerCase(), weight: weight ? Number(weight.slice(2)) || 0 : 1 };
    })
    .filter((wish) => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

/** Languages by the tags of others that their readers' devices also ask by: Dari is read as Farsi, Punjabi in Pakistan as Urdu. */
const alsoAskedAs: Record<string, string> = {
  prs: 'fa',
  'ku-arab': 'ckb',
  'ku-iq': 'ckb',
  pnb: 'ur',
  'pa-pk': 'ur',
};

/** A language with the script it is most likely written in: "pa-PK" is "pa Arab", "pa" is "pa Guru". */
function readAs(tag: string): { language: string; script: string } | undefined {
  try {
    const { language: own, script = '' } = new Intl.Locale(alsoAskedAs[tag] ?? tag).maximize();
    // Who reads one way of writing Chinese can read the other; it is nearer to them than English.
    return { language: own, script: own === 'zh' ? 'Hans' : script };
  } catch {
    return undefined;
  }
}

/**
 * The best offered language for what a browser, a client or an address asks for (an `Accept-Language` list or a
 * tag); undefined when none fits. Never throws, whatever is sent. Language and script must both be the same: Punjabi in
 * Arabic letters is not met with Gurmukhi. A tag of private use (`en-x-easy`) is met only where it is asked for whole.
 */
export function pickLanguage(asked: string | undefined, codes: readonly string[]): string | undefined {
  if (!asked || asked.length > 500) return undefined;
  for (const { tag } of wishesIn(asked)) {
    const exact = codes.find((code) => code.toLowerCase() === tag);
    if (exact) return exact;
    const wished = readAs(tag);
    const same = codes.find((code) => {
      const own = wished && !code.includes('-x-') && readAs(code);
      return own && own.language === wished.language && own.script === wished.script;
    });
    if (same) return same;
  }
  return undefined;
}
