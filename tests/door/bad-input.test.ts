import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LogCode } from '../../src/log.ts';
import { testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type Asked, ask, chat, json } from './ask.ts';

/** Stands in everything bad that is sent: it must come back nowhere. */
const mark = 'zqxjkvmark';

let served: Served;
const logged: LogCode[] = [];
beforeAll(async () => {
  served = await serve(testHouse({ log: (code) => logged.push(code) }));
});
afterAll(() => served.close());

const asJson = (value: unknown): Asked => ({ headers: json, body: JSON.stringify(value) });
const deep = (levels: number) => `${'['.repeat(levels)}"${mark}"${']'.repeat(levels)}`;

const refused: [string, Asked, number, string][] = [
  ['words that are not JSON', { headers: json, body: `{"say": ${mark}` }, 400, 'not-json'],
  ['no body', { headers: json }, 400, 'not-json'],
  ['an empty body', { headers: json, body: '' }, 400, 'not-json'],
  ['a text of JSON', asJson(mark), 400, 'bad-request'],
  ['a list', asJson([mark]), 400, 'bad-request'],
  ['null', asJson(null), 400, 'bad-request'],
  ['a number', asJson(7), 400, 'bad-request'],
  ['JSON four thousand deep', { headers: json, body: deep(4000) }, 400, 'bad-request'],
  ['deep JSON inside', { headers: json, body: `{"say":{"text":${deep(3000)}}}` }, 400, 'bad-request'],
  ['a field that does not exist', asJson({ [mark]: 1 }), 400, 'bad-request'],
  ['words that are a number', asJson({ say: { text: 5 } }), 400, 'bad-request'],
  ['words that are a list', asJson({ say: { text: [mark] } }), 400, 'bad-request'],
  ['words that are nothing', asJson({ say: { text: null } }), 400, 'bad-request'],
  ['nothing said', asJson({ say: null }), 400, 'bad-request'],
  ['an empty saying', asJson({ say: {} }), 400, 'bad-request'],
  ['words and a choice at once', asJson({ say: { text: mark, choice: 'yes' } }), 400, 'bad-request'],
  ['a choice with more beside it', asJson({ say: { choice: 'yes', [mark]: 1 } }), 400, 'bad-request'],
  ['a choice of 201 characters', asJson({ say: { choice: mark.repeat(21) } }), 400, 'bad-request'],
  ['a state that is an object', asJson({ state: { site: mark } }), 400, 'bad-request'],
  ['a language that is a list', asJson({ language: [mark] }), 400, 'bad-request'],
  ['a site that is a number', asJson({ site: 5 }), 400, 'bad-request'],
  ['an unknown site', asJson({ site: mark }), 400, 'unknown-site'],
  ['a site that is a path', asJson({ site: '../../etc/passwd' }), 400, 'unknown-site'],
  ['a site named as every object is', asJson({ site: '__proto__' }), 400, 'unknown-site'],
  ['a site named "constructor"', asJson({ site: 'constructor' }), 400, 'unknown-site'],
  ['a site of 61 characters', asJson({ site: 's'.repeat(61) }), 400, 'bad-request'],
  ['501 characters', asJson({ say: { text: `${mark}${'a'.repeat(491)}` } }), 400, 'text-too-long'],
  ['501 cats', asJson({ say: { text: '🐈'.repeat(501) } }), 400, 'text-too-long'],
  ['bytes that are not UTF-8', { headers: json, body: Buffer.from([0x22, 0xff, 0x22]) }, 400, 'bad-request'],
  ['half a character', { headers: json, body: Buffer.from([0x22, 0xf0, 0x9f, 0x22]) }, 400, 'bad-request'],
  ['8,193 bytes', { headers: json, body: `"${mark}${'x'.repeat(8181)}"` }, 413, 'too-large'],
  ['a megabyte', { headers: json, body: mark.repeat(100_000) }, 413, 'too-large'],
  ['too much in pieces', { headers: json, pieces: [`"${mark}`, 'x'.repeat(9000)] }, 413, 'too-large'],
  ['10 KB of language', asJson({ language: '-'.repeat(10_240) }), 413, 'too-large'],
  ['no type', { body: '{}' }, 415, 'wrong-type'],
  ['plain text', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 415, 'wrong-type'],
  ['XML', { headers: { 'content-type': 'application/xml' }, body: '<a/>' }, 415, 'wrong-type'],
  ['a file', { headers: { 'content-type': 'multipart/form-data' }, body: mark }, 415, 'wrong-type'],
  ['a type like JSON', { headers: { 'content-type': 'application/jsonp' }, body: '{}' }, 415, 'wrong-type'],
  ['a packed body', { headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' }, 415, 'wrong-type'],
  [
    'a body packed by brotli',
    { headers: { ...json, 'content-encoding': 'br' }, body: '{}' },
    415,
    'wrong-type',
  ],
  [
    'another origin',
    { headers: { ...json, origin: `https://${mark}.example` }, body: '{}' },
    403,
    'wrong-origin',
  ],
  ['an origin that is none', { headers: { ...json, origin: mark }, body: '{}' }, 403, 'wrong-origin'],
  ['another site', { headers: { ...json, 'sec-fetch-site': 'cross-site' }, body: '{}' }, 403, 'wrong-origin'],
  ['a sister site', { headers: { ...json, 'sec-fetch-site': 'same-site' }, body: '{}' }, 403, 'wrong-origin'],
];

describe('POST /chat refuses, with a code and no echo,', () => {
  it.each(refused)('%s', async (_what, asked, status, code) => {
    const answered = await ask(served.url, asked);
    expect([answered.status, answered.body]).toEqual([status, `{"error":"${code}"}`]);
  });

  it.each(refused)('and marks nothing in the headers: %s', async (_what, asked) => {
    const { headers } = await ask(served.url, asked);
    expect(JSON.stringify(headers)).not.toContain(mark);
  });

  it('and never calls it a fault of its own', () => {
    expect(logged).toEqual([]);
  });
});

describe('a body of exactly 8 KB', () => {
  it('is read', async () => {
    const frame = JSON.stringify({ state: '' }).length;
    const turn = await chat(served.url, { state: 'x'.repeat(8192 - frame) });
    expect(turn.restarted).toBe(true);
  });
});
