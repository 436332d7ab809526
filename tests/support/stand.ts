import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { House } from '../../src/door/house.ts';
import { launch } from './browser.ts';
import { shippedWorld, testHouse } from './house.ts';
import { type Neutral, openNeutral } from './neutral.ts';
import { type Person, personAt } from './person.ts';
import { type Served, serve } from './served.ts';

/** A browser, the product, and the page that people leave it for: all on this machine. */
export type Stand = {
  browser: Browser;
  served: Served;
  neutral: Neutral;
  /** Somebody new, with the page open; whoever came before is gone. */
  someone(options?: Visit): Promise<Person>;
  close(): Promise<void>;
};
export type Visit = BrowserContextOptions & {
  language?: string;
  /** The address they come from. */
  from?: string;
  /** Done before the page opens. */
  prepare?: (page: Page) => Promise<unknown>;
};

/** The shipped product, whose sites send those who leave to `exit` and let `hosts` hold the chat in a frame. */
export function houseLeavingFor(exit: string, hosts: string[] = []) {
  const world = shippedWorld();
  const sites = new Map([...world.directory.sites].map(([id, site]) => [id, { ...site, exit, hosts }]));
  return testHouse({ world: { ...world, directory: { ...world.directory, sites } } });
}

/** @param houseFor makes the product, given where people leave for */
export async function openStand(
  chromium: string,
  {
    houseFor = houseLeavingFor,
    ...options
  }: { houseFor?(exit: string): House; backForwardCache?: boolean } = {},
): Promise<Stand> {
  const neutral = await openNeutral();
  const [served, browser] = await Promise.all([serve(houseFor(neutral.url)), launch(chromium, options)]);
  return {
    browser,
    served,
    neutral,
    async someone({ language = 'en', from, prepare, ...context } = {}) {
      for (const earlier of browser.contexts()) await earlier.close();
      neutral.manner = 'at once';
      const opened = await browser.newContext({ viewport: { width: 360, height: 740 }, ...context });
      const page = await opened.newPage();
      await prepare?.(page);
      if (from) await page.goto(from);
      neutral.asked.length = 0;
      await page.goto(`${served.url}/?lang=${language}`);
      return personAt(page);
    },
    async close() {
      await browser.close();
      await Promise.all([served.close(), neutral.close()]);
    },
  };
}
