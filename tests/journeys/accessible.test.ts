import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { broken, withAxe } from '../support/axe.ts';
import { isTooWide } from '../support/browser.ts';
import { openStand, type Stand } from '../support/stand.ts';
import { statesOf } from '../support/states.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

/** What differs from the light look is colours alone. */
const otherLooks = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** All that was said stays on the page: who looks at these has seen the colours of every state. */
const lookedAt =
  /^(?:the opening|a sheet with a tick|staying-safe|in danger|covered|an answer .*|a page .*)$/;

/** The distances that WCAG 1.4.12 asks a page to bear. */
const widely = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  :lang(ur) { line-height: 2.1 !important } p { margin-bottom: 2em !important }`;

/** What is to be read and cut off, and what is to be tapped and too small. */
const faults = (page: Page) =>
  page.evaluate(() => {
    const inSight = [...document.querySelectorAll('body *')].filter(
      (each) => each.checkVisibility({ visibilityProperty: true }) && !each.closest('.sr'),
    );
    const named = ({ tagName, className, id }: Element) => `${tagName} ${id || className}`;
    const cut = inSight.filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      const [isOpen, isButton] = [
        overflowX === 'visible' && overflowY === 'visible',
        each.matches('button, #exit'),
      ];
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = each;
      if (clientWidth === 0 || each.matches('input') || (isOpen && !isButton)) return false;
      return scrollWidth > clientWidth + 1 || (!isOpen && scrollHeight > clientHeight + 1);
    });
    const least = (each: Element) => (each.matches('.choices button, .round button, .send, #exit') ? 44 : 24);
    const small = inSight.filter((each) => {
      if (!each.matches('a, button, input, summary')) return false;
      const { width, height } = (each.closest('label') ?? each).getBoundingClientRect();
      return Math.min(width, height) < least(each);
    });
    return { cut: cut.map(named), small: small.map(named) };
  });

describe.each(['en', 'ur'])('in %s', (language) => {
  it('axe finds nothing in any state: light, dark, forced colours', async () => {
    const person = await stand.someone({ prepare: withAxe, language });
    const { page } = person;
    for (const [state, act] of statesOf(person, language)) {
      await act();
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      expect(await broken(page), state).toEqual([]);
      for (const look of lookedAt.test(state) ? otherLooks : []) {
        await page.emulateMedia(look);
        expect(await broken(page, 'color-contrast'), `${state}, ${JSON.stringify(look)}`).toEqual([]);
      }
    }
  });

  it.each([
    ['the smallest phone', { width: 320, height: 480 }],
    ['a laptop at 400%', { width: 320, height: 180 }],
  ])(
    'no state needs scrolling both ways, is cut off, or is too small to tap, on %s',
    async (_on, viewport) => {
      const person = await stand.someone({ language, viewport });
      const { page } = person;
      for (const [state, act] of statesOf(person, language)) {
        await act();
        expect(await isTooWide(page), state).toBe(false);
        expect(await faults(page), state).toEqual({ cut: [], small: [] });
        await page.evaluate((spacing) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(spacing);
          document.adoptedStyleSheets = [sheet];
        }, widely);
        expect(await isTooWide(page), `${state}, spaced`).toBe(false);
        expect(await faults(page), `${state}, spaced`).toEqual({ cut: [], small: [] });
        await page.evaluate(() => {
          document.adoptedStyleSheets = [];
        });
      }
    },
  );
});

describe('someone who listens to the page', () => {
  it('hears each message once: role=log, polite, additions only', async () => {
    const { page, ...person } = await stand.someone();
    const log = page.getByRole('log');
    expect(await log.count()).toBe(1);
    // What a log is by itself; anything else said of it could have it read again.
    for (const name of ['aria-live', 'aria-atomic', 'aria-relevant', 'aria-busy'])
      expect(await log.getAttribute(name), name).toBe(null);
    const inLog = () => page.locator('#log > *').count();
    const before = await inLog();
    await page.evaluate(() => {
      const heard = { added: 0, again: 0, removed: 0, changed: 0 };
      const known = new WeakSet<Node>();
      Object.assign(window, { heard, log: document.getElementById('log') });
      new MutationObserver((records) => {
        for (const { addedNodes, removedNodes, type } of records) {
          if (type !== 'childList') heard.changed += 1;
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
        attributes: true,
      });
    });
    await person.tap('yes', 'me', 'stalking', 'back');
    await person.write('my ex keeps following me');
    await person.tap('district:charnwood', 'skip', 'skip', 'more', 'sheet', 'staying-safe');
    const heard = await page.evaluate(() => (window as unknown as { heard: object }).heard);
    expect(heard).toEqual({ added: (await inLog()) - before, again: 0, removed: 0, changed: 0 });
    expect(await page.evaluate(() => Reflect.get(window, 'log') === document.getElementById('log'))).toBe(
      true,
    );
    // What was chosen stays to be read, in order, beside who said it.
    const mine = await page.locator('.you').allTextContents();
    expect(mine.slice(0, 5)).toEqual([
      'You: Yes',
      'You: Me',
      expect.stringMatching(/^You: Someone follows/),
      'You: Back',
      'You: my ex keeps following me',
    ]);
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
    expect(await page.getByRole('group', { name: 'Language' }).getByRole('button').count()).toBe(2);
  });
});
