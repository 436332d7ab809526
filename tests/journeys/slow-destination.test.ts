import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inTime } from '../support/browser.ts';
import { blank, type Emptied, ours, watchEmptying, waysToLeave } from '../support/leaving.ts';
import type { Manner } from '../support/neutral.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

describe.each(Object.keys(waysToLeave))('wiped before leaving, by %s:', (way) => {
  it.each(['slow', 'stays'] satisfies Manner[])(
    'a blank page stays while the next one is: %s',
    async (manner) => {
      const emptied: Emptied[] = [];
      const person = await stand.someone({ prepare: (page) => watchEmptying(page, emptied) });
      await person.write('my ex canary keeps following me');
      stand.neutral.manner = manner;
      await waysToLeave[way]?.(person.page);
      await expect.poll(() => emptied.length, inTime).toBeGreaterThan(5);
      expect(stand.neutral.asked).toHaveLength(1);
      expect([...new Set(emptied.map(({ shown }) => shown))]).toEqual([blank]);
    },
  );

  it.each(['refuses', 'offline'] as const)(
    'nothing of the chat is there where the next page: %s',
    async (why) => {
      const person = await stand.someone();
      await person.tap('yes');
      if (why === 'refuses') stand.neutral.manner = why;
      // The word goes through the server first: it is the next page that cannot be had.
      else if (way === 'the word "exit"')
        await person.page.route(stand.neutral.url, (route) => route.abort());
      else await person.page.context().setOffline(true);
      await waysToLeave[way]?.(person.page);
      await expect.poll(() => person.page.url(), inTime).toMatch(/^chrome-error:/);
      expect(await person.page.content()).not.toMatch(ours);
    },
  );
});

/** Reports what is left when the task in which somebody acted is over, before anything else can run. */
async function watchTheTask(page: Page, seen: string[]): Promise<void> {
  await page.exposeBinding('after', (_source, what: string) => void seen.push(what));
  await page.addInitScript(() => {
    const [now, next] = [new MessageChannel(), { box: undefined as HTMLInputElement | undefined }];
    now.port2.onmessage = () =>
      (window as unknown as { after(what: string): void }).after(
        `${document.documentElement.childNodes.length} parts, "${next.box?.value}" in the box`,
      );
    // Ahead of the page's own listeners, on purpose: what they do in the same task is done when the message comes.
    for (const kind of ['click', 'keyup', 'submit'])
      addEventListener(
        kind,
        () => {
          next.box ??= document.getElementById('t') as HTMLInputElement;
          now.port1.postMessage('');
        },
        true,
      );
  });
}

it.each(['the Exit link', 'the "Leave this page" button', 'Shift three times'])(
  'wiped before leaving: in the very task of the act, page and box are empty, by %s',
  async (way) => {
    const seen: string[] = [];
    const person = await stand.someone({ prepare: (page) => watchTheTask(page, seen) });
    await person.page.locator('#t').fill('half a canary');
    stand.neutral.manner = 'stays';
    await waysToLeave[way]?.(person.page);
    await expect.poll(() => seen.at(-1), inTime).toBe('0 parts, "" in the box');
    // The first presses of Shift leave nothing yet. A busy browser may report them late, when all is empty.
    const full = '2 parts, "half a canary" in the box';
    const before = seen.filter(
      (what) => what !== seen.at(-1) && !(way === 'Shift three times' && what === full),
    );
    expect(before).toEqual([]);
  },
);

it.each(['the Exit link', 'the "Leave this page" button', 'Shift three times'])(
  'wiped before leaving: the page is empty before another frame is drawn, by %s',
  async (way) => {
    const emptied: Emptied[] = [];
    const person = await stand.someone({ prepare: (page) => watchEmptying(page, emptied) });
    stand.neutral.manner = 'slow';
    await waysToLeave[way]?.(person.page);
    await expect.poll(() => emptied.length, inTime).toBeGreaterThan(0);
    expect(emptied[0]?.frames).toBe(0);
  },
);

it('someone who is still on the blank page can leave it again', async () => {
  const person = await stand.someone();
  stand.neutral.manner = 'stays';
  await waysToLeave['the Exit link']?.(person.page);
  await expect.poll(() => stand.neutral.asked.length, inTime).toBe(1);
  stand.neutral.manner = 'at once';
  await waysToLeave['Shift three times']?.(person.page);
  await person.page.waitForURL(stand.neutral.url);
});

it('someone who leaves while an answer is on its way never sees that answer', async () => {
  const emptied: Emptied[] = [];
  const person = await stand.someone({ prepare: (page) => watchEmptying(page, emptied) });
  let letGo = () => {};
  const held = new Promise<void>((done) => {
    letGo = done;
  });
  await person.page.route('**/chat', async (route) => {
    await held;
    await route.continue().catch(() => undefined);
  });
  stand.neutral.manner = 'stays';
  await person.page.locator('[value=no]').click();
  await waysToLeave['the Exit link']?.(person.page);
  await expect.poll(() => stand.neutral.asked.length, inTime).toBe(1);
  letGo();
  const seen = emptied.length;
  await expect.poll(() => emptied.length, inTime).toBeGreaterThan(seen + 5);
  expect([...new Set(emptied.map(({ shown }) => shown))]).toEqual([blank]);
});
