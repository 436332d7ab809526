import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';

/** How long a journey waits for what must come: a busy machine is slow, and that is no fault. */
export const inTime = { timeout: 20_000 };

/** Waits for what must come, also where several tests run at once and `expect.poll` does not know which it is in. */
export async function until(isSo: () => unknown): Promise<void> {
  for (const from = Date.now(); !(await isSo()); await new Promise((done) => setTimeout(done, 50)))
    if (Date.now() - from > inTime.timeout) throw new Error(`It did not come: ${isSo}`);
}

/** Leaves the machine alone: every name but `*.test` fails to resolve, so that no journey can reach a real network. */
const onlyHere = '--host-resolver-rules=MAP *.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';

/**
 * How every journey starts Chromium. Playwright turns the back/forward cache off, as people's browsers do not: a test of
 * Back that leaves it off passes for the wrong reason.
 */
export function howToLaunch(executablePath: string, { backForwardCache = true } = {}): LaunchOptions {
  return {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      onlyHere,
    ],
    ...(backForwardCache ? { ignoreDefaultArgs: ['--disable-back-forward-cache'] } : {}),
  };
}

export const launch = (path: string, options = {}): Promise<Browser> =>
  chromium.launch(howToLaunch(path, options));

/** The entries that Back and Forward go through, and where the page stands in them. */
export async function historyOf(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  return {
    urls: entries.map(({ url }) => url),
    at: currentIndex,
    /** As the buttons of a browser do it: `page.goBack` waits for a load, which a restored page never has. */
    go: (index: number) =>
      session.send('Page.navigateToHistoryEntry', { entryId: entries[index]?.id as number }),
  };
}

/** Whether the page is wider than the window, so that reading takes scrolling both ways. */
export const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
