import { request } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCrowd } from '../../src/door/crowd.ts';
import { testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type Asked, ask } from './ask.ts';

let served: Served;
let publicly: Served;
const logged: string[] = [];
beforeAll(async () => {
  served = await serve(testHouse({ log: (code) => logged.push(code) }));
  publicly = await serve(testHouse({ publicUrl: 'https://help.example/waymark/' }));
});
afterAll(() => Promise.all([served.close(), publicly.close()]));

const get = (path: string, headers = {}): Asked => ({ method: 'GET', path: `/directory${path}`, headers });

/** The bytes of an answer as they came, for a reader that takes what is packed. */
const bytesOf = (url: string, path: string, encoding: string) =>
  new Promise<{ tag: unknown; encoding: unknown; bytes: Buffer }>((done, failed) => {
    request(`${url}${path}`, { headers: { 'accept-encoding': encoding } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          tag: response.headers.etag,
          encoding: response.headers['content-encoding'],
          bytes: Buffer.concat(chunks),
        }),
      );
    })
      .on('error', failed)
      .end();
  });

describe('the feed, for a program that reads it', () => {
  it.each([
    ['', 200],
    ['/', 200],
    ['/services', 200],
    ['/services/', 200],
    ['/services/freeva-helpline', 200],
    ['/openapi.json', 200],
    ['/services/nobody', 404],
    ['/nothing', 404],
    ['/services?page=0', 400],
  ])('answers %s with %i and JSON that any page may read', async (path, status) => {
    const answered = await ask(served.url, get(path));
    expect([answered.status, JSON.parse(answered.body)]).toEqual([status, expect.any(Object)]);
    expect(answered.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answered.headers['set-cookie']).toBeUndefined();
  });

  it('says what it is, with addresses that lead back to it', async () => {
    const { body } = await ask(served.url, get(''));
    const { version, openapi_url: address } = JSON.parse(body) as Record<string, string>;
    expect([version, address]).toEqual(['HSDS-UK-3.0', `${served.url}/directory/openapi.json`]);
    expect((await ask(String(address), { method: 'GET', path: '/directory/openapi.json' })).status).toBe(200);
  });

  it('gives its public address, where it has one, whoever asks', async () => {
    const { body } = await ask(publicly.url, get('', { host: 'evil.example' }));
    expect(JSON.parse(body)).toMatchObject({
      openapi_url: 'https://help.example/waymark/directory/openapi.json',
    });
  });

  it('answers for headers alone, and for a browser that asks first', async () => {
    const head = await ask(served.url, { ...get('/services'), method: 'HEAD' });
    expect([head.status, head.body, head.headers.etag]).toEqual([200, '', expect.stringMatching(/^"/)]);
    for (const path of ['', '/services', '/services/x']) {
      const asked = await ask(served.url, { ...get(path), method: 'OPTIONS' });
      expect([asked.status, asked.body, asked.headers]).toMatchObject([
        204,
        '',
        { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, HEAD, OPTIONS' },
      ]);
    }
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes nothing by %s', async (method) => {
    expect((await ask(served.url, { ...get('/services'), method })).status).toBe(405);
  });

  it('sends lines of JSON as such', async () => {
    const { headers } = await ask(served.url, get('/services?format=ndjson'));
    expect(headers['content-type']).toBe('application/x-ndjson; charset=utf-8');
  });
});

describe('a reader that comes again', () => {
  it('is told that nothing changed', async () => {
    const first = await ask(served.url, get('/services?per_page=3'));
    const tag = String(first.headers.etag);
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`]) {
      const again = await ask(served.url, get('/services?per_page=3', { 'if-none-match': known }));
      expect([again.status, again.body, again.headers.etag]).toEqual([304, '', tag]);
      expect(again.headers['content-length']).toBeUndefined();
    }
  });

  it('is given the page where it has another: of another question, content, address or packing', async () => {
    const tagOf = async (url: string, path: string, headers = {}) =>
      (await ask(url, get(path, headers))).headers.etag;
    const { world } = served.house;
    const changed = await serve(
      testHouse({ world: { ...world, directory: { ...world.directory, version: 'other' } } }),
    );
    const tags = [
      await tagOf(served.url, '/services'),
      await tagOf(served.url, '/services?page=2'),
      await tagOf(served.url, '/services', { 'accept-encoding': 'br' }),
      await tagOf(publicly.url, '/services'),
      await tagOf(changed.url, '/services'),
    ];
    await changed.close();
    expect(new Set(tags).size).toBe(tags.length);
  });

  it('gets the same bytes for the same tag, packed or plain', async () => {
    const plain = await bytesOf(served.url, '/directory/services', 'identity');
    const packed = await bytesOf(served.url, '/directory/services', 'br');
    expect([plain.encoding, packed.encoding]).toEqual([undefined, 'br']);
    expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
    expect((await bytesOf(served.url, '/directory/services', 'br')).bytes.equals(packed.bytes)).toBe(true);
  });

  it('may keep a page for a while, but no cache keeps an answer about words or a postcode', async () => {
    const kept = async (path: string) => (await ask(served.url, get(path))).headers['cache-control'];
    expect(await kept('/services')).toMatch(/public, max-age=\d+/);
    expect(await kept('/services?search=stalking')).toBe('no-store');
    expect(await kept('/services?postcode=LE1%205WZ')).toBe('no-store');
    expect(await kept('/services?page=0')).toBe('no-store');
  });
});

describe('what somebody searches for', () => {
  it('is never logged, and never comes back in an answer', async () => {
    for (const path of ['/services?search=zqxjkv', '/services/zqxjkv', '/zqxjkv', '/services?day=zqxjkv']) {
      const { headers, body } = await ask(served.url, get(path));
      expect(JSON.stringify(headers) + body).not.toContain('zqxjkv');
    }
    expect(logged).toEqual([]);
  });
});

describe('a program that reads too fast', () => {
  it('is asked to wait, with the crisis lines, and takes no turns from people behind its address', async () => {
    const crowd = createCrowd({ trustProxy: true, now: () => 0 });
    const busy = await serve(testHouse({ crowd }));
    const from = { 'x-forwarded-for': '192.0.2.7' };
    const statuses: number[] = [];
    for (let count = 0; count < 241; count += 1) statuses.push((await ask(busy.url, get('', from))).status);
    const { headers, body } = await ask(busy.url, get('/services', from));
    const turn = await ask(busy.url, {
      headers: { ...from, 'content-type': 'application/json' },
      body: '{}',
    });
    await busy.close();
    expect([statuses.filter((status) => status === 200).length, statuses.at(-1)]).toEqual([240, 429]);
    expect([headers['retry-after'], headers['access-control-allow-origin']]).toEqual(['60', '*']);
    expect(JSON.parse(body)).toMatchObject({
      error: 'too-many',
      crisisLines: [{ name: '999' }, expect.any(Object)],
    });
    expect(turn.status).toBe(200);
  });
});
