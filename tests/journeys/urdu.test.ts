import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isTooWide } from '../support/browser.ts';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

describe('someone who reads Urdu', () => {
  it('reads from the right at every step, on the smallest phone, and finds a service', async () => {
    const { page, ...person } = await stand.someone({
      language: 'ur',
      viewport: { width: 320, height: 480 },
    });
    for (const [step, choice] of [...shortestWay, ['next', 'more']] as const) {
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
      expect(await isTooWide(page), step).toBe(false);
      await person.tap(choice);
    }
    expect(await person.services()).not.toEqual([]);
  });

  it('is met in Urdu where their browser asks for it', async () => {
    const { page } = await stand.someone({ language: '', locale: 'ur-PK' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ur');
  });

  it('reads every number whole and from the left', async () => {
    const { page, ...person } = await stand.someone({ language: 'ur' });
    await person.tap(...shortestWay.map(([, choice]) => choice));
    const numbers = await page.locator('a[href^="tel:"]').evaluateAll((links) =>
      links.flatMap((link) => {
        const digits = (link.getAttribute('href') ?? '').replace(/\D/g, '');
        if (!link.checkVisibility()) return [];
        const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const found = /\d[\d ]*\d/.exec(node.textContent ?? '');
          if (!found) continue;
          const at = (offset: number) => {
            const range = document.createRange();
            range.setStart(node as Node, found.index + offset);
            range.setEnd(node as Node, found.index + offset + 1);
            return range.getBoundingClientRect();
          };
          const [first, last] = [at(0), at(found[0].length - 1)];
          const isWhole = digits.startsWith(found[0].replace(/\D/g, ''));
          return [{ isWhole, runsRight: first.left < last.left || first.top < last.top }];
        }
        return [];
      }),
    );
    expect(numbers.length).toBeGreaterThan(3);
    expect(new Set(numbers.map((number) => JSON.stringify(number)))).toEqual(
      new Set(['{"isWhole":true,"runsRight":true}']),
    );
  });

  it('may write in Urdu, and what they wrote reads from the right', async () => {
    const { page, ...person } = await stand.someone({ language: 'ur' });
    await person.write('نہیں');
    const mine = page.locator('.you span').last();
    expect(await mine.evaluate((said) => getComputedStyle(said).direction)).toBe('rtl');
    expect(await page.locator('#log .urgent').first().innerText()).toContain('999');
  });

  it('leaves by Exit, in their own word', async () => {
    const { page } = await stand.someone({ language: 'ur' });
    expect(await page.locator('#exit').innerText()).not.toMatch(/exit/i);
    await page.locator('#exit').click();
    await page.waitForURL(stand.neutral.url);
  });

  it('is told that a native speaker has not checked these words yet, while that is so', async () => {
    const person = await stand.someone({ language: 'ur' });
    const { wording } = stand.served.house.world;
    const isDraft = wording.languages.get('ur')?.status === 'draft';
    expect((await person.text()).includes(wording.in('ur')('bot:opening.draft'))).toBe(isDraft);
  });
});
