import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

/** Somebody three answers into a conversation, with every response that their browser got. */
async function somebody() {
  const responses: Response[] = [];
  const person = await stand.someone({
    prepare: async (page) => page.context().on('response', (response) => responses.push(response)),
  });
  await person.tap(...shortestWay.slice(0, 3).map(([, choice]) => choice));
  const state = (await person.page.locator('#f [name=state]').getAttribute('value')) ?? '';
  return { ...person, responses, state };
}

describe('state lives in page memory only', () => {
  it('the page holds it, sealed, and the browser keeps it nowhere', async () => {
    const { page, state } = await somebody();
    expect(state.length).toBeGreaterThan(100);
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });
    const kept = await page.evaluate(() =>
      JSON.stringify([history.state, name, location.href, document.cookie]),
    );
    expect(kept).toBe(JSON.stringify([null, '', page.url(), '']));
    expect(page.url()).not.toContain(state.slice(0, 20));
  });

  it('no answer sets a cookie, or lets itself be cached with it', async () => {
    const { responses } = await somebody();
    expect(responses.length).toBeGreaterThan(3);
    for (const response of responses) {
      const headers = await response.allHeaders();
      expect([headers['set-cookie'], headers['etag'], headers['cache-control']]).toEqual([
        undefined,
        undefined,
        'no-store',
      ]);
    }
  });

  it('it is gone when the page is loaded again: the conversation starts afresh', async () => {
    const { page, state, question } = await somebody();
    await page.reload();
    const after = (await page.locator('#f [name=state]').getAttribute('value')) ?? '';
    expect([await question(), await page.locator('.you').count()]).toEqual(['Are you safe right now?', 0]);
    const seal = stand.served.house.seal;
    const now = stand.served.house.world.now();
    expect(JSON.parse(seal.open(state, now) ?? '{}').answers).toMatchObject({ needs: ['stalking'] });
    expect(JSON.parse(seal.open(after, now) ?? '{}').answers).toEqual({});
  });

  it('two pages side by side know nothing of each other', async () => {
    const { page } = await somebody();
    const other = await page.context().newPage();
    await other.goto(stand.served.url);
    expect(await other.locator('.ask').last().innerText()).toContain('Are you safe right now?');
    expect(await other.locator('.you').count()).toBe(0);
  });

  const folder = join(projectRoot(), 'src/page');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:browser\/.*|script)\.ts$/.test(name),
  );
  const keepers =
    /\b(?:document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB|caches|serviceWorker|pushState|replaceState|navigator\.storage|BroadcastChannel|SharedWorker)\b|window\.name/;

  it.each(scripts)('nothing that keeps is named in %s', (name) => {
    expect(readFileSync(join(folder, name), 'utf8')).not.toMatch(keepers);
  });

  it('all of the page’s scripts are looked through, and one that kept would be caught', () => {
    expect(scripts).toContain('browser/relay.ts');
    expect('sessionStorage.setItem("state", state)').toMatch(keepers);
  });
});
