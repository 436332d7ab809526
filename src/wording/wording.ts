import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import i18next, { type i18n, type ResourceLanguage, type TFunction } from 'i18next';
import { type Language, type Languages, readLanguages } from './languages.ts';

/** Values that a sentence takes. `context` picks a variant (`key_someone-else`), `count` a plural form. */
export type Values = Record<string, string | number>;

/** Says a key in one language: `say('main:safe.ask')`. */
export type Say = (key: string, values?: Values) => string;

export type Wording = {
  languages: Languages;
  /** How to say things in a language; English for one that is not offered. */
  in(code: string): Say;
  /** Whether English has this key. */
  has(key: string): boolean;
};

const [startIsolate, endIsolate] = ['\u2068', '\u2069'];

/**
 * Values are isolated from right-to-left text around them, so that a phone number never has its groups swapped
 * (Unicode Standard Annex 9, explicit directional isolates).
 */
function isolate(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'context' ? `${startIsolate}${value}${endIsolate}` : value,
    ]),
  );
}

/**
 * Words without values are looked up once: a result says two hundred of them, and i18next's own look-up was half the cost
 * of a turn.
 */
function remembering(translate: TFunction, direction: Language['direction']): Say {
  const known = new Map<string, string>();
  return (key, values) => {
    if (values && Object.keys(values).some((name) => name !== 'context')) {
      return translate(key, direction === 'rtl' ? isolate(values) : values);
    }
    const name = values?.['context'] ? `${key} ${values['context']}` : key;
    const words = known.get(name) ?? translate(key, values ?? {});
    known.set(name, words);
    return words;
  };
}

function readLocale(folder: string): ResourceLanguage {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'language.json');
  return Object.fromEntries(
    files.map((file) => {
      try {
        return [
          basename(file, '.json'),
          JSON.parse(readFileSync(join(folder, file), 'utf8')) as ResourceLanguage,
        ];
      } catch (error) {
        throw new Error(`${join(folder, file)}: not JSON: ${(error as Error).message}`);
      }
    }),
  );
}

/** Reads every language of a folder of locales. Throws with the file and the cure when one cannot be read. */
export function readWording(folder: string): Wording {
  const languages = readLanguages(folder);
  const instance: i18n = i18next.createInstance();
  void instance.init({
    initAsync: false,
    resources: Object.fromEntries(
      [...languages.keys()].map((code) => [code, readLocale(join(folder, code))]),
    ),
    fallbackLng: 'en',
    supportedLngs: [...languages.keys()],
    // Words are escaped where they become HTML, and nowhere else.
    interpolation: { escapeValue: false },
  });
  const says = new Map<string, Say>();
  for (const [code, { direction }] of languages) {
    says.set(code, remembering(instance.getFixedT(code), direction));
  }
  const english = says.get('en');
  if (!english)
    throw new Error(`${folder}: there must be an "en" folder: English is what every language falls back to.`);
  return {
    languages,
    in: (code) => says.get(code) ?? english,
    has: (key) => instance.exists(key, { lng: 'en' }),
  };
}
