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

describe.each(Object.keys(waysToLeave))('someone who leaves by %s', (way) => {
  it.each(['slow', 'stays'] satisfies Manner[])(
    'keeps a blank page while the next one is: %s',
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

  it('sees nothing of the chat where the next page cannot be reached', async () => {
    const person = await stand.someone();
    await person.tap('yes');
    stand.neutral.manner = 'refuses';
    await waysToLeave[way]?.(person.page);
    await expect.poll(() => person.page.url(), inTime).toMatch(/^chrome-error:/);
    expect(await person.page.content()).not.toMatch(ours);
  });
});

it.each(['the Exit link', 'the "Leave this page" button', 'Shift three times'])(
  'the page is empty before another frame is drawn, after %s',
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
