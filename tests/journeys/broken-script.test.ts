import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const ways: Record<string, (page: Page) => Promise<unknown>> = {
  'is blocked': (page) =>
    page.route('http://127.0.0.1:*/**', async (route) => {
      const response = await route.fetch();
      const policy = (response.headers()['content-security-policy'] ?? '').replace(
        /script-src [^;]*/,
        "script-src 'none'",
      );
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    }),
  'breaks at once': (page) =>
    page.addInitScript(() => {
      window.addEventListener = () => {
        throw new Error('broken');
      };
    }),
};

describe.each(Object.keys(ways))('no-script exit: someone whose browser has a script that %s', (way) => {
  const somebody = () => stand.someone({ prepare: async (page) => ways[way]?.(page) });

  it('leaves by the Exit link, in the same tab, with no word of where they were', async () => {
    const { page } = await somebody();
    await page.locator('#exit').click();
    await page.waitForURL(stand.neutral.url);
    expect(stand.neutral.asked.map(({ headers }) => headers.referer)).toEqual([undefined]);
    expect(page.context().pages()).toEqual([page]);
  });

  it('still finds help', async () => {
    const { page, ...person } = await somebody();
    await person.tap('no');
    expect(await page.locator('#log a[href="tel:999"]').first().isVisible()).toBe(true);
    expect(await person.question()).toContain('Who is this for?');
  });
});

describe('no-script exit: someone on a line that gave up in the middle of the page', () => {
  /** Sends the page of the chat, up to the end of its header, and never the rest. */
  async function halfThePage() {
    const whole = await (await fetch(`${stand.served.url}/`)).text();
    const half = whole.slice(0, whole.indexOf('</header>') + '</header>'.length);
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
      response.write(half);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  }

  it.each([true, false])(
    'sees Exit at once, and leaves by it (with a script: %s)',
    async (javaScriptEnabled) => {
      const { server, url } = await halfThePage();
      const page = await (await stand.browser.newContext({ javaScriptEnabled })).newPage();
      await page.goto(url, { waitUntil: 'commit' });
      await page.locator('#exit').click({ noWaitAfter: true });
      await page.waitForURL(stand.neutral.url);
      expect(await page.locator('h1').innerText()).toBe('Bank holidays');
      server.closeAllConnections();
      server.close();
    },
  );
});
