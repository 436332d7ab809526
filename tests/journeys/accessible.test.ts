import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** Every rule that the page breaks, with what breaks it. */
async function broken(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(
    (values) => (window as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values } }),
    tags,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

const withAxe = { prepare: (page: Page) => page.addInitScript({ content: axe.source }) };

describe.each(['en', 'ur'])('in %s', (language) => {
  it.each(Object.keys(looks) as (keyof typeof looks)[])('axe finds nothing at any step: %s', async (look) => {
    const { page, ...person } = await stand.someone({ ...withAxe, language });
    await page.emulateMedia(looks[look]);
    expect(await broken(page)).toEqual([]);
    for (const choice of ['no', ...shortestWay.slice(1).map(([, each]) => each), 'more', 'change-answer']) {
      await person.tap(choice);
      expect(await broken(page), choice).toEqual([]);
    }
  });

  it('axe finds nothing where someone asks for a person, is in danger, or is not understood', async () => {
    const { page, ...person } = await stand.someone({ ...withAxe, language });
    await person.tap('help', 'person');
    await person.write('qwertyuiop');
    expect(await broken(page)).toEqual([]);
    await person.write(language === 'ur' ? 'اس کے پاس چاقو ہے' : 'he has a knife');
    expect(await broken(page)).toEqual([]);
  });

  it('every choice is large enough for a finger', async () => {
    const { page, ...person } = await stand.someone({ language, viewport: { width: 320, height: 480 } });
    for (const [, choice] of shortestWay) {
      const heights = await page
        .locator('.choices button, .round button, .send')
        .evaluateAll((buttons) => buttons.map((button) => button.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await person.tap(choice);
    }
  });
});

describe('someone who listens to the page', () => {
  it('hears each message once', async () => {
    const { page, ...person } = await stand.someone();
    expect(await page.getByRole('log').count()).toBe(1);
    const inLog = () => page.locator('#log > *').count();
    const before = await inLog();
    await page.evaluate(() => {
      const heard = { added: 0, again: 0, removed: 0 };
      const known = new WeakSet<Node>();
      Object.assign(window, { heard });
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes } of records) {
          for (const node of addedNodes) {
            heard[known.has(node) ? 'again' : 'added'] += 1;
            known.add(node);
          }
          heard.removed += removedNodes.length;
        }
      }).observe(document.getElementById('log') as Node, {
        childList: true,
        subtree: true,
        characterData: true,
      });
    });
    await person.tap('yes', 'me', 'stalking', 'back');
    const heard = await page.evaluate(() => (window as unknown as { heard: object }).heard);
    expect(heard).toEqual({ added: (await inLog()) - before, again: 0, removed: 0 });
  });

  it('hears the Exit keys apart from the conversation', async () => {
    const { page } = await stand.someone();
    expect(await page.locator('#log [role=status]').count()).toBe(0);
    expect(await page.getByRole('status').getAttribute('id')).toBe('keys');
  });

  it('finds the box, the choices and Exit by their names', async () => {
    const { page } = await stand.someone();
    expect(await page.getByRole('textbox', { name: 'Or write in your own words' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Choices' }).getByRole('button').count()).toBe(3);
    expect(await page.getByRole('link', { name: 'Exit' }).count()).toBe(1);
    expect(await page.getByRole('group', { name: 'Language' }).getByRole('button').count()).toBe(1);
  });
});
