import type { Page } from 'playwright-core';

/**
 * What a page holds at the moment it is emptied, and from then on every twentieth of a second. `frames`: how many were
 * drawn between the person's act and that moment.
 */
export type Emptied = { shown: string; title: string; address: string; frames: number };

/** Words that only this product says. */
export const ours = /safe right now|find support|bot, not a person|who is this for|what is happening|canary/i;

/** What is left of an emptied page: its one element, with nothing in it. */
export const blank = '<html lang="en" dir="ltr"></html>';

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

/**
 * Watches for the moment when nothing is left on the page, and on. Call before the page opens. The page itself reports:
 * while the next page is on its way, Chromium keeps every question from outside waiting.
 */
export async function watchEmptying(page: Page, seen: Emptied[]): Promise<void> {
  await page.exposeBinding('emptied', (_source, emptied: Emptied) => void seen.push(emptied));
  await page.addInitScript(() => {
    let acted = false;
    let frames = 0;
    const act = () => {
      if (!acted)
        requestAnimationFrame(function drawn() {
          frames += 1;
          requestAnimationFrame(drawn);
        });
      acted = true;
      frames = 0;
    };
    for (const kind of ['click', 'keyup', 'keydown']) addEventListener(kind, act, true);
    const tell = () =>
      (window as unknown as { emptied(what: Emptied): void }).emptied({
        shown: document.documentElement.outerHTML,
        title: document.title,
        address: location.href,
        frames,
      });
    const watch = new MutationObserver(() => {
      // A page that is still being read in is empty as well: only what follows an act counts.
      if (!acted || document.documentElement.childNodes.length > 0) return;
      watch.disconnect();
      tell();
      setInterval(tell, 50);
    });
    watch.observe(document, { childList: true, subtree: true });
  });
}
