import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedWorld, testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { replies, serveChannels } from './channels.ts';

const { wording } = shippedWorld();
const codes = [...wording.languages.keys()];

let served: Served;
let channels: Served;
beforeAll(async () => {
  served = await serve();
  channels = await serveChannels({});
});
afterAll(() => Promise.all([served.close(), channels.close()]));

const page = async (path: string, headers = {}) => {
  const response = await fetch(served.url + path, { headers });
  const html = await response.text();
  return { status: response.status, lang: /<html lang="([^"]*)"/.exec(html)?.[1], html };
};

const strange = [
  '../../etc/passwd',
  'x-klingon',
  '-'.repeat(5000),
  'en_GB',
  '*',
  ';q=1',
  'zz',
  '\u202een',
  '%00',
  '"><script>alert(1)</script>',
  'constructor',
  '__proto__',
];

describe('a language that nobody offers', () => {
  it.each(strange)('falls back without an error, in an address: %s', async (tag) => {
    const { status, lang, html } = await page(`/?lang=${encodeURIComponent(tag)}`);
    expect([status, lang]).toEqual([200, 'en']);
    expect(html).not.toContain('alert(1)');
  });

  it.each(strange.filter((tag) => /^[\x20-\x7e]*$/.test(tag)))(
    'falls back without an error, from a browser: %s',
    async (tag) => {
      const { status, lang } = await page('/', { 'Accept-Language': tag });
      expect([status, lang]).toEqual([200, 'en']);
    },
  );

  it.each(strange)('falls back without an error, in JSON and from a channel: %s', async (language) => {
    const response = await fetch(`${served.url}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ language }),
    });
    const answer = (await response.json()) as { language: string };
    expect([response.status, answer.language]).toEqual([200, 'en']);
    const said = await replies(channels, { text: 'hello', locale: language });
    expect(new Set(said.map(({ locale }) => locale))).toEqual(new Set(['en']));
  });
});

describe.each(codes)('%s', (code) => {
  it('is what the page, JSON and a channel answer in, in every reply', async () => {
    expect((await page(`/?lang=${code}`)).lang).toBe(code);
    const response = await fetch(`${served.url}/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ language: code }),
    });
    const answer = (await response.json()) as { language: string; replies: { locale: string }[] };
    expect(answer.language).toBe(code);
    expect(new Set(answer.replies.map(({ locale }) => locale))).toEqual(new Set([code]));
    const conversation = { id: `in-${code}` };
    const said = await replies(channels, {
      text: wording.in(code)('main:who.options.me'),
      locale: code,
      conversation,
    });
    expect(said.length).toBeGreaterThan(0);
    expect(new Set(said.map(({ locale }) => locale))).toEqual(new Set([code]));
  });
});

it('a site that offers signed languages only offers no drafts', async () => {
  const world = shippedWorld();
  const signed = codes.filter((code) => wording.languages.get(code)?.status === 'reviewed');
  const sites = new Map([...world.directory.sites].map(([id, site]) => [id, { ...site, languages: signed }]));
  const house = testHouse({ world: { ...world, directory: { ...world.directory, sites } } });
  const other = await serve(house);
  const html = await (await fetch(`${other.url}/?lang=ur`)).text();
  expect(html).toContain('<html lang="en"');
  expect(html).not.toContain('language:ur');
  await other.close();
});
