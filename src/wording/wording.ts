import { join } from 'node:path';
import i18next, { type i18n, type TFunction } from 'i18next';
import type { Problems } from '../json/read-record.ts';
import { type Language, type Languages, readLanguages } from './languages.ts';
import { type Locale, noteDisagreements, readLocale } from './locale.ts';
import { type Pictures, readPictures } from './pictures.ts';
import { type Recognise, recogniser } from './recognise.ts';

/** Values that a sentence takes. `context` picks a variant (`key_someone-else`), `count` a plural form. */
export type Values = Record<string, string | number>;

/** Says a key in one language: `say('main:safe.ask')`. */
export type Say = (key: string, values?: Values) => string;

export type Wording = {
  languages: Languages;
  /** How to say things in a language; English for one that is not offered. */
  in(code: string): Say;
  /** Another of the offered languages that a text is clearly written in; undefined where it may be the current one. */
  recognise: Recognise;
  /** The drawings of a language; none in most. */
  picturesIn(code: string): Pictures;
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

const none: Pictures = new Map();

/** A locale as i18next takes it. */
const resourcesOf = (locale: Locale) =>
  Object.fromEntries([...locale].map(([name, { words }]) => [name, words]));

/**
 * Reads every language of a folder of locales, and holds each against English: same keys, same placeholders, the plural
 * forms of its own. Throws one error that names every file, line, key and cure.
 */
export function readWording(folder: string): Wording {
  const problems: Problems = [];
  const languages = readLanguages(folder, problems);
  const locales = new Map(
    [...languages.keys()].map((code) => [code, readLocale(join(folder, code), problems)]),
  );
  const pictures = new Map(
    [...languages.keys()].map((code) => [code, readPictures(join(folder, code, 'pictures'), problems)]),
  );
  const source = locales.get('en');
  if (source && problems.length === 0)
    for (const [code, locale] of locales)
      if (code !== 'en') noteDisagreements(source, locale, { code, folder: join(folder, code) }, problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const instance: i18n = i18next.createInstance();
  void instance.init({
    initAsync: false,
    resources: Object.fromEntries([...locales].map(([code, locale]) => [code, resourcesOf(locale)])),
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
    recognise: recogniser(locales),
    picturesIn: (code) => pictures.get(code) ?? none,
    has: (key) => instance.exists(key, { lng: 'en' }),
  };
}
