import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { bundle, missing } from '../../bench/web-chat.ts';
import { inTime } from '../support/browser.ts';
import { type Embedded, openEmbedded } from '../support/embedded.ts';

/** A partner's page with the real Web Chat on it, as they would write it. */
const written = (chat: string, wish = '') => `<!doctype html><html lang="en"><head><title>Partner</title>
<link rel="icon" href="data:,"><style>#chat { height: 600px }</style></head><body><h1>Partner</h1><div id="chat"></div>
<script src="/bundle.js"></script><script src="${chat}/web-chat.js"></script>
<script>WebChat.renderWebChat({ directLine: chatConnection({ site: 'leicestershire'${wish} }) }, document.getElementById('chat'))</script>
</body></html>`;

let stand: Embedded;
/** Another chat, which this partner is no partner of. */
let other: Embedded | undefined;
const chatOf = (path = '') => (path === '/elsewhere' ? other : stand)?.served.url ?? '';
let partner: Server;
let origin: string;
beforeAll(async () => {
  const sentence = await missing();
  if (sentence) throw new Error(sentence);
  const script = readFileSync(bundle);
  partner = createServer((request, response) => {
    const isScript = request.url === '/bundle.js';
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript ? script : written(chatOf(request.url), request.url === '/urdu' ? ", language: 'ur'" : ''),
    );
  });
  await new Promise<void>((done) => partner.listen(0, '127.0.0.1', done));
  origin = `http://host.test:${(partner.address() as AddressInfo).port}`;
  stand = await openEmbedded(inject('chromium'), { hosts: [origin] });
}, 360_000);
afterAll(async () => {
  partner.close();
  await stand.close();
});

async function visitor(path = '/'): Promise<Page> {
  const page = await (await stand.browser.newContext({ viewport: { width: 900, height: 700 } })).newPage();
  await page.goto(origin + path);
  return page;
}
const says = (page: Page, words: string | RegExp) => page.locator('#chat').getByText(words).last().waitFor();
const write = async (page: Page, words: string) => {
  await page.locator('#chat [data-id=webchat-sendbox-input]').fill(words);
  await page.keyboard.press('Enter');
};

it('somebody in a partner’s own Web Chat is asked, answers by a tap, and is asked the next thing', async () => {
  const page = await visitor();
  await says(page, /Are you safe right now/);
  // The first is for screen readers alone, and is gone in a moment.
  await page.locator('#chat button', { hasText: /^Yes$/ }).last().click();
  await says(page, /Who is this for/);
});

it('somebody who says it in one sentence finds services there', async () => {
  const page = await visitor();
  await says(page, /Are you safe right now/);
  await write(page, 'my ex keeps following me, I am in Loughborough');
  await says(page, /Charnwood/);
  await page.locator('#chat button', { hasText: /^Yes$/ }).last().click();
  await says(page, /People who can help/);
});

it('it speaks the language that the partner asks for', async () => {
  await says(await visitor('/urdu'), /کیا/);
});

it('leaves for the neutral page, with nothing behind, when somebody types exit', async () => {
  const page = await visitor();
  await says(page, /Are you safe right now/);
  await write(page, 'exit');
  await page.waitForURL(stand.neutral.url);
});

it('keeps nothing in the partner’s page: no state, no storage, no Direct Line', async () => {
  const requests: string[] = [];
  const page = await (await stand.browser.newContext()).newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(origin);
  await says(page, /Are you safe right now/);
  expect(
    requests.filter(
      (url) => ![origin, stand.served.url].includes(new URL(url).origin) && !url.startsWith('blob:'),
    ),
  ).toEqual([]);
  const { origins, cookies } = await page.context().storageState();
  expect({ origins, cookies }).toEqual({ origins: [], cookies: [] });
});

it('is refused to a page that is not a partner’s', async () => {
  other = await openEmbedded(inject('chromium'), { hosts: ['https://partner.example'] });
  const page = await (await other.browser.newContext()).newPage();
  await page.goto(`${origin}/elsewhere`);
  await expect.poll(() => page.frames().at(1)?.url() ?? '', inTime).toMatch(/^chrome-error:/);
  expect(await page.locator('#chat').getByText('Are you safe').count()).toBe(0);
  await other.close();
});
