import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { historyOf, inTime, until } from '../support/browser.ts';
import { chatIn, type Embedded, firstFrame, openChat, openEmbedded } from '../support/embedded.ts';
import { blank, type Emptied, shift, watchEmptying } from '../support/leaving.ts';

let stand: Embedded;
beforeAll(async () => {
  stand = await openEmbedded(inject('chromium'));
});
afterAll(() => stand.close());

/** Left, and neither the partner's page nor the chat is behind Back. */
async function hasLeft(page: Page) {
  await page.waitForURL(stand.neutral.url);
  const { urls } = await historyOf(page);
  expect(urls.at(-1)).toBe(stand.neutral.url);
  expect(urls.filter((url) => url.includes('/page/') || url.startsWith(stand.served.url))).toEqual([]);
}

const pause = (page: Page, seconds: number) => page.waitForTimeout(seconds * 1000);

/** A gesture counts for some five seconds: past that, a frame may not take the window along by itself. */
const idle = { 'at once': 0, 'long after the last gesture': 6 };

/** How the chat is held. `allow-same-origin` and `allow-scripts` are the least with which it opens. */
const held: Record<string, string | true | undefined> = {
  'by the button of the tag': undefined,
  'in a frame of the partner': true,
  'in a sandbox that lets nothing out': 'allow-scripts allow-same-origin allow-forms',
  'in a sandbox that lets the window go': 'allow-scripts allow-same-origin allow-forms allow-top-navigation',
  'in a sandbox that lets it go by a gesture':
    'allow-scripts allow-same-origin allow-forms allow-top-navigation-by-user-activation',
};

describe.concurrent.each(Object.entries(held))('embed exit from anywhere: held %s', (_how, frame) => {
  const arrive = async () => {
    const page = await stand.visitor(frame === undefined ? {} : { frame });
    const chat = frame === undefined ? await openChat(page) : await chatIn(page);
    return { page, chat };
  };

  it.each(Object.entries(idle))('Shift three times in the partner’s page, %s', async (_when, seconds) => {
    const { page, chat } = await arrive();
    await chat.locator('[value=yes]').click();
    await page.locator('#own').click();
    await pause(page, seconds);
    await shift(page, 3);
    await hasLeft(page);
  });

  it.each(Object.entries(idle))('Shift three times in the chat, %s', async (_when, seconds) => {
    const { page, chat } = await arrive();
    await chat.locator('#t').click();
    await pause(page, seconds);
    await shift(page, 3);
    await hasLeft(page);
  });

  it('Shift three times before any gesture', async () => {
    const { page } = await arrive();
    await shift(page, 3);
    await hasLeft(page);
  });

  it.each(Object.entries(idle))('Exit, %s', async (_when, seconds) => {
    const { page, chat } = await arrive();
    await chat.locator('[value=yes]').click();
    await pause(page, seconds);
    if (frame === undefined)
      await page.getByRole('link', { name: 'Exit' }).first().click({ noWaitAfter: true });
    else await chat.locator('#exit').click({ noWaitAfter: true });
    await hasLeft(page);
  });
});

describe('embed exit from anywhere: somebody who has touched nothing in the chat', () => {
  /** Listens to what the page prints: any question from outside, also an answer to its own, would count as a gesture. */
  const watchTouches = (seen: string[]) => async (page: Page) => {
    page.on('console', (message) => void seen.push(message.text()));
    await page.addInitScript(() => {
      const tell = (what: string) =>
        console.log(`${what}, touched: ${navigator.userActivation.hasBeenActive}`);
      new MutationObserver((_records, watch) => {
        if (!document.querySelector('.ask')) return;
        watch.disconnect();
        tell('asked');
      }).observe(document, { childList: true, subtree: true });
      if (top !== self) addEventListener('focus', () => tell('focus in the chat'));
      addEventListener('keyup', () => tell(top === self ? 'key in the page' : 'key in the chat'), true);
    });
  };
  /** Tab stops ahead of the chat in the partner's page: two buttons of the tag, a link, a box. A key touches the page that it is pressed in. */
  const ahead = 4;

  it.concurrent.each([
    ['in the page', 0, true as const],
    ['in the page', 0, 'allow-scripts allow-same-origin allow-forms'],
    ['in the chat', ahead + 1, true as const],
    ['in the chat', ahead + 1, 'allow-scripts allow-same-origin allow-forms'],
  ])('leaves by Shift three times with the focus %s, after %i presses of Tab', async (where, tabs, frame) => {
    const seen: string[] = [];
    const page = await stand.visitor({ frame }, { prepare: watchTouches(seen) });
    await until(() => seen.includes('asked, touched: false'));
    for (let presses = 0; presses < tabs; presses += 1) await page.keyboard.press('Tab');
    if (tabs > 0) await until(() => seen.includes('focus in the chat, touched: false'));
    await shift(page, 3);
    await hasLeft(page);
    // The browser may print a line of its own about the frame that may not leave, before or after.
    const keys = seen.filter((line) => line.startsWith('key '));
    expect(keys.at(-1)).toBe(`key ${where}, touched: false`);
  });
});

describe('no-script exit', () => {
  it('takes the window along out of the frame, where neither page runs a script', async () => {
    const page = await stand.visitor({ frame: true }, { javaScriptEnabled: false });
    await (await firstFrame(page)).locator('#exit').click({ noWaitAfter: true });
    await page.waitForURL(stand.neutral.url);
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe('the fail-safe ladder', () => {
  it('takes the window along where the partner’s script has died', async () => {
    const page = await stand.visitor({ frame: true });
    const chat = await chatIn(page);
    // Nothing of the partner's hears the frame any more.
    await page.evaluate(() => addEventListener('message', (event) => event.stopImmediatePropagation(), true));
    await chat.locator('#exit').click({ noWaitAfter: true });
    await hasLeft(page);
  });

  it('goes blank at once, and for good, where it may not even do that', async () => {
    const emptied: Emptied[] = [];
    const page = await stand.visitor(
      {
        frame: 'allow-scripts allow-same-origin allow-forms',
        // It opens, and then plays dead: it never leaves when asked.
        tag: false,
        more: `<script>addEventListener('message', ({ source, origin, data }) => data.chat === 'chat:ready' && source.postMessage('chat:here', origin))</script>`,
      },
      { prepare: (opened) => watchEmptying(opened, emptied) },
    );
    const chat = await chatIn(page);
    await chat.locator('#exit').click({ noWaitAfter: true });
    await expect.poll(async () => (await firstFrame(page)).url(), inTime).toBe('about:blank');
    expect(await (await firstFrame(page)).evaluate(() => document.body.innerText)).toBe('');
    expect(emptied[0]).toMatchObject({ shown: blank, frames: 0 });
  });
});

describe('a silent exit', () => {
  it('asks for the destination, with no word of where from, and for nothing else', async () => {
    const page = await stand.visitor();
    const chat = await openChat(page);
    await chat.locator('[value=yes]').click();
    await chat.locator('[value=me]').waitFor();
    const requests: string[] = [];
    page.context().on('request', (request) => requests.push(request.url()));
    stand.neutral.asked.length = 0;
    await shift(page, 3);
    await hasLeft(page);
    expect(new Set(requests)).toEqual(new Set([stand.neutral.url]));
    expect(page.context().pages()).toHaveLength(1);
  });

  it('holds when the destination does not answer: the partner’s page is blank at once', async () => {
    const page = await stand.visitor();
    const chat = await openChat(page);
    await chat.locator('[value=yes]').click();
    stand.neutral.manner = 'stays';
    await shift(page, 3);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.outerHTML), inTime)
      .toBe('<html lang="en"></html>');
    stand.neutral.manner = 'at once';
  });
});
