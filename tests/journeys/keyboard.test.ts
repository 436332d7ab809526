import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inTime } from '../support/browser.ts';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const focused = (page: Page) =>
  page.evaluate(() => {
    const { id, className, tagName } = document.activeElement as HTMLElement;
    return id || className || tagName;
  });

/** Whether what has the focus lies in the window, clear of the header, and nothing covers its middle. */
const isInSight = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement;
    const header = document.querySelector('header') as HTMLElement;
    const from = header.contains(active) ? 0 : header.getBoundingClientRect().bottom;
    const { top, bottom, height } = active.getBoundingClientRect();
    const fits = top >= from - 1 && bottom <= innerHeight + 2;
    const [line] = [...active.getClientRects()].filter(({ width }) => width > 0);
    const there = line && document.elementFromPoint(line.left + line.width / 2, line.top + line.height / 2);
    // What is higher than the room for it cannot be seen whole: its beginning is enough.
    const isTall = height > innerHeight - from && top < innerHeight && bottom > from;
    return isTall || (fits && active.contains(there ?? null));
  });

const whereabouts = (page: Page) =>
  page.evaluate(() => {
    const rect = (each?: Element | null) => {
      const { top, bottom } = each?.getBoundingClientRect() ?? new DOMRect();
      return `${Math.round(top)} to ${Math.round(bottom)}`;
    };
    return `${document.activeElement?.textContent?.slice(0, 20)}: ${rect(document.activeElement)}, header ${rect(document.querySelector('header'))}`;
  });

/** Presses Tab until it stands on what is looked for. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

describe('someone who has only a keyboard', () => {
  it('second route: comes to Exit first, by that name', async () => {
    const { page } = await stand.someone();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('exit');
    expect(await page.getByRole('link', { name: /^exit$/i }).getAttribute('id')).toBe('exit');
    await page.keyboard.press('Enter');
    await page.waitForURL(stand.neutral.url);
  });

  it('goes the whole journey to a service', async () => {
    const { page, ...person } = await stand.someone();
    for (const [, choice] of shortestWay) {
      await tabTo(page, `#f button[value="${choice}"]`);
      const asked = await page.locator('.said').count();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.said').count(), inTime).toBeGreaterThan(asked);
    }
    expect(await person.services()).not.toEqual([]);
  });

  it('stands at the choices after choosing, one Tab before the first', async () => {
    const { page, ...person } = await stand.someone();
    await person.tap('yes');
    expect(await focused(page)).toBe('choices');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => (document.activeElement as HTMLButtonElement).value)).toBe('me');
  });

  it('comes to the services first when some are found, and then to what is asked', async () => {
    const { page, ...person } = await stand.someone();
    await person.tap(...shortestWay.map(([, choice]) => choice));
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
    await tabTo(page, '[value="change-answer"]');
  });

  it('stays in the box after writing', async () => {
    const { page, ...person } = await stand.someone();
    await person.write('yes');
    expect(await focused(page)).toBe('t');
  });

  it('sends the words in the box with Enter, and takes no choice by it', async () => {
    const { page, ...person } = await stand.someone();
    await person.write('I am in Loughborough');
    expect(await page.locator('.you').innerText()).toContain('I am in Loughborough');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await person.question()).toContain('Are you safe right now?');
  });

  it('loses nothing by pressing Enter in an empty box', async () => {
    const { page } = await stand.someone();
    const before = await page.content();
    await page.locator('#t').press('Enter');
    await page.waitForTimeout(200);
    expect(await page.content()).toBe(before);
  });

  it.each([
    ['en', 360, 640],
    ['en', 1280, 720],
    ['en', 320, 180],
    ['ur', 360, 640],
    ['ur', 320, 180],
  ])(
    'always sees where they stand, both ways, never under the header (%s, %i by %i)',
    async (language, width, height) => {
      const { page, ...person } = await stand.someone({ language, viewport: { width, height } });
      await person.tap(...shortestWay.map(([, choice]) => choice), 'sheet');
      const hidden: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let presses = 0; presses < 40; presses += 1) {
          await page.keyboard.press(key);
          const where = await focused(page);
          if (where !== 'BODY' && !(await isInSight(page)))
            hidden.push(`${key} ${presses}: ${where} ${await whereabouts(page)}`);
        }
      }
      expect(hidden).toEqual([]);
    },
  );

  it('may go on by Tab to the browser’s own bar, and back, and the page is not covered by that', async () => {
    const { page } = await stand.someone();
    for (let presses = 0; presses < 40; presses += 1) await page.keyboard.press('Tab');
    await page.evaluate(() => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
      dispatchEvent(new FocusEvent('blur'));
    });
    expect(await page.locator('html').getAttribute('class')).toBe(null);
    // To turn to another window is not that.
    await page.evaluate(() => {
      dispatchEvent(new FocusEvent('focus'));
      dispatchEvent(new FocusEvent('blur'));
    });
    expect(await page.locator('html').getAttribute('class')).toBe('covered');
  });
});
