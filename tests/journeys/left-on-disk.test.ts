import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { howToLaunch, until } from '../support/browser.ts';
import { type Neutral, openNeutral } from '../support/neutral.ts';
import { personAt, shortestWay } from '../support/person.ts';
import { readAll } from '../support/residue.ts';
import { type Served, serve } from '../support/served.ts';
import { houseLeavingFor } from '../support/stand.ts';

let neutral: Neutral;
let served: Served;
const folders: string[] = [];
beforeAll(async () => {
  neutral = await openNeutral();
  served = await serve(houseLeavingFor(neutral.url));
});
afterAll(async () => {
  await Promise.all([served.close(), neutral.close()]);
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
});

/** Words that stand nowhere else: made anew for every run. */
const made = () => Array.from({ length: 12 }, () => 'bcdfghjkmnpqrstvwxz'[randomInt(19)]).join('');
const [typed, half] = [made(), made()];
/** What a person reads and taps: no browser has these of itself. */
const read = ['National Stalking Helpline', 'Are you safe right now', 'keeps contacting me'];

/** What neither a title nor an address may say. */
const telling = /abus|violen|stalk|victim|refuge|rape|helpline|waymark/i;

const open = (folder: string, args: string[] = []) => {
  const options = howToLaunch(inject('chromium'));
  return chromium.launchPersistentContext(folder, { ...options, args: [...(options.args ?? []), ...args] });
};
const firstPage = async (context: BrowserContext) => context.pages()[0] ?? (await context.newPage());

/** Chromium writes down what it would restore every few seconds. */
const untilWrittenDown = (page: Page) => page.waitForTimeout(3500);

/** On a busy machine that takes longer: until then, there is nothing that a browser could open again. */
async function untilRestorable(folder: string): Promise<void> {
  const sessions = join(folder, 'Default', 'Sessions');
  await until(async () => (await readAll(sessions))(served.url).length > 0);
}

/** Runs a browser with a profile of its own; gives the profile, when the browser has ended. */
async function withProfile(
  visit: (context: BrowserContext, folder: string) => Promise<void>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  folders.push(folder);
  const context = await open(folder);
  await visit(context, folder);
  await context.close().catch(() => undefined);
  return folder;
}

async function talk(context: BrowserContext): Promise<Page> {
  const page = await firstPage(context);
  await page.goto(served.url);
  const person = personAt(page);
  await person.tap(...shortestWay.map(([, choice]) => choice));
  for (const words of read) expect(await person.text()).toContain(words);
  await person.write(`my ex ${typed} keeps following me`);
  await page.locator('#t').pressSequentially(half);
  await untilWrittenDown(page);
  return page;
}

/** Ends the browser as a flat battery does: it may write nothing more. */
async function kill(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const ended = new Promise((done) => context.once('close', done));
  process.kill(processInfo.find(({ type }) => type === 'browser')?.id as number, 'SIGKILL');
  await ended;
}

async function crash(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const ended = new Promise((done) => context.once('close', done));
  session?.send('Browser.crash').catch(() => undefined);
  await ended;
}

/**
 * Of some browsers that lost power and were started again, the first that opened our page again; undefined where none did, as
 * on a machine so busy that none had written down in time what to open.
 */
async function comeUpAgain() {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const folder = await withProfile(async (context, profile) => {
      await talk(context);
      await untilRestorable(profile);
      await kill(context);
    });
    const context = await open(folder, ['--restore-last-session', '--hide-crash-restore-bubble']);
    for (let waited = 0; waited < 6000; waited += 200) {
      const page = context.pages().find((each) => /neutral|127\.0\.0\.1/.test(each.url()));
      if (page) return { context, folder, page };
      await new Promise((done) => setTimeout(done, 200));
    }
    await context.close();
  }
  return undefined;
}

const endings: Record<string, (context: BrowserContext) => Promise<void>> = {
  'leaves by Exit': async (context) => {
    const page = await talk(context);
    await page.locator('#exit').click();
    await page.waitForURL(neutral.url);
    await untilWrittenDown(page);
  },
  'closes the browser': async (context) => void (await talk(context)),
  'loses power': async (context) => {
    await talk(context);
    await kill(context);
  },
  'has a browser that crashes': async (context) => {
    await talk(context);
    await crash(context);
  },
};

describe('profile residue', () => {
  it.concurrent.each(Object.keys(endings))('is no word typed or read, when someone %s', async (ending) => {
    const folder = await withProfile((context) => endings[ending]?.(context) ?? Promise.resolve());
    const filesWith = await readAll(folder);
    for (const text of [typed, half, ...read]) expect(filesWith(text), text).toEqual([]);
    // The browser did keep a profile, as the opening says: the address.
    expect(filesWith('127.0.0.1')).not.toEqual([]);
  });

  it.concurrent('is none either once the browser has come up again after a crash, and nothing is shown again', {
    timeout: 180_000,
  }, async ({ skip }) => {
    const again = await comeUpAgain();
    if (!again) return skip('No browser opened the page again: there is nothing to look at.');
    const { context, folder, page } = again;
    await page.waitForLoadState();
    const seen = (await Promise.all(context.pages().map((each) => each.content()))).join('\n');
    const boxes = await page
      .locator('input')
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));
    expect(seen + boxes).not.toMatch(new RegExp(`${typed}|${half}|${read[0]}`));
    await context.close();
    const filesWith = await readAll(folder);
    for (const text of [typed, half, ...read]) expect(filesWith(text), text).toEqual([]);
  });
});

describe('profile residue would be found', () => {
  it.concurrent('of half a sentence, had the boxes not asked to be forgotten', async () => {
    const folder = await withProfile(async (context) => {
      // The page as it is, but for that one word.
      await context.route(`${served.url}/**`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll('autocomplete="off"', '') });
      });
      await talk(context);
      await kill(context);
    });
    expect((await readAll(folder))(half)).not.toEqual([]);
  });

  it.concurrent('of words in an address, of a form that was sent, and of an answer that may be kept, packed or not', async () => {
    const answers = { plain: made(), gzip: made(), br: made() };
    const pack = { plain: Buffer.from, gzip: gzipSync, br: brotliCompressSync };
    const folder = await withProfile(async (context) => {
      const page = await firstPage(context);
      for (const [how, words] of Object.entries(answers) as ['plain' | 'gzip' | 'br', string][]) {
        neutral.kept = { body: pack[how](`<p>${words} ${'and so on '.repeat(50)}</p>`), encoding: how };
        // Chromium takes brotli from its own machine, and over https.
        await page.goto(`${neutral.origin.replace('neutral.test', '127.0.0.1')}/kept/${how}`);
        expect(await page.locator('p').innerText()).toContain(words);
      }
      await page.goto(`${neutral.origin}/careless`);
      await page.locator('input').pressSequentially(typed);
      await page.locator('input').press('Enter');
      await page.waitForURL('**/careless?*');
      await page.locator('input').pressSequentially(half);
      await untilWrittenDown(page);
    });
    const filesWith = await readAll(folder);
    const missed = Object.entries({ typed, half, ...answers }).filter(
      ([, text]) => filesWith(text).length === 0,
    );
    expect(missed).toEqual([]);
  });
});

/** What can be read in the file of the history: an address, and the title beside it. */
const rowsOf = async (folder: string) =>
  (await readFile(join(folder, 'Default', 'History')))
    .toString('latin1')
    .match(/http:\/\/127[\x20-\x7e]+/g) ?? [];

describe('neutral identity', () => {
  it.concurrent('the history of the browser says where, and not what about', async () => {
    const folder = await withProfile(async (context) => {
      const page = await firstPage(context);
      for (const path of ['/', '/national', '/nowhere', '/leicestershire?lang=ur'])
        await page.goto(served.url + path);
      await untilWrittenDown(page);
    });
    const rows = (await rowsOf(folder)).join('\n');
    expect(rows).toContain(`${served.url}/national`);
    expect(rows).not.toMatch(telling);
  });
});
