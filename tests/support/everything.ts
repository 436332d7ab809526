import type { Page } from 'playwright-core';
import type { Person } from './person.ts';

/** Does every kind of thing that can be done on the page, and leaves half a sentence in the box. */
export async function doEverything(person: Person, eachTime: () => Promise<unknown> = async () => undefined) {
  const tap = async (...choices: string[]) => {
    for (const choice of choices) {
      await person.tap(choice);
      await eachTime();
    }
  };
  const write = async (words: string) => {
    await person.write(words);
    await eachTime();
  };
  await eachTime();
  await tap(
    'yes',
    'me',
    'back',
    'skip',
    'stalking',
    'add:needs',
    'spiking',
    'district:charnwood',
    'skip',
    'skip',
  );
  await tap(
    'more',
    'sheet',
    'staying-safe',
    'help',
    'person',
    'change-answer',
    'change:where',
    'district:rutland',
  );
  await tap('language:ur', 'language:en', 'another-need', 'harassment');
  await write('my ex canary keeps following me');
  await write('canary qwertyuiop');
  await tap('start-again');
  await write('he has a canary and a knife');
  await person.page.locator('#t').fill('half a canary');
  await eachTime();
}

/** What a page did that it must not do: its policy broken, or something of the device asked for. Call before it opens. */
export async function watchTheDevice(page: Page, seen: string[]): Promise<void> {
  await page.exposeBinding('used', (_source, what: string) => void seen.push(what));
  await page.addInitScript(() => {
    const tell = (what: string) => (window as unknown as { used(what: string): void }).used(what);
    addEventListener('securitypolicyviolation', (event) => tell(`policy: ${event.effectiveDirective}`));
    const watched: [object | undefined, string][] = [
      [window.Notification, 'requestPermission'],
      [navigator.serviceWorker, 'register'],
      [navigator.permissions, 'request'],
      [navigator.geolocation, 'getCurrentPosition'],
      [navigator.geolocation, 'watchPosition'],
      [navigator.mediaDevices, 'getUserMedia'],
      [navigator.storage, 'persist'],
      [navigator.clipboard, 'writeText'],
      [navigator, 'sendBeacon'],
      [navigator, 'share'],
      [Storage.prototype, 'setItem'],
      [IDBFactory.prototype, 'open'],
      [window.CacheStorage?.prototype, 'open'],
      [History.prototype, 'pushState'],
      [History.prototype, 'replaceState'],
      [window, 'fetch'],
      [window, 'open'],
    ];
    for (const [owner, name] of watched)
      if (owner && name in owner)
        Object.defineProperty(owner, name, {
          configurable: true,
          value: () => {
            tell(name);
            throw new Error('not here');
          },
        });
  });
}
