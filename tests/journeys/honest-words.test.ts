import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { shortestWay } from '../support/person.ts';
import { type Served, serve } from '../support/served.ts';
import { talk } from '../support/talk.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const languages = ['en', 'ur'];
const locales = join(projectRoot(), 'locales');

/** Every text of a JSON file, with the key that leads to it. */
function textsIn(value: unknown, key = ''): [key: string, text: string][] {
  if (typeof value === 'string') return [[key, value]];
  return Object.entries(value as object).flatMap(([name, each]) => textsIn(each, `${key}.${name}`));
}

/** Everything that people read of a language, with where it stands. */
const wordsOf = (language: string): [where: string, text: string][] =>
  readdirSync(join(locales, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json') && file !== 'language.json')
    .flatMap((file) => textsIn(JSON.parse(readFileSync(join(locales, language, file), 'utf8')), file));

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const plain = (html: string) =>
  html
    .replace(/<(style|script|noscript)[\s\S]*?<\/\1>/g, ' ')
    // What is folded, such as the names of languages, is read by whoever opens it.
    .replace(/<details>[\s\S]*?<\/details>/g, ' ')
    .replace(/<[^>]*class="sr"[^>]*>[^<]*<\/[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'");

/** What somebody reads from the top of the page to the first question. */
async function beforeTheQuestion(language: string, framed = false): Promise<string> {
  const page = await (await fetch(`${served.url}/?lang=${language}${framed ? '&frame=1' : ''}`)).text();
  const body = page.slice(
    page.indexOf(framed ? '<template' : '<body>'),
    page.indexOf('<p class="said ask">'),
  );
  expect(body).not.toContain('choices');
  return plain(body);
}

/** What must be said, in the order in which it is of use: 999, what Exit does, Shift, what stays, the way back. */
const explained: Record<string, RegExp> = {
  en: /Call 999[\s\S]*Exit or press Shift three times[\s\S]*goes blank and another opens[\s\S]*keeps this address in its history[\s\S]*come back/,
  ur: /999[\s\S]*باہر نکلیں[\s\S]*Shift تین بار[\s\S]*خالی ہو جائے گا[\s\S]*ہسٹری میں رکھتا ہے[\s\S]*واپس آئیں/,
};

describe('explained before the first question', () => {
  it.each(languages)(
    'what Exit does, Shift three times, what history keeps, the way back, and 999 (%s)',
    async (language) => {
      expect(await beforeTheQuestion(language)).toMatch(explained[language] as RegExp);
      expect(await beforeTheQuestion(language, true)).toMatch(explained[language] as RegExp);
    },
  );

  it.each(languages)('in at most eighty words (%s)', async (language) => {
    const { wording } = served.house.world;
    const say = wording.in(language);
    const explanation = ['page:danger', 'page:line', 'bot:opening.leave'].map((key) =>
      say(key, { number: '0808' }),
    );
    expect(words(explanation.join(' ')).length).toBeLessThanOrEqual(80);
    // Urdu takes more words for what the bot is, and says that it is a draft.
    const all = words(await beforeTheQuestion(language)).length;
    expect(all).toBeLessThanOrEqual(language === 'en' ? 80 : 125);
  });
});

/** What no page of ours can promise, in each language. */
const banned: Record<string, RegExp> = {
  en: /\banonymous(ly)?\b|untrace|\berases?\b|\b100 ?%|(completely|totally|perfectly|fully) (safe|private|hidden)|guarantee|no trace|cannot be (traced|seen|found)|leaves? nothing behind/i,
  ur: /گمنام|سو فیصد|100 ?[%٪]|(مکمل|پوری|بالکل)( طور پر)? محفوظ|سراغ نہیں|پتا نہیں (لگا|چل) سک|ضمانت|کوئی نشان نہیں/,
};

/** What must be said of what cannot be hidden, by key, and the words by which it is known in English. */
const required: Record<string, RegExp> = {
  'bot.json.opening.leave': /browser keeps this address in its history/,
  'bot.json.staying-safe.device': /nobody else can get into/,
  'bot.json.staying-safe.history': /cannot change your browser history[\s\S]*watches your screen/,
  'bot.json.staying-safe.clearing': /can be noticed[\s\S]*private window/i,
  'bot.json.staying-safe.watched': /follow a phone with an app/,
  'bot.json.staying-safe.printed': /show on a bill[\s\S]*Paper can be found/,
  'bot.json.staying-safe.back': /find this page again/,
  'page.json.no-script': /each answer adds a line to your browser history/,
};

describe('honest copy', () => {
  it.each(languages)('promises nothing that it cannot hold (%s)', (language) => {
    const all = wordsOf(language);
    expect(all.length).toBeGreaterThan(300);
    expect(
      all.filter(([, text]) => [banned['en'], banned[language]].some((each) => each?.test(text))),
    ).toEqual([]);
  });

  it('nor does the README', () => {
    expect(readFileSync(join(projectRoot(), 'README.md'), 'utf8')).not.toMatch(banned['en'] as RegExp);
  });

  it('a promise would be noticed', () => {
    const promises = [
      'You stay anonymous.',
      'It erases your visit.',
      '100% private',
      'You are completely safe.',
      'آپ گمنام رہیں گے۔',
    ];
    expect(promises.filter((each) => ![banned['en'], banned['ur']].some((ban) => ban?.test(each)))).toEqual(
      [],
    );
  });

  it.each(languages)('says what cannot be hidden (%s)', (language) => {
    const all = new Map(wordsOf(language));
    for (const [key, said] of Object.entries(required)) {
      expect(all.get(key)?.length, key).toBeGreaterThan(20);
      if (language === 'en') expect(all.get(key), key).toMatch(said);
    }
  });

  it('the page “staying safe online” can be had from the result, by a tap or by its name', () => {
    const result = () => talk().tap(...shortestWay.map(([, choice]) => choice));
    for (const said of [result().tap('staying-safe').text, result().type('staying safe online').text])
      expect(said).toMatch(required['bot.json.staying-safe.history'] as RegExp);
  });
});
