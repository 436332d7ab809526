import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot/bot.ts';
import { testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type Asked, ask, form, json } from './ask.ts';

const mark = 'zqxjkvmark';
const html = { accept: 'text/html' };

let served: Served;
let broken: Served;
const logged: string[] = [];
beforeAll(async () => {
  served = await serve();
  const breaks: Bot = () => Promise.reject(new Error(mark));
  broken = await serve(testHouse({ bot: breaks, log: (code) => logged.push(code) }));
});
afterAll(() => Promise.all([served.close(), broken.close()]));

const get = (path: string, headers = {}): Asked => ({ method: 'GET', path, headers });
const exit = { headers: form, body: 'choice=exit' };

const all: [string, Asked, number][] = [
  ['the page', get('/'), 200],
  ['a site’s page', get('/national'), 200],
  ['a site’s page with a slash', get('/national/'), 200],
  ['its headers alone', { method: 'HEAD', path: '/' }, 200],
  ['health', get('/health'), 200],
  ['a turn', { headers: json, body: '{}' }, 200],
  ['a turn by form', { headers: form, body: '' }, 200],
  ['a turn in part', { headers: { ...form, 'x-part': '1' }, body: '' }, 200],
  ['an exit by form', exit, 303],
  ['an exit in part', { ...exit, headers: { ...form, 'x-part': '1' } }, 200],
  ['a route that is not there', get(`/${mark}`), 404],
  ['a deeper one', get(`/a/b/${mark}`), 404],
  ['the same in a browser', get(`/a/${mark}`, html), 404],
  ['a page that only takes posts', get('/chat'), 404],
  ['a path with a double slash', get(`//${mark}.example/`), 404],
  ['a path of climbing', get(`/../../${mark}`), 404],
  ['a malformed path', get(`/%E0%A4%A${mark}`), 404],
  ['a path with a null', get(`/${mark}%00`), 404],
  ['a path of two kilobytes', get(`/${mark.repeat(200)}`), 404],
  ['a site that is a property of objects', get('/__proto__'), 404],
  ['another', get('/constructor'), 404],
  ['a method that is not taken', { method: 'PUT', path: '/chat' }, 405],
  ['a delete', { method: 'DELETE', path: `/${mark}` }, 405],
  ['a patch', { method: 'PATCH', path: '/' }, 405],
  ['a post to the page', { path: '/', headers: json, body: '{}' }, 405],
  ['a question for options', { method: 'OPTIONS', path: '/chat' }, 405],
  ['a trace', { method: 'TRACE', path: '/', headers: { 'x-secret': mark } }, 405],
  ['a wrong type', { headers: { 'content-type': mark }, body: '{}' }, 415],
  ['broken JSON', { headers: json, body: mark }, 400],
  ['another origin', { headers: { ...json, origin: `https://${mark}` }, body: '{}' }, 403],
  ['a body too large', { headers: json, body: 'x'.repeat(9000) }, 413],
  ['Bot Framework channels that are off', { path: '/api/messages', headers: json, body: '{}' }, 404],
];

describe('every answer', () => {
  it.each(all)('has its status: %s', async (_what, asked, status) => {
    expect((await ask(served.url, asked)).status).toBe(status);
  });

  it.each(all)('is kept by nobody, sniffed by nobody, and refers to nobody: %s', async (_what, asked) => {
    const { headers } = await ask(served.url, asked);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none'.*frame-ancestors 'none'/),
      'strict-transport-security': expect.stringContaining('max-age='),
      'permissions-policy': expect.stringContaining('geolocation=()'),
      'request-otr': '1',
    });
  });

  it.each(all)('sets nothing on the device and names no software: %s', async (_what, asked) => {
    const { headers } = await ask(served.url, asked);
    const unwanted = [
      'set-cookie',
      'etag',
      'last-modified',
      'server',
      'x-powered-by',
      'request-id',
      'access-control-allow-origin',
    ];
    expect(unwanted.filter((name) => name in headers)).toEqual([]);
  });

  it.each(all)('repeats nothing of what was asked: %s', async (_what, asked) => {
    const { headers, body } = await ask(served.url, asked);
    expect(body + JSON.stringify(headers)).not.toContain(mark);
  });
});

describe('the policy of the page', () => {
  it('lets nothing run but what the page itself holds, by its hash', async () => {
    const { headers } = await ask(served.url, get('/'));
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toMatch(/unsafe|\*|http:/);
    expect(policy).toMatch(/script-src 'sha256-[^']+'; .*require-trusted-types-for 'script'/);
  });
});

describe('a page that does not exist', () => {
  it.each([
    ['has 999', 'href="tel:999"'],
    ['has a free line', 'href="tel:0808'],
    ['has the way out', 'id="exit"'],
    ['has a way to the chat', 'href="/leicestershire"'],
  ])('%s', async (_what, part) => {
    const pages = await Promise.all(
      ['/nowhere', '/no/where', '/chat'].map((path) => ask(served.url, get(path, html))),
    );
    expect(pages.map(({ body }) => body.includes(part))).toEqual([true, true, true]);
  });

  it('is in the language that the browser asks for', async () => {
    const { body } = await ask(served.url, get('/nowhere', { ...html, 'accept-language': 'ur' }));
    expect(body).toContain('<html lang="ur" dir="rtl">');
  });
});

describe('when the bot itself breaks', () => {
  it('the answer carries the crisis lines, and only a code', async () => {
    const { status, body } = await ask(broken.url, { headers: json, body: '{}' });
    expect([status, JSON.parse(body)]).toEqual([
      500,
      {
        error: 'broken',
        crisisLines: [
          { name: '999', number: '999' },
          { name: expect.any(String), number: expect.stringMatching(/^0808/) },
        ],
      },
    ]);
  });

  it.each([
    ['the page', get('/', html)],
    ['a form', { headers: form, body: '' }],
  ])('%s still has 999, a free line and the way out', async (_what, asked) => {
    const { status, body } = await ask(broken.url, asked);
    expect(status).toBe(500);
    for (const part of ['href="tel:999"', 'href="tel:0808', 'id="exit"']) expect(body).toContain(part);
    expect(body).not.toContain(mark);
  });

  it('the log has a code', () => {
    expect(new Set(logged)).toEqual(new Set(['door-broke']));
  });
});

describe('a line that drops', () => {
  it('in the middle of a message is no fault to log, and the next person is answered', async () => {
    const codes: string[] = [];
    const house = testHouse({ log: (code) => codes.push(code) });
    const other = await serve(house);
    const { hostname, port } = new URL(other.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
        );
        setTimeout(() => socket.destroy(), 50);
      });
      socket.on('close', () => setTimeout(done, 50));
    });
    const { status } = await ask(other.url, { headers: json, body: '{}' });
    await other.close();
    expect([status, codes]).toEqual([200, []]);
  });
});
