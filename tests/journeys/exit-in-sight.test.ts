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

/** At several places of the page: how many of nine points of Exit are covered by something else, its size and its place. */
const exitOn = (page: Page) =>
  page.evaluate(() => {
    const exit = document.getElementById('exit') as HTMLElement;
    const seen = [0, 0.2, 0.4, 0.6, 0.8, 1].map((share) => {
      scrollTo({ top: share * document.documentElement.scrollHeight, behavior: 'instant' });
      const { left, top, width, height } = exit.getBoundingClientRect();
      const parts = [0.05, 0.5, 0.95];
      const points = parts.flatMap((x) => parts.map((y) => [left + width * x, top + height * y] as const));
      const covered = points.filter(([x, y]) => document.elementFromPoint(x, y) !== exit).length;
      return JSON.stringify({ covered, isLarge: width >= 44 && height >= 44, place: `${left},${top}` });
    });
    return [...new Set(seen)].map((each) => JSON.parse(each));
  });

/** Notes every time that the browser says Exit moved by itself. */
async function watchItMove(page: Page, moves: string[]): Promise<void> {
  await page.exposeBinding('moved', (_source, what: string) => void moves.push(what));
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const shift of list.getEntries() as (PerformanceEntry & { sources?: { node?: Node }[] })[])
        for (const { node } of shift.sources ?? [])
          if (node?.contains(document.getElementById('exit')))
            (window as unknown as { moved(what: string): void }).moved(node.nodeName);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** 1280 by 720 at 400% is 320 by 180, four times as dense; a keyboard on the screen takes more than half of it. */
const windows = [
  { name: 'the smallest phone', viewport: { width: 320, height: 480 } },
  { name: 'a phone', viewport: { width: 360, height: 640 } },
  { name: 'a tablet', viewport: { width: 768, height: 1024 } },
  { name: 'a laptop', viewport: { width: 1280, height: 720 } },
  { name: 'a laptop at 400%', viewport: { width: 320, height: 180 }, deviceScaleFactor: 4 },
];

describe.each(windows)('always in sight, one tap: on $name', ({ name: _, ...options }) => {
  it.each(['en', 'ur'])(
    'Exit is in one place, large and uncovered, wherever someone has scrolled to (%s)',
    async (language) => {
      const moves: string[] = [];
      const prepare = (page: Page) => watchItMove(page, moves);
      const { page, ...person } = await stand.someone({ ...options, language, prepare });
      const places = new Set<string>();
      for (const choice of [undefined, ...shortestWay.map(([, each]) => each), 'staying-safe']) {
        if (choice) await person.tap(choice);
        const seen = await exitOn(page);
        expect(seen, choice).toEqual([{ covered: 0, isLarge: true, place: expect.any(String) }]);
        places.add(seen[0].place);
        expect(await isTooWide(page), choice).toBe(false);
      }
      // It never moves from under a finger.
      expect(places.size).toBe(1);
      expect(moves).toEqual([]);
    },
  );

  it.each(['en', 'ur'])('Exit stands there before the rest of the page has come (%s)', async (language) => {
    const { page } = await stand.someone({ ...options, language });
    const [alone, whole] = await page.evaluate(() => {
      const exit = document.getElementById('exit') as HTMLElement;
      const place = () => JSON.stringify(exit.getBoundingClientRect());
      const whole = place();
      exit.parentElement?.replaceChildren(exit);
      for (const other of [...document.body.children]) if (!other.contains(exit)) other.remove();
      return [place(), whole];
    });
    expect(alone).toBe(whole);
  });
});

it.each([
  ['en', 360, 300],
  ['ur', 360, 300],
  ['en', 740, 160],
  ['ur', 740, 160],
])(
  'always in sight, one tap: over a keyboard on the screen, while someone writes (%s, %i by %i)',
  async (language, width, height) => {
    const { page, ...person } = await stand.someone({ language, viewport: { width, height: 640 } });
    await person.tap('yes');
    await page.locator('#t').click();
    await page.setViewportSize({ width, height });
    await page.keyboard.type('half a sentence');
    const isAt = () =>
      page.evaluate(() => {
        const [box, exit] = ['t', 'exit'].map((id) => document.getElementById(id) as HTMLElement);
        const middle = (of: HTMLElement | undefined) => {
          const { left, top, width, height } = of?.getBoundingClientRect() ?? new DOMRect();
          return document.elementFromPoint(left + width / 2, top + height / 2);
        };
        return [middle(box) === box, middle(exit) === exit];
      });
    expect(await isAt()).toEqual([true, true]);
    expect(await exitOn(page)).toEqual([{ covered: 0, isLarge: true, place: expect.any(String) }]);
  },
);

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

it('always in sight, one tap: in the first picture that is drawn', async () => {
  const { page } = await stand.someone({ javaScriptEnabled: false });
  expect(await page.locator('#exit').isVisible()).toBe(true);
});
