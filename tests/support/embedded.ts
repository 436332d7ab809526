import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { launch } from './browser.ts';
import { type Neutral, openNeutral } from './neutral.ts';
import { openPartner, type Partner, type PartnerPage } from './partner.ts';
import { type Served, serve } from './served.ts';
import { houseLeavingFor } from './stand.ts';

export type Arrival = BrowserContextOptions & {
  /** Done before the page opens. */
  prepare?: (page: Page) => Promise<unknown>;
};

/** Three origins: a partner's page, the chat in it, and where people leave for. */
export type Embedded = {
  browser: Browser;
  partner: Partner;
  served: Served;
  neutral: Neutral;
  /** Somebody on a partner's page, who came from another page of that partner. */
  visitor(made?: Partial<PartnerPage>, options?: Arrival): Promise<Page>;
  close(): Promise<void>;
};

export async function openEmbedded(chromium: string, options: { hosts?: string[] } = {}): Promise<Embedded> {
  const [neutral, partner] = await Promise.all([openNeutral(), openPartner()]);
  const served = await serve(houseLeavingFor(neutral.url, options.hosts ?? [partner.origin]));
  const browser = await launch(chromium);
  return {
    browser,
    partner,
    served,
    neutral,
    async visitor(made = {}, { prepare, ...context } = {}) {
      const page = await (
        await browser.newContext({ viewport: { width: 1000, height: 800 }, ...context })
      ).newPage();
      await prepare?.(page);
      await page.goto(`${partner.origin}/before`);
      await page.goto(partner.page({ chat: served.url, ...made }));
      return page;
    },
    async close() {
      await browser.close();
      await Promise.all([served.close(), partner.close(), neutral.close()]);
    },
  };
}

/** Opens the partner's chat by its button, by keyboard: it is the first stop. */
export async function openChat(page: Page): Promise<Frame> {
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  return chatIn(page);
}

/** The frame with the conversation in it, once a question is asked there. */
export async function chatIn(page: Page): Promise<Frame> {
  const frame = await firstFrame(page);
  await frame.locator('.ask').first().waitFor();
  return frame;
}

export async function firstFrame(page: Page): Promise<Frame> {
  while (page.frames().length < 2) await page.waitForEvent('frameattached');
  return page.frames()[1] as Frame;
}
