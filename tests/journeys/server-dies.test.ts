import { randomBytes } from 'node:crypto';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { createSeal } from '../../src/bot/seal.ts';
import { inTime, launch } from '../support/browser.ts';
import { testHouse } from '../support/house.ts';
import { personAt } from '../support/person.ts';
import { type Served, serve } from '../support/served.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch(inject('chromium'));
  return () => browser.close();
});

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** One address, with a server behind it that can die and be replaced. */
async function replaceable() {
  let served: Served | undefined;
  const relay = createServer((socket) => {
    if (!served) return void socket.destroy();
    const onward = connect(Number(new URL(served.url).port), '127.0.0.1');
    for (const end of [socket, onward]) end.on('error', () => undefined);
    socket.pipe(onward).pipe(socket);
  });
  await new Promise<void>((done) => relay.listen(0, '127.0.0.1', done));
  const seals = { same: createSeal([randomBytes(32)], 30), other: createSeal([randomBytes(32)], 30) };
  const dies = async () => {
    await served?.close();
    served = undefined;
  };
  closing.push(dies, () => relay.close());
  return {
    url: `http://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    dies,
    async starts(key: keyof typeof seals = 'same') {
      served = await serve(testHouse({ seal: seals[key] }));
    },
  };
}

async function somebodyInTheMiddle() {
  const server = await replaceable();
  await server.starts();
  const page = await browser.newPage();
  closing.push(() => page.close());
  await page.goto(server.url);
  const person = personAt(page);
  await person.tap('yes', 'me');
  return { server, ...person };
}

describe('someone whose server dies while they talk', () => {
  it('sees 999 and a free line, and keeps the words they wrote', async () => {
    const { server, page } = await somebodyInTheMiddle();
    await server.dies();
    await page.locator('#t').fill('my ex keeps following me');
    await page.locator('#t').press('Enter');
    const trouble = page.locator('#trouble');
    await trouble.waitFor({ state: 'visible' });
    expect(await trouble.innerText()).toMatch(/999[\s\S]*0808 168 9111/);
    expect(await page.locator('#t').inputValue()).toBe('my ex keeps following me');
    expect(await page.locator('#log').innerText()).not.toContain('following me');
  });

  it('goes on where they were, with the next server of the same key', async () => {
    const { server, page, ...person } = await somebodyInTheMiddle();
    await server.dies();
    await page.locator('#t').fill('my ex keeps following me');
    await page.locator('#t').press('Enter');
    await page.locator('#trouble').waitFor({ state: 'visible' });
    await server.starts();
    await page.locator('#t').press('Enter');
    await page.locator('#trouble').waitFor({ state: 'hidden' });
    expect(await person.question()).toContain('Where are you?');
    expect(await page.locator('#t').inputValue()).toBe('');
    await person.tap('change-answer');
    expect(await person.choices()).toContain('change:who');
  });

  it('is told so and starts again, with a server of another key', async () => {
    const { server, page, ...person } = await somebodyInTheMiddle();
    await server.dies();
    await server.starts('other');
    await person.tap('stalking');
    expect(await page.locator('#log').innerText()).toContain('forgotten what we said');
    expect(await person.question()).toContain('Are you safe right now?');
  });

  it.each(['#exit', '[value=exit]'])('can still leave by %s', async (way) => {
    const { server, page } = await somebodyInTheMiddle();
    await server.dies();
    await page.locator(way).click({ noWaitAfter: true });
    await expect.poll(() => page.url(), inTime).not.toContain('127.0.0.1');
  });
});
