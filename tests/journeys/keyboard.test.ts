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

/** Whether what has the focus lies in the window and nothing covers it. */
const isInSight = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement as HTMLElement;
    const { left, top, bottom, height } = active.getBoundingClientRect();
    return [top + 2, bottom - 2].every((y) => {
      const there = document.elementFromPoint(left + 4, y);
      return height > innerHeight || active.contains(there) || there?.contains(active);
    });
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
  it('comes to Exit first', async () => {
    const { page } = await stand.someone();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('exit');
    await page.keyboard.press('Enter');
    await page.waitForURL(stand.neutral.url);
  });

  it('goes all the way to a service', async () => {
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
    { width: 360, height: 640 },
    { width: 1280, height: 720 },
  ])('always sees where they stand, both ways ($width wide)', async (viewport) => {
    const { page, ...person } = await stand.someone({ viewport });
    await person.tap(...shortestWay.map(([, choice]) => choice));
    const hidden: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press(key);
        const where = await focused(page);
        if (where !== 'BODY' && !(await isInSight(page))) hidden.push(`${key} ${presses}: ${where}`);
      }
    }
    expect(hidden).toEqual([]);
  });
});
