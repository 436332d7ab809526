import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { waysToLeave } from '../support/leaving.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

/** How a browser tells a page that it is not looked at any more. Headless Chromium never does so by itself. */
const lookAway: Record<string, (page: Page) => Promise<void>> = {
  'another tab': (page) =>
    page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }),
  'the list of open apps': (page) => page.evaluate(() => void document.dispatchEvent(new Event('freeze'))),
  'another window': (page) => page.evaluate(() => void window.dispatchEvent(new FocusEvent('blur'))),
};

/** Words in sight, and whether they can be read by eye. */
const inSight = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('h1, h3, p, button, a, dd, input')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.sr, .sr *'))
      .map((each) => each.textContent?.trim()),
  );

describe('a hidden tab is covered', () => {
  it.each(Object.keys(lookAway))('when someone turns to %s, until they tap', async (where) => {
    const { page, ...person } = await stand.someone();
    await person.tap('yes', 'me');
    await page.locator('#t').fill('canary');
    const before = await inSight(page);
    await lookAway[where]?.(page);
    expect((await inSight(page)).filter(Boolean)).toEqual(['Exit', 'Tap to show the page']);
    await page.locator('#cover').click();
    expect(await inSight(page)).toEqual(before);
    expect(await page.locator('#t').inputValue()).toBe('canary');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t');
  });

  it.each(['the Exit link', 'Shift three times'])('and %s leaves from under the cover', async (way) => {
    const { page } = await stand.someone();
    await lookAway['another tab']?.(page);
    await waysToLeave[way]?.(page);
    await page.waitForURL(stand.neutral.url);
  });

  it('in the very task of the event, before another frame is drawn', async () => {
    const { page } = await stand.someone();
    const isCovered = await page.evaluate(() => {
      document.dispatchEvent(new Event('freeze'));
      const { left, top, width, height } = (
        document.querySelector('h1') as HTMLElement
      ).getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.id;
    });
    expect(isCovered).toBe('cover');
  });

  it('and stays so when it is only looked at again', async () => {
    const { page } = await stand.someone();
    await lookAway['another tab']?.(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      window.dispatchEvent(new FocusEvent('focus'));
    });
    expect((await inSight(page)).filter(Boolean)).toEqual(['Exit', 'Tap to show the page']);
  });
});
