import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { inTime } from '../support/browser.ts';
import { chatIn, type Embedded, openChat, openEmbedded } from '../support/embedded.ts';
import { shift } from '../support/leaving.ts';
import { openPartner } from '../support/partner.ts';

let stand: Embedded;
beforeAll(async () => {
  stand = await openEmbedded(inject('chromium'));
});
afterAll(() => stand.close());

/** All that our pages say to each other, all that looks like it, and all that a window may be told. */
const messages = `[null, 0, NaN, '', 'chat:ready', 'chat:here', 'chat:here:exit', 'chat:leave', { chat: 'chat:ready' },
  { chat: 'chat:ready', keys: null }, { chat: 'chat:ready', keys: { two: '<img src=x onerror=alert(1)>' } },
  { chat: 'chat:leave' }, { chat: 'chat:say', language: 'en', say: 'hello' }, { chat: 'chat:connected' }, [], [[]],
  new Date(), /x/, new Map([[1, 2]]), new Error('x'), new ArrayBuffer(8), 'x'.repeat(1e6), { a: { b: { c: 1 } } }]`;

/** Says all of it to every window it can reach, and notes what it hears. */
const hostile = `<script>
  const heard = [];
  addEventListener('message', ({ data, origin }) => heard.push([origin, data]));
  const windows = () => [top, parent, ...Array.from({ length: parent.length }, (_, at) => parent[at])];
  for (let round = 0; round < 20; round += 1)
    for (const message of ${messages})
      for (const each of windows()) each.postMessage(message, '*');
  document.title = 'said everything';
</script>`;

const evil = 'http://evil.test/';

/** A partner's page with a window of somebody else in it, which says everything to everybody. */
async function besideSomebodyHostile(): Promise<Page> {
  return stand.visitor(
    { frame: true, more: `<iframe id="evil" src="${evil}"></iframe>` },
    {
      prepare: (page) =>
        page.route(`${evil}**`, (route) => route.fulfill({ contentType: 'text/html', body: hostile })),
    },
  );
}

describe('a hostile frame in a partner’s page', () => {
  it('can neither end the chat nor hear a word of it, and the way out works on', async () => {
    const page = await besideSomebodyHostile();
    const chat = await chatIn(page);
    const other = page.frames().find((frame) => frame.url() === evil);
    await expect.poll(() => other?.title(), inTime).toBe('said everything');
    await chat.locator('[value=yes]').click();
    await chat.locator('[value=me]').waitFor();
    expect(
      await other?.evaluate('heard.filter(([origin]) => origin !== "null" && origin !== location.origin)'),
    ).toEqual([]);
    expect(page.url()).toContain(stand.partner.origin);
    expect(await chat.locator('img').count()).toBe(0);
    await shift(page, 3);
    await page.waitForURL(stand.neutral.url);
  });

  it('that is put in the chat’s place is not believed', async () => {
    const page = await besideSomebodyHostile();
    await chatIn(page);
    await page.evaluate((to) => {
      (document.getElementById('by-hand') as HTMLIFrameElement).src = `${to}again`;
    }, evil);
    const other = () => page.frames().find((frame) => frame.url() === `${evil}again`);
    await expect.poll(() => other()?.title(), inTime).toBe('said everything');
    expect(page.url()).toContain(stand.partner.origin);
    expect(await page.locator('h1').innerText()).toBe('Partner');
  });
});

describe('a partner’s page that meddles', () => {
  it('and takes the frame away still leaves by Shift three times', async () => {
    const page = await stand.visitor({ frame: true });
    await chatIn(page);
    await page.evaluate(() => document.getElementById('by-hand')?.remove());
    await shift(page, 3);
    await page.waitForURL(stand.neutral.url);
  });

  it('and says that it is another window than it is changes nothing', async () => {
    const more = `<script>
      for (const name of ['top', 'parent', 'self', 'opener'])
        try { Object.defineProperty(window, name, { value: frames[0], configurable: true }); } catch {}
    </script>`;
    const page = await stand.visitor({ more });
    const chat = await openChat(page);
    await chat.locator('[value=yes]').click();
    await shift(page, 3);
    await page.waitForURL(stand.neutral.url);
  });

  it('and sends the chat a thousand odd messages of its own is not heard, and the conversation goes on', async () => {
    const page = await stand.visitor({ frame: true });
    const chat = await chatIn(page);
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await chat.locator('[value=yes]').click();
    await page.evaluate(
      `for (let round = 0; round < 50; round += 1) for (const message of ${messages}) frames[0].postMessage(message, '*')`,
    );
    await chat.locator('[value=me]').click();
    await chat.locator('[value=stalking]').waitFor();
    expect(broken).toEqual([]);
  });
});

describe('the hidden frame behind a partner’s own chat window', () => {
  it('answers a question in due form, and nothing else', async () => {
    const page = await stand.visitor({ tag: false });
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    const answers = await page.evaluate(
      `new Promise((done) => {
        const answers = [];
        const frame = document.createElement('iframe');
        frame.src = '${stand.served.url}/web-chat?site=leicestershire';
        const ask = (message) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = ({ data }) => answers.push(data === undefined ? 'none' : typeof data.replies);
          frame.contentWindow.postMessage(message, '${stand.served.url}', [port2]);
        };
        addEventListener('message', ({ data }) => {
          if (data?.chat !== 'chat:connected') return;
          for (const message of ${messages}) if (message?.chat !== 'chat:say') ask(message);
          frame.contentWindow.postMessage({ chat: 'chat:say', language: 'en' }, '*');
          ask({ chat: 'chat:say', language: 'en' });
          setTimeout(() => done(answers), 1500);
        });
        document.body.append(frame);
      })`,
    );
    expect(answers).toEqual(['object']);
    expect(broken).toEqual([]);
  });

  it('is not to be had in a page that is not a partner’s', async () => {
    const other = await openPartner();
    const page = await stand.visitor();
    const more = `<iframe src="${stand.served.url}/web-chat?site=leicestershire"></iframe>`;
    await page.goto(other.page({ chat: stand.served.url, tag: false, more }));
    await expect.poll(() => page.frames().at(1)?.url() ?? '', inTime).toMatch(/^chrome-error:/);
    await other.close();
  });
});
