import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot/bot.ts';
import { doors } from '../../src/door/doors.ts';
import { testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { houseLeavingFor } from '../support/stand.ts';
import { type Answered, ask } from './ask.ts';
import { get, type Kind, rows, type Where } from './headers-rows.ts';

const partner = 'https://partner.example';
const exit = 'https://www.gov.uk/bank-holidays';

const servers: Partial<Record<Where, Served>> = {};
const urlOf = (where: Where) => servers[where]?.url ?? '';
beforeAll(async () => {
  const breaks: Bot = () => Promise.reject(new Error('broken'));
  const house = houseLeavingFor(exit, [partner]);
  servers.served = await serve({ ...house, log: () => undefined });
  servers.trying = await serve(testHouse({ demo: true }));
  servers.broken = await serve(testHouse({ bot: breaks }));
  servers.crowded = await serve(testHouse({ crowd: () => false }));
});
afterAll(() => Promise.all(Object.values(servers).map((each) => each.close())));

const all = rows.map(([what, asked, status, kind, where = 'served']) => ({
  name: `${what} ${status} ${kind} ${asked.path ?? ''}`.trim(),
  kind,
  status,
  answer: () => ask(urlOf(where), { ...asked, headers: { origin: 'http://127.0.0.1', ...asked.headers } }),
  plain: () => ask(urlOf(where), asked),
}));
const but = (...kinds: Kind[]) => all.filter(({ kind }) => !kinds.includes(kind));
const only = (...kinds: Kind[]) => all.filter(({ kind }) => kinds.includes(kind));

const directives = ({ headers }: Answered) =>
  Object.fromEntries(
    String(headers['content-security-policy'])
      .split('; ')
      .map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]),
  );

describe('the table of headers', () => {
  it('has a row for every door there is', () => {
    const doorNames = doors.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(doorNames.filter((door) => !rows.some(([what]) => what === door))).toEqual([]);
  });

  it.each(all)('$name: its status, and what every answer has', async ({ plain, status }) => {
    const answered = await plain();
    expect(answered.status).toBe(status);
    expect(answered.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'cross-origin-opener-policy': 'same-origin',
      'request-otr': '1',
    });
    for (const name of [
      'set-cookie',
      'last-modified',
      'server',
      'x-powered-by',
      'link',
      'refresh',
      'report-to',
    ])
      expect(answered.headers[name], name).toBeUndefined();
    expect(directives(answered)['default-src']).toBe("'none'");
  });

  it.each(only('page'))('$name: may do what the page needs, and nothing more', async ({ plain }) => {
    const answered = await plain();
    expect(directives(answered)).toEqual({
      'default-src': "'none'",
      'style-src': expect.stringMatching(/^'sha256-[^' ]+'$/),
      'script-src': expect.stringMatching(/^'sha256-[^' ]+'$/),
      'img-src': 'data:',
      'connect-src': "'self'",
      'form-action': `'self' ${new URL(exit).origin}`,
      'frame-ancestors': expect.stringMatching(/^(https:\/\/partner\.example|'none'|'self')$/),
      'base-uri': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(answered.headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  it.each(only('frame'))('$name: is for the site’s partners alone', async ({ plain }) => {
    const answered = await plain();
    expect(directives(answered)).toMatchObject({
      'frame-ancestors': partner,
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
    expect(answered.headers['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it.each(only('script'))('$name: may be run by any page, and be a page to none', async ({ plain }) => {
    const answered = await plain();
    expect(answered.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(answered.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(directives(answered)['frame-ancestors']).toBe("'none'");
  });

  it.each(only('nothing', 'feed'))('$name: is a page to none', async ({ plain }) => {
    expect(directives(await plain())).toEqual({
      'default-src': "'none'",
      'frame-ancestors': "'none'",
      'base-uri': "'none'",
    });
  });

  it.each(but('feed'))('$name: CORS lets nobody read it, whoever asks', async ({ answer }) => {
    const { headers } = await answer();
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('asks for nothing of the device', async () => {
    const { headers } = await ask(urlOf('served'), get('/'));
    const policy = String(headers['permissions-policy']).split(', ');
    expect(policy.filter((each) => !/^[a-z-]+=\(\)$/.test(each))).toEqual([]);
    expect(policy).toEqual(
      expect.arrayContaining([
        'camera=()',
        'microphone=()',
        'geolocation=()',
        'clipboard-read=()',
        'payment=()',
      ]),
    );
  });
});

describe('no-store and no ETag', () => {
  it.each(but('feed'))('$name', async ({ plain }) => {
    const { headers } = await plain();
    expect([headers['cache-control'], headers['etag'], headers['expires']]).toEqual([
      'no-store',
      undefined,
      undefined,
    ]);
  });

  it('the public directory alone may be kept, and not where somebody typed words or a postcode', async () => {
    const cache = async (path: string) => (await ask(urlOf('served'), get(path))).headers['cache-control'];
    expect(await cache('/directory/services?per_page=1')).toBe('public, max-age=300');
    expect(await cache('/directory/services?search=canary')).toBe('no-store');
    expect(await cache('/directory/services?postcode=LE1%201AA')).toBe('no-store');
  });
});

describe('neutral identity', () => {
  it.each(only('page', 'frame'))('$name: a title and an icon that say nothing', async ({ plain }) => {
    const { headers, body } = await plain();
    if (body === '') return expect(headers['content-type']).toContain('text/html');
    expect(/<title>(.*?)<\/title>/.exec(body)?.[1]).toBe('Home');
    expect(body).not.toMatch(/theme-color|manifest|apple-touch|og:|<meta name="description"/);
  });

  it('no address of ours says what it is about', () => {
    expect(doors.map(({ path }) => path).join(' ')).not.toMatch(
      /abus|violen|stalk|victim|refuge|help|support|safe/i,
    );
  });
});
