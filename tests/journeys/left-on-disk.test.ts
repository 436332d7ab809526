import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { howToLaunch } from '../support/browser.ts';
import { type Neutral, openNeutral } from '../support/neutral.ts';
import { personAt, shortestWay } from '../support/person.ts';
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

/** Typed in the box, and read in an answer: neither is a word of any browser. */
const typed = 'marzipan zeppelin';
const half = 'walnut gyroscope';
const answer = 'National Stalking Helpline';

/** The files of a folder that hold a text, in the two ways that Chromium writes texts. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
      return bytes.includes(Buffer.from(text)) || bytes.includes(Buffer.from(text, 'utf16le')) ? [name] : [];
    });
  return (await Promise.all(found)).flat();
}

/** Runs a browser with a profile of its own; gives the profile, when the browser has ended. */
async function withProfile(visit: (context: BrowserContext) => Promise<void>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'profile-'));
  folders.push(folder);
  const context = await chromium.launchPersistentContext(folder, howToLaunch(inject('chromium')));
  await visit(context);
  await context.close();
  return folder;
}

async function talk(context: BrowserContext) {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(served.url);
  const person = personAt(page);
  await person.tap(...shortestWay.map(([, choice]) => choice));
  expect(await person.text()).toContain(answer);
  await person.write(`my ex ${typed} keeps following me`);
  await page.locator('#t').pressSequentially(half);
  // Chromium writes down what it would restore every few seconds.
  await page.waitForTimeout(3500);
  return page;
}

const endings: Record<string, (context: BrowserContext) => Promise<void>> = {
  'leaves by Exit': async (context) => {
    const page = await talk(context);
    await page.locator('#exit').click();
    await page.waitForURL(neutral.url);
    await page.waitForTimeout(3000);
  },
  'closes the browser': async (context) => void (await talk(context)),
  'loses power': async (context) => {
    const page = await talk(context);
    const session = await context.browser()?.newBrowserCDPSession();
    const ended = new Promise((done) => context.once('close', done));
    session?.send('Browser.crash').catch(() => undefined);
    await ended;
    expect(page.isClosed()).toBe(true);
  },
};

describe('the profile of a browser', () => {
  it.concurrent.each(Object.keys(endings))('holds no word typed or read, when someone %s', async (ending) => {
    const folder = await withProfile((context) => endings[ending]?.(context) ?? Promise.resolve());
    for (const text of [typed, half, answer]) expect(await filesWith(folder, text), text).toEqual([]);
    // The browser did keep a profile, as the opening says: the address.
    expect(await filesWith(folder, '127.0.0.1')).not.toEqual([]);
  });

  it.concurrent('would hold them, had the page taken no care', async () => {
    const folder = await withProfile(async (context) => {
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(`${neutral.origin}/careless`);
      await page.locator('input').pressSequentially(typed);
      await page.locator('input').press('Enter');
      await page.waitForURL('**/careless?*');
      await page.locator('input').pressSequentially(half);
      await page.waitForTimeout(3500);
    });
    expect(await filesWith(folder, typed.replace(' ', '+'))).not.toEqual([]);
    expect(await filesWith(folder, half)).not.toEqual([]);
  });
});
