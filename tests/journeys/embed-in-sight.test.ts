import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { broken, withAxe } from '../support/axe.ts';
import { isTooWide } from '../support/browser.ts';
import { type Embedded, openChat, openEmbedded } from '../support/embedded.ts';
import { shift } from '../support/leaving.ts';

let stand: Embedded;
beforeAll(async () => {
  stand = await openEmbedded(inject('chromium'));
});
afterAll(() => stand.close());

/** At several places of the partner's page: how many of nine points of the panel's Exit are covered, its size and its place. */
const exitOn = (page: Page) =>
  page.evaluate(() => {
    const root = document.body.firstElementChild as HTMLElement;
    const exit = root.shadowRoot?.querySelector('.exit') as HTMLElement;
    const seen = [0, 0.5, 1].map((share) => {
      scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
      const { left, top, width, height } = exit.getBoundingClientRect();
      const parts = [0.08, 0.5, 0.92];
      const points = parts.flatMap((x) => parts.map((y) => [left + width * x, top + height * y] as const));
      const isThere = (x: number, y: number) =>
        document.elementFromPoint(x, y) === root && root.shadowRoot?.elementFromPoint(x, y) === exit;
      const covered = points.filter(([x, y]) => !isThere(x, y)).length;
      return JSON.stringify({ covered, isLarge: width >= 44 && height >= 44, place: `${left},${top}` });
    });
    return [...new Set(seen)].map((each) => JSON.parse(each));
  });

const inOnePlace = [{ covered: 0, isLarge: true, place: expect.any(String) }];
const long = '<p style="height: 3000px">Long</p>';
/** What a cookie notice may do to be seen. */
const notice = `<div id="notice" style="position:fixed;inset:0;z-index:2147483647;background:#ffd">Cookies?</div>`;

const windows = [
  { name: 'the smallest phone', viewport: { width: 320, height: 480 } },
  { name: 'a phone', viewport: { width: 360, height: 640 } },
  { name: 'a phone with a keyboard on its screen', viewport: { width: 360, height: 300 } },
  { name: 'a tablet', viewport: { width: 768, height: 1024 } },
  { name: 'a laptop', viewport: { width: 1280, height: 720 } },
  { name: 'a laptop at 400%', viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 },
];

describe('always in sight, one tap: in a partner’s page', () => {
  it.concurrent.each(windows)(
    'Exit is in one place, large and uncovered, on $name',
    async ({ name: _, ...options }) => {
      for (const language of ['en', 'ur']) {
        const page = await stand.visitor({ language, more: long + notice }, options);
        const chat = await openChat(page);
        const before = await exitOn(page);
        expect(before).toEqual(inOnePlace);
        await chat.locator('[value=yes]').click();
        await chat.locator('[value=me]').waitFor();
        expect(await exitOn(page)).toEqual(before);
        expect([
          await isTooWide(page),
          await chat.evaluate(() => document.documentElement.scrollWidth > innerWidth),
        ]).toEqual([false, false]);
        await page.context().close();
      }
    },
  );

  it('a notice that makes the page behind it dead leaves Shift three times, and once it is closed, Exit', async () => {
    const page = await stand.visitor({ more: '<dialog>Cookies? <button>Yes</button></dialog>' });
    const chat = await openChat(page);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await page.getByRole('button', { name: 'Yes' }).focus();
    await page.waitForTimeout(1200);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await page.evaluate(() => document.querySelector('dialog')?.close());
    expect(await exitOn(page)).toEqual(inOnePlace);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await shift(page, 3);
    await page.waitForURL(stand.neutral.url);
    expect(chat.isDetached()).toBe(true);
  });
});

describe('axe finds nothing in a partner’s page', () => {
  it.each(['en', 'ur'])('with the button, and with the chat open in its frame (%s)', async (language) => {
    const page = await stand.visitor({ language }, { prepare: withAxe });
    const ofOurs = async () => (await broken(page)).filter((each) => !each.includes('id="own"'));
    expect(await ofOurs()).toEqual([]);
    const chat = await openChat(page);
    expect(await ofOurs()).toEqual([]);
    expect(await broken(chat)).toEqual([]);
    await chat.locator('[value=yes]').click();
    await chat.locator('[value=me]').waitFor();
    expect(await broken(chat)).toEqual([]);
    for (const look of [{ colorScheme: 'dark' }, { colorScheme: 'dark', forcedColors: 'active' }] as const) {
      await page.emulateMedia(look);
      expect([...(await broken(page, 'color-contrast')), ...(await broken(chat, 'color-contrast'))]).toEqual(
        [],
      );
    }
  });

  it('where the chat may not open, and says so', async () => {
    const page = await stand.visitor({ tag: false, frame: true }, { prepare: withAxe });
    const chat = page.frames()[1];
    await chat?.locator('main a').waitFor();
    await page.waitForTimeout(1000);
    expect(chat && (await broken(chat))).toEqual([]);
  });

  it('its buttons are large enough for a finger', async () => {
    const page = await stand.visitor();
    const sizes = () =>
      page.evaluate(() =>
        [...(document.body.firstElementChild?.shadowRoot?.querySelectorAll('button, a') ?? [])]
          .map((each) => each.getBoundingClientRect())
          .filter(({ width }) => width > 0)
          .map(({ width, height }) => Math.min(width, height)),
      );
    expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(44);
    await openChat(page);
    expect(await sizes()).toHaveLength(2);
    expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(44);
  });
});
