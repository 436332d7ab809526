import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { broken, withAxe } from '../support/axe.ts';
import { isTooWide } from '../support/browser.ts';
import { shippedWorld } from '../support/house.ts';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const { languages } = shippedWorld().wording;

/** The first load of a page in any language, as a browser gets it: in bytes. */
const mostBytes = 14_600;

/**
 * Every number in a link that dials: whether what is read is what is dialled, and whether it runs from the left, also
 * inside right-to-left words.
 */
const numbersOn = (page: Page) =>
  page.locator('a[href^="tel:"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const digits = (link.getAttribute('href') ?? '').replace(/\D/g, '');
      if (!link.checkVisibility()) return [];
      const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const found = /\d[\d \u00a0]*\d/.exec(node.textContent ?? '');
        if (!found) continue;
        const at = (offset: number) => {
          const range = document.createRange();
          range.setStart(node as Node, found.index + offset);
          range.setEnd(node as Node, found.index + offset + 1);
          return range.getBoundingClientRect();
        };
        const [first, last] = [at(0), at(found[0].length - 1)];
        const isWhole = digits.startsWith(found[0].replace(/\D/g, ''));
        const runsRight = first.left < last.left || first.top < last.top;
        return [isWhole && runsRight ? 'intact' : `${found[0]} for ${digits}`];
      }
      return [`no number for ${digits}`];
    }),
  );

describe.each([...languages.values()])('somebody who reads $name', ({ code, direction, name }) => {
  it('finds a service on the smallest phone, and leaves', async () => {
    const { page, ...person } = await stand.someone({
      language: code,
      viewport: { width: 320, height: 568 },
      prepare: withAxe,
    });
    const html = page.locator('html');
    expect(await html.getAttribute('lang')).toBe(code);
    expect(await html.getAttribute('dir')).toBe(direction);
    expect(await broken(page), 'the opening').toEqual([]);
    for (const [step, choice] of [['safe', 'no'], ...shortestWay.slice(1), ['next', 'more']] as const) {
      expect(await isTooWide(page), step).toBe(false);
      await person.tap(choice);
      if (choice === 'no') expect(await broken(page), 'in danger').toEqual([]);
    }
    expect(await isTooWide(page), 'the services').toBe(false);
    expect(await broken(page), 'the services').toEqual([]);
    expect(await person.services()).not.toEqual([]);
    const numbers = await numbersOn(page);
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers)).toEqual(new Set(['intact']));
    const exit = page.locator('#exit');
    expect(await exit.innerText()).toBe(stand.served.house.world.wording.in(code)('page:exit'));
    await exit.click();
    await page.waitForURL(stand.neutral.url);
  });

  it('loads no more than anybody else, and the words of no other language', async () => {
    const response = await fetch(`${stand.served.url}/?lang=${code}`, {
      headers: { 'Accept-Encoding': 'identity' },
    });
    const page = await response.text();
    expect(gzipSync(page).length).toBeLessThan(mostBytes);
    const { wording } = stand.served.house.world;
    for (const other of languages.keys())
      if (other.split('-')[0] !== code.split('-')[0])
        expect(page, other).not.toContain(wording.in(other)('page:heading'));
    for (const other of languages.values()) if (other.name !== name) expect(page).toContain(other.name);
  });
});
