import { readdirSync, readFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { historyOf } from '../support/browser.ts';
import { doEverything, watchTheDevice } from '../support/everything.ts';
import type { Person } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
let person: Person;
const [titles, requests, used] = [new Set<string>(), [] as string[], [] as string[]];
const lengths = new Set<number>();
/** Every line that this process opens to anywhere: the server's, as it runs in it. */
const called = vi.spyOn(Socket.prototype, 'connect');
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
  person = await stand.someone({
    prepare: async (page) => {
      await watchTheDevice(page, used);
      page.context().on('request', (request) => requests.push(request.url()));
    },
  });
  await doEverything(person, async () => {
    titles.add(await person.page.title());
    lengths.add(await person.page.evaluate(() => history.length));
  });
});
afterAll(() => stand.close());

describe('no client storage, after everything that can be done', () => {
  it('there is no cookie and no storage of any kind', async () => {
    const { page } = person;
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      state: history.state,
      name: window.name,
      cookie: document.cookie,
    }));
    const none = {
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
      state: null,
      name: '',
      cookie: '',
    };
    expect(kept).toEqual(none);
    const session = await page.context().newCDPSession(page);
    const { usage } = await session.send('Storage.getUsageAndQuota', { origin: stand.served.url });
    expect(usage).toBe(0);
  });

  it('nothing of the device was asked for: no permission, no notice, no place, no copy', async () => {
    expect(used).toEqual([]);
    // Had it been, it would be known.
    await person.page.evaluate(() => {
      try {
        localStorage.setItem('a', 'b');
      } catch {}
    });
    expect(used).toEqual(['setItem']);
  });

  it('there is nothing to install', async () => {
    expect(await person.page.locator('link[rel=manifest]').count()).toBe(0);
  });
});

describe('neutral identity', () => {
  it('is one dull title, one address, an empty icon and no colour throughout', async () => {
    const { page } = person;
    expect([...titles]).toEqual(['Home']);
    expect(page.url()).toBe(`${stand.served.url}/?lang=en`);
    expect(await page.locator('link[rel=icon]').getAttribute('href')).toBe('data:,');
    expect(await page.locator('meta[name=theme-color]').count()).toBe(0);
  });
});

describe('one history entry per visit', () => {
  it('whatever is done, none is added, and none has a word in it', async () => {
    expect(lengths.size).toBe(1);
    const { urls } = await historyOf(person.page);
    expect(urls.filter((url) => url.startsWith(stand.served.url))).toEqual([`${stand.served.url}/?lang=en`]);
  });
});

describe('no third party', () => {
  it('nobody but the chat is asked for anything, and user text goes in POST bodies alone', () => {
    expect([...new Set(requests)]).toEqual([`${stand.served.url}/?lang=en`, `${stand.served.url}/chat`]);
    expect([...new Set(stand.served.asked)]).toEqual(['GET /?lang=en', 'POST /chat']);
  });

  it('the default transport stores nothing: the server called nobody', () => {
    expect(called.mock.calls).toEqual([]);
  });

  it('the default transport stores nothing: no channel of anybody else is named in what is sent to browsers', () => {
    const folder = join(projectRoot(), 'dist/page');
    const sent = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
    expect(sent.length).toBeGreaterThan(4);
    expect(sent.join('\n')).not.toMatch(
      /botframework\.com|directline\.|Bearer|secret["':=]|https?:\/\/(?!www\.w3\.org)/i,
    );
  });
});

describe('a text box that no browser fills or remembers', () => {
  it('has all that asks for it', async () => {
    const wanted = {
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      maxlength: '500',
    };
    for (const [name, value] of Object.entries(wanted))
      expect(await person.page.locator('#t').getAttribute(name), name).toBe(value);
    expect(await person.page.locator('#f').getAttribute('autocomplete')).toBe('off');
  });

  it('has no name that a browser has a form for, and there is no other box', async () => {
    const boxes = await person.page
      .locator('input:not([type=hidden]), textarea, select')
      .evaluateAll((all) =>
        all.map((each) => `${(each as HTMLInputElement).name} ${each.getAttribute('type')}`),
      );
    expect(boxes.filter((box) => box !== 'text null')).toEqual([]);
  });
});

/** Whether a PDF has any letters in it: Chromium embeds a font for every letter that it prints. */
const hasLetters = (pdf: Buffer) => {
  const streams = [...pdf.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)endstream/g)];
  const inside = streams.map(([, stream]) => {
    try {
      return inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return /\/Type\s*\/Font|\bTj\b|\bTJ\b/.test([pdf.toString('latin1'), ...inside].join('\n'));
};

it('print shows nothing: a print of the page has no letter in it', async () => {
  const { page } = person;
  expect(hasLetters(await page.pdf())).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(hasLetters(await page.pdf())).toBe(true);
});

it('state lives in page memory only: whoever loads the page again starts afresh, with an empty box', async () => {
  const { page } = person;
  await page.reload();
  expect(await person.text()).not.toContain('canary');
  expect(await page.locator('#t').inputValue()).toBe('');
  expect(await person.question()).toContain('Are you safe right now?');
  expect(await page.locator('.you').count()).toBe(0);
});
