import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { type Comparison, inPairs } from './comparison.ts';
import { start } from './started.ts';
import { serveWebChat } from './web-chat.ts';

const pairs = 3;
/** With nothing heard for this long, in ms, a page has loaded all that it loads. */
const quiet = 1500;
const slow = { latency: 400, bitsPerSecond: 400_000, cpu: 4 };
const { CHROMIUM: executable = '/usr/bin/chromium' } = process.env;
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What a person needs before they can act: drawn, enabled, and with nothing above them. */
type Parts = { box: string; choice?: string };
const ourParts: Parts = {
  box: 'input[name="text"]',
  choice: '.choices button[name="choice"]',
};
const webChatParts: Parts = { box: '[data-testid="send box text area"], .webchat__send-box-text-box__input' };

/** Runs in the page: looks at every frame drawn whether the parts are there, and notes when they first are. */
function watch({ box, choice }: Parts) {
  const usable = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].some((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      // Nothing where it should be: it is further down than the screen, and can be scrolled to.
      const hit = document.elementFromPoint(left + width / 2, top + height / 2) ?? part;
      return (
        width > 0 && !part.matches(':disabled, [readonly], [aria-disabled="true"]') && part.contains(hit)
      );
    });
  const look = () => {
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
    if (painted && usable(box) && (!choice || usable(choice)))
      Object.assign(window, { usableAt: performance.now() });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

async function load(
  browser: Browser,
  url: string,
  parts: Parts,
): Promise<{ bytes: number; seconds: number }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let bytes = 0;
  let lastHeard = 0;
  const inFlight = new Set<string>();
  session.on('Network.requestWillBeSent', ({ requestId }) => inFlight.add(requestId));
  session.on('Network.loadingFailed', ({ requestId }) => inFlight.delete(requestId));
  // Head and body of the response, as they came over the wire.
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    inFlight.delete(requestId);
    bytes += encodedDataLength;
    lastHeard = performance.now();
  });
  await session.send('Network.enable');
  const throughput = slow.bitsPerSecond / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slow.latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
  await page.addInitScript(watch, parts);
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
  const usableAt = await page.waitForFunction(() => Reflect.get(window, 'usableAt'), null, {
    timeout: 60_000,
  });
  const seconds = Number(await usableAt.jsonValue()) / 1000;
  // What still comes after that, icons and the like, is part of the first load too.
  while (inFlight.size > 0 || performance.now() - lastHeard < quiet) await page.waitForTimeout(50);
  await context.close();
  return { bytes, seconds };
}

/** The first visit on a slow phone: bytes and time until a person can act. A sentence: it could not be measured. */
export async function firstLoad(ours: string): Promise<Comparison[] | string> {
  if (!existsSync(executable)) return `No Chromium at ${executable}: set CHROMIUM to measure the first load.`;
  const product = await start(ours);
  const webChat = await serveWebChat();
  const browser = await chromium.launch({ executablePath: executable, args: flags });
  try {
    if (typeof webChat === 'string') console.error(webChat);
    const measured = await inPairs(
      pairs,
      () => load(browser, `${product.url}/`, ourParts),
      typeof webChat === 'string' ? undefined : () => load(browser, `${webChat.url}/`, webChatParts),
    );
    const each = (read: (one: { bytes: number; seconds: number }) => number) => ({
      ours: measured.ours.map(read),
      peer: measured.peer.map(read),
    });
    return [
      {
        what: 'first load, bytes (Web Chat)',
        ...each((one) => one.bytes),
        unit: 'bytes',
        target: { value: 14_600 },
      },
      {
        what: 'usable on slow 3G (Web Chat)',
        ...each((one) => one.seconds),
        unit: 's',
        target: { value: 1.6 },
      },
    ];
  } finally {
    await browser.close();
    if (typeof webChat !== 'string') webChat.stop();
    await product.stop();
  }
}
