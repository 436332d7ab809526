import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../support/served.ts';
import { ask, json } from './ask.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

describe('who may post', () => {
  const from = (headers: Record<string, string>) =>
    ask(served.url, { headers: { ...json, ...headers }, body: '{}' });

  it.each([
    ['a client that is no browser', {}],
    ['the page itself', { 'sec-fetch-site': 'same-origin' }],
    ['a person who does it by hand', { 'sec-fetch-site': 'none' }],
    ['a form under no-referrer', { origin: 'null' }],
  ])('%s', async (_who, headers) => {
    expect((await from(headers)).status).toBe(200);
  });

  it('the page’s own origin', async () => {
    expect((await from({ origin: served.url })).status).toBe(200);
  });

  it('behind a proxy, the public address and no other', async () => {
    const behind = await serve({ ...served.house, publicUrl: 'https://chat.example' });
    const origins = ['https://chat.example', 'https://chat.example.evil', behind.url];
    const answers = await Promise.all(
      origins.map((origin) => ask(behind.url, { headers: { ...json, origin }, body: '{}' })),
    );
    await behind.close();
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 403]);
  });
});
