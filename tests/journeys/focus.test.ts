import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

describe('focus moves only on user action', () => {
  /** Lets the answers of the chat wait until they are let go. */
  async function heldBack(page: Page) {
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    await page.route('**/chat', async (route) => {
      await held;
      await route.continue();
    });
    return () => letGo();
  }

  it('it stays where someone went while the answer was on its way', async () => {
    const { page } = await stand.someone();
    const letGo = await heldBack(page);
    await page.locator('[value=yes]').focus();
    await page.keyboard.press('Enter');
    await page.locator('.help a').first().focus();
    letGo();
    await page.locator('[value=me]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('tel:999');
  });

  it('and the words someone wrote meanwhile stay in the box', async () => {
    const { page } = await stand.someone();
    const letGo = await heldBack(page);
    await page.locator('#t').fill('yes');
    await page.keyboard.press('Enter');
    await page.locator('#t').fill('it is for me');
    letGo();
    await page.locator('[value=me]').waitFor();
    expect(await page.locator('#t').inputValue()).toBe('it is for me');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('t');
  });

  it('it goes once for each answer, to the choices or to the box, and never by itself', async () => {
    const { page, ...person } = await stand.someone();
    await page.evaluate(() => {
      const moves: string[] = [];
      Object.assign(window, { moves });
      addEventListener('focusin', ({ target }) => {
        const { id, className, tagName } = target as HTMLElement;
        moves.push(id || className || tagName);
      });
    });
    const moves = () =>
      page.evaluate(() =>
        (window as unknown as { moves: string[] }).moves.splice(0).filter((each) => each !== 'BUTTON'),
      );
    await person.tap('yes');
    expect(await moves()).toEqual(['choices']);
    await person.write('me');
    expect(await moves()).toEqual(['t', 't']);
    await person.tap('stalking', 'district:charnwood', 'skip', 'skip');
    expect(await moves()).toEqual(['choices', 'choices', 'choices', 'said list']);
    await page.clock.install();
    await page.clock.runFor('02:00:00');
    expect(await moves()).toEqual([]);
  });
});
