import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isTooWide } from '../support/browser.ts';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

/** Which of nine points of the Exit link are covered by something else, and its size. */
const exitOn = (page: Page) =>
  page.evaluate(() => {
    const exit = document.getElementById('exit') as HTMLElement;
    const { left, top, width, height } = exit.getBoundingClientRect();
    const parts = [0.05, 0.5, 0.95];
    const points = parts.flatMap((x) => parts.map((y) => [left + width * x, top + height * y] as const));
    const covered = points.filter(([x, y]) => document.elementFromPoint(x, y) !== exit).length;
    return { covered, isLarge: width >= 44 && height >= 44, place: `${left},${top}` };
  });

/** 1280 by 720 at 400% is 320 by 180, four times as dense. */
const windows = [
  { name: 'the smallest phone', viewport: { width: 320, height: 480 } },
  { name: 'a phone', viewport: { width: 360, height: 640 } },
  { name: 'a tablet', viewport: { width: 768, height: 1024 } },
  { name: 'a laptop', viewport: { width: 1280, height: 720 } },
  { name: 'a laptop at 400%', viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 },
];

describe.each(windows)('on $name', ({ name: _, ...options }) => {
  it.each(['en', 'ur'])('Exit is in sight wherever someone has scrolled to (%s)', async (language) => {
    const { page, ...person } = await stand.someone({ ...options, language });
    const places = new Set<string>();
    for (const choice of [undefined, ...shortestWay.map(([, each]) => each)]) {
      if (choice) await person.tap(choice);
      for (const part of [0, 0.5, 1]) {
        await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), part);
        const { covered, isLarge, place } = await exitOn(page);
        expect({ covered, isLarge }).toEqual({ covered: 0, isLarge: true });
        places.add(place);
      }
      expect(await isTooWide(page), choice).toBe(false);
    }
    // It never moves from under a finger.
    expect(places.size).toBe(1);
  });
});

it.each(['en', 'ur'])(
  'the header leaves two thirds of the smallest phone to the chat (%s)',
  async (language) => {
    const { page } = await stand.someone({ language, viewport: { width: 320, height: 480 } });
    const height = await page.locator('header').evaluate((header) => header.getBoundingClientRect().height);
    expect(height).toBeLessThanOrEqual(160);
    expect(
      await page.locator('header a').evaluateAll((all) => all.every((each) => each.checkVisibility())),
    ).toBe(true);
  },
);

it('Exit is in sight in the first picture that is drawn', async () => {
  const { page } = await stand.someone({ javaScriptEnabled: false });
  expect(await page.locator('#exit').isVisible()).toBe(true);
});
