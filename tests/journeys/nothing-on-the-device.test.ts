import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Person, shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

/** A whole conversation, with words written and a half-written sentence in the box. */
async function somebodyWhoTalked(): Promise<Person & { titles: Set<string>; requests: string[] }> {
  const [titles, requests] = [new Set<string>(), [] as string[]];
  const person = await stand.someone({
    prepare: async (page) => page.context().on('request', (request) => requests.push(request.url())),
  });
  for (const [, choice] of shortestWay) {
    titles.add(await person.page.title());
    await person.tap(choice);
  }
  await person.write('my ex canary keeps following me');
  await person.page.locator('#t').fill('half a canary');
  titles.add(await person.page.title());
  return { ...person, titles, requests };
}

describe('the device of someone who has talked', () => {
  it('keeps no cookie and no storage of any kind', async () => {
    const { page } = await somebodyWhoTalked();
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      used: (await navigator.storage.estimate()).usage,
      state: history.state,
      name: window.name,
    }));
    expect(kept).toEqual({
      local: 0,
      session: 0,
      databases: 0,
      caches: 0,
      workers: 0,
      used: 0,
      state: null,
      name: '',
    });
  });

  it('shows one dull title and one address throughout', async () => {
    const { page, titles } = await somebodyWhoTalked();
    expect([...titles]).toEqual(['Home']);
    expect(page.url()).toBe(`${stand.served.url}/?lang=en`);
  });

  it('has asked nobody but the chat for anything', async () => {
    const { requests } = await somebodyWhoTalked();
    expect([...new Set(requests)]).toEqual([`${stand.served.url}/?lang=en`, `${stand.served.url}/chat`]);
  });

  it('offers nothing to install, to notify or to fill in', async () => {
    const { page } = await somebodyWhoTalked();
    expect(await page.locator('link[rel=manifest], meta[name=theme-color]').count()).toBe(0);
    const box = page.locator('#t');
    for (const [name, value] of Object.entries({
      autocomplete: 'off',
      autocorrect: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      writingsuggestions: 'false',
      maxlength: '500',
    }))
      expect(await box.getAttribute(name), name).toBe(value);
    expect(await page.locator('#f').getAttribute('autocomplete')).toBe('off');
  });

  it('starts afresh when the page is loaded again', async () => {
    const { page, ...person } = await somebodyWhoTalked();
    await page.reload();
    expect(await person.text()).not.toContain('canary');
    expect(await page.locator('#t').inputValue()).toBe('');
    expect(await person.question()).toContain('Are you safe right now?');
    expect(await page.locator('.you').count()).toBe(0);
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

it('a print of the page shows nothing of it', async () => {
  const { page } = await somebodyWhoTalked();
  expect(hasLetters(await page.pdf())).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(hasLetters(await page.pdf())).toBe(true);
});
