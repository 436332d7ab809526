import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { historyOf, inTime } from '../support/browser.ts';
import { chatIn, type Embedded, firstFrame, openChat, openEmbedded } from '../support/embedded.ts';

let stand: Embedded;
beforeAll(async () => {
  stand = await openEmbedded(inject('chromium'));
});
afterAll(() => stand.close());

/** The frame asks nothing, and offers the page on its own. */
async function staysShut(page: Page) {
  const frame = await firstFrame(page);
  const link = frame.locator('a[target=_blank]');
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('/leicestershire?lang=en');
  expect(await frame.locator('.ask, #f').count()).toBe(0);
}

describe('exit verified before the chat opens', () => {
  it.each([
    ['the tag is missing', { tag: false, frame: true as const }],
    ['a sandbox takes its origin away', { frame: 'allow-scripts' }],
    ['a sandbox takes its scripts away', { frame: '' }],
    ['the partner’s policy blocks the tag', { frame: true as const, policy: "script-src 'none'" }],
    [
      'somebody else on the page answers for it',
      {
        tag: false,
        frame: true as const,
        more: `<iframe srcdoc="<script>setInterval(() => parent.frames[0].postMessage('chat:here', '*'), 50)</script>"></iframe>`,
      },
    ],
    [
      'the page says something else, a thousand times',
      {
        tag: false,
        frame: true as const,
        more: `<script>for (let i = 0; i < 1000; i++) setTimeout(() => frames[0].postMessage([null, {}, 'here', 'chat:leave', { chat: 'chat:here' }, 'x'.repeat(100000)][i % 6], '*'))</script>`,
      },
    ],
  ])('nothing is asked where %s', async (_why, made) => {
    await staysShut(await stand.visitor(made));
  });

  it('nothing is asked in a page that is itself in a frame', async () => {
    const inner = stand.partner.page({ chat: stand.served.url, frame: true });
    const page = await stand.visitor({
      tag: false,
      more: `<iframe src="${inner}" width="900" height="700"></iframe>`,
    });
    await expect.poll(() => page.frames().length, inTime).toBe(3);
    const deepest = page.frames()[2];
    await deepest?.locator('a[target=_blank]').waitFor();
    expect(await deepest?.locator('.ask').count()).toBe(0);
  });

  it('a page of another origin cannot hold it at all', async () => {
    const other = await openEmbedded(inject('chromium'), { hosts: ['https://partner.example'] });
    const page = await other.visitor({ frame: true });
    const frame = await firstFrame(page);
    await expect.poll(() => frame.url(), inTime).toMatch(/^chrome-error:/);
    await other.close();
  });

  it('a page of another origin gets a link from the button, in place of the frame', async () => {
    const other = await openEmbedded(inject('chromium'), { hosts: ['https://partner.example'] });
    const page = await other.visitor();
    await page.clock.install();
    await page.reload();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.clock.runFor(9000);
    const link = page.getByRole('link', { name: 'Chat' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${other.served.url}/leicestershire?lang=en`);
    await other.close();
  });
});

describe('a partner’s page', () => {
  it('opens the chat in its own language', async () => {
    const page = await stand.visitor({ language: 'ur' });
    const chat = await openChat(page);
    expect(await chat.locator('html').getAttribute('lang')).toBe('ur');
    expect(await page.getByRole('link', { name: 'باہر نکلیں' }).first().isVisible()).toBe(true);
  });

  it.each(['ur', 'en'])(
    'opens it in its own language, also with a policy that lets in only what carries a nonce: %s',
    async (language) => {
      const page = await stand.visitor(
        { language, nonce: 'made', policy: `script-src 'nonce-made'; frame-src ${stand.served.url}` },
        { locale: 'pl-PL' },
      );
      const chat = await openChat(page);
      expect(await chat.locator('html').getAttribute('lang')).toBe(language);
    },
  );

  it('opens it in the reader’s language where the page names none', async () => {
    const page = await stand.visitor({ language: '' }, { locale: 'ur-PK' });
    const chat = await openChat(page);
    expect(await chat.locator('html').getAttribute('lang')).toBe('ur');
  });

  it('second route: has the way out as the first stop of the keyboard while the chat is open', async () => {
    const page = await stand.visitor();
    await openChat(page);
    const focused = () =>
      page.evaluate(() => document.body.firstElementChild?.shadowRoot?.activeElement?.textContent ?? '');
    // From the chat backwards: its close button, and then, before everything else on the page, Exit.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Exit');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('');
  });

  it('second route: has the chat’s own way out as its first stop too', async () => {
    const page = await stand.visitor({ frame: true });
    const chat = await chatIn(page);
    await page.locator('#own').focus();
    await page.keyboard.press('Tab');
    expect(await chat.evaluate(() => document.activeElement?.textContent)).toBe('Exit');
  });

  it('holds a chat that covers itself when the tab is hidden, and leaves from under it', async () => {
    const page = await stand.visitor({ frame: true });
    const chat = await chatIn(page);
    await chat.evaluate(() => document.dispatchEvent(new Event('freeze')));
    expect(await chat.locator('main').evaluate((main) => getComputedStyle(main).visibility)).toBe('hidden');
    await chat.locator('#exit').click({ noWaitAfter: true });
    await page.waitForURL(stand.neutral.url);
  });

  it('one history entry per visit: gains none by the chat, and keeps its own words', async () => {
    const page = await stand.visitor();
    const before = (await historyOf(page)).urls;
    const chat = await openChat(page);
    for (const choice of ['yes', 'me', 'stalking']) await chat.locator(`button[value="${choice}"]`).click();
    expect((await historyOf(page)).urls).toEqual(before);
    expect(await page.locator('h1').innerText()).toBe('Partner');
  });

  it('the bfcache guard: shows no chat behind Back after someone has followed a link of the partner’s', async () => {
    const page = await stand.visitor();
    await openChat(page);
    await page.goto(`${stand.partner.origin}/after`);
    const { go, at } = await historyOf(page);
    await go(at - 1);
    await page.waitForURL('**/page/*', { waitUntil: 'commit' });
    await expect.poll(() => page.frames().length, inTime).toBe(1);
  });

  it('always in sight: cannot cover the way out with a notice of its own', async () => {
    const notice = 'position:fixed;inset:0;background:#ffd;z-index:2147483647';
    const page = await stand.visitor({ more: `<div id="late" style="display:none">Cookies?</div>` });
    await openChat(page);
    await page.evaluate((style) => {
      const notice = document.getElementById('late') as HTMLElement;
      notice.style.cssText = style;
      notice.popover = 'manual';
      notice.showPopover();
    }, notice);
    await page.getByRole('link', { name: 'Exit' }).first().click({ noWaitAfter: true });
    await page.waitForURL(stand.neutral.url);
  });

  it('can have the button out of the way', async () => {
    const page = await stand.visitor();
    const button = page.getByRole('button', { name: 'Chat' });
    const places = new Set<string>();
    for (let times = 0; times < 4; times += 1) {
      const box = await button.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      places.add(`${box?.x},${box?.y}`);
      await page.getByRole('button', { name: 'Move this button' }).click();
    }
    expect(places.size).toBe(4);
  });

  it('needs no more of its policy than the tag and the frame', async () => {
    const chat = stand.served.url;
    const policy = `default-src 'none'; script-src ${chat}; frame-src ${chat}; require-trusted-types-for 'script'; trusted-types 'none'; img-src data:`;
    const page = await stand.visitor({ policy });
    const broken: string[] = [];
    page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
    await (await openChat(page)).locator('[value=yes]').click();
    expect(broken).toEqual([]);
  });
});

it('is one tag of under 3 KB, in every language', async () => {
  const { gzipSync } = await import('node:zlib');
  for (const code of stand.served.house.world.wording.languages.keys()) {
    const text = await (await fetch(`${stand.served.url}/embed.js?lang=${code}`)).text();
    expect(gzipSync(text).length, code).toBeLessThan(3072);
  }
});
