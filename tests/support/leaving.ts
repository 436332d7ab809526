import type { Page } from 'playwright-core';

/** What a page showed at the moment it became empty. */
export type Emptied = { text: string; title: string; address: string; afterMs: number };

/** Words that only this product says. */
export const ours = /safe right now|find support|bot, not a person|who is this for|what is happening|canary/i;

/** Shift, pressed and let go. */
export async function shift(page: Page, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press('Shift');
}

/** Every way to leave, as a person does it. */
export const waysToLeave: Record<string, (page: Page) => Promise<void>> = {
  'the Exit link': (page) => page.locator('#exit').click({ noWaitAfter: true }),
  'the "Leave this page" button': (page) => page.locator('[value=exit]').click({ noWaitAfter: true }),
  'Shift three times': (page) => shift(page, 3),
  'the word "exit"': async (page) => {
    await page.locator('#t').fill('exit');
    await page.locator('#t').press('Enter', { noWaitAfter: true });
  },
};

/** Watches for the moment when nothing is left on the page. Call before the page opens. */
export async function watchEmptying(page: Page): Promise<Emptied[]> {
  const seen: Emptied[] = [];
  await page.exposeBinding('emptied', (_source, emptied: Emptied) => void seen.push(emptied));
  await page.addInitScript(() => {
    let acted = 0;
    for (const kind of ['click', 'keyup', 'keydown'])
      addEventListener(kind, (event) => (acted = event.timeStamp), true);
    const root = document.documentElement;
    new MutationObserver(() => {
      if (root.childNodes.length > 0) return;
      const { emptied } = window as unknown as { emptied(what: Emptied): void };
      emptied({
        text: root.textContent ?? '',
        title: document.title,
        address: location.href,
        afterMs: performance.now() - acted,
      });
    }).observe(document, { childList: true, subtree: true });
  });
  return seen;
}
