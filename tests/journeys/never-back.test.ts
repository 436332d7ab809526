import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { historyOf } from '../support/browser.ts';
import { ours, waysToLeave } from '../support/leaving.ts';
import { openStand, type Stand } from '../support/stand.ts';

/** Notes any word of ours that can be seen, in every frame that is drawn, and whether a page came back from the dead. */
async function watchEveryFrame(page: Page, seen: string[], restored: string[]): Promise<void> {
  await page.exposeBinding('saw', (_source, words: string) => void seen.push(words));
  await page.exposeBinding('restored', (_source, address: string) => void restored.push(address));
  await page.addInitScript(() => {
    const tell = window as unknown as { saw(words: string): void; restored(address: string): void };
    // Ahead of the page's own listeners, on purpose.
    addEventListener('pageshow', (event) => event.persisted && tell.restored(location.href), true);
    if (!location.hostname.startsWith('127.')) return;
    const arrivals = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    let isBack = arrivals[0]?.type === 'back_forward';
    addEventListener('pageshow', (event) => {
      if (event.persisted) isBack = true;
    });
    const look = () => {
      const words = [...document.querySelectorAll('h1, p, button, input')].filter((each) =>
        each.checkVisibility(),
      );
      if (isBack && words.length > 0) tell.saw(words.map((each) => each.textContent).join(' '));
      requestAnimationFrame(look);
    };
    look();
  });
}

describe.each([true, false])('Back never returns, with the back/forward cache: %s', (backForwardCache) => {
  let stand: Stand;
  beforeAll(async () => {
    stand = await openStand(inject('chromium'), { backForwardCache });
  });
  afterAll(() => stand.close());

  async function somebody() {
    const [seen, restored]: [string[], string[]] = [[], []];
    const person = await stand.someone({
      from: `${stand.neutral.origin}/before`,
      prepare: (page) => watchEveryFrame(page, seen, restored),
    });
    return { ...person, seen, restored };
  }

  it('a page that takes no care is kept or not: the test would notice', async () => {
    const { page, restored } = await somebody();
    await page.goto(`${stand.neutral.origin}/one`);
    await page.goto(`${stand.neutral.origin}/two`);
    const { go, at } = await historyOf(page);
    await go(at - 1);
    await page.waitForURL('**/one', { waitUntil: 'commit' });
    expect(restored).toEqual(backForwardCache ? [`${stand.neutral.origin}/one`] : []);
  });

  it.each(Object.keys(waysToLeave))(
    'Back and Forward never return to someone who left by %s',
    async (way) => {
      const { page, seen, ...person } = await somebody();
      await person.tap('yes', 'me');
      const { length } = await page.evaluate(() => history);
      await person.write('my ex canary keeps following me');
      expect((await page.evaluate(() => history)).length).toBe(length);
      await waysToLeave[way]?.(page);
      await page.waitForURL(stand.neutral.url);
      const { urls, at, go } = await historyOf(page);
      expect(urls.filter((url) => url.startsWith(stand.served.url))).toEqual([]);
      for (let times = 0; times < 10; times += 1) {
        const to = times % 2 === 0 ? at - 1 : at;
        await go(to);
        await page.waitForURL(urls[to] ?? '', { waitUntil: 'commit' });
        expect(await page.content()).not.toMatch(ours);
      }
      expect(seen).toEqual([]);
    },
  );

  it.each(['before saying anything', 'in the middle', 'after loading the page again'])(
    'the bfcache guard: nor to someone who left by typing another address, %s',
    async (moment) => {
      const { page, seen, restored, ...person } = await somebody();
      const isMiddle = moment === 'in the middle';
      if (isMiddle) await person.tap('no');
      if (moment === 'after loading the page again') await page.reload();
      await page.locator('#t').fill('half a canary');
      await page.goto(`${stand.neutral.origin}/typed`);
      const { at, go } = await historyOf(page);
      await go(at - 1);
      await page.waitForURL(stand.neutral.url);
      // A page that has fetched what may not be stored is not kept: it is loaded again.
      const isKept = backForwardCache && !isMiddle;
      expect(restored).toEqual(isKept ? [`${stand.served.url}/?lang=en`] : []);
      const after = await historyOf(page);
      expect(after.urls.filter((url) => url.startsWith(stand.served.url))).toEqual([]);
      for (const index of after.urls.keys()) {
        await after.go(index);
        await page.waitForURL(after.urls[index] ?? '', { waitUntil: 'commit' });
        expect(await page.content()).not.toMatch(ours);
      }
      expect(seen).toEqual([]);
    },
  );

  it('the bfcache guard: nor, on a slow line, while the page is still coming in', async () => {
    const { page, seen, ...person } = await somebody();
    await person.tap('no');
    await page.goto(`${stand.neutral.origin}/typed`);
    const { at, go } = await historyOf(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 100,
      downloadThroughput: 4000,
      uploadThroughput: 4000,
    });
    await go(at - 1);
    await page.waitForURL(stand.neutral.url);
    expect(seen).toEqual([]);
  });
});
