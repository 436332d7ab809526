import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { historyOf, inTime } from '../support/browser.ts';
import { blank, type Emptied, watchEmptying, waysToLeave } from '../support/leaving.ts';
import { type Person, shortestWay } from '../support/person.ts';
import { houseLeavingFor, openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
const logged: string[] = [];
beforeAll(async () => {
  const houseFor = (exit: string) => ({
    ...houseLeavingFor(exit),
    log: (code: string) => void logged.push(code),
  });
  stand = await openStand(inject('chromium'), { houseFor });
});
afterAll(() => stand.close());

const steps = [...shortestWay.map(([step]) => step), 'next'];
const ways = Object.keys(waysToLeave);

/** Somebody who has come from another page, and whose page is watched as it empties. */
async function somebody(): Promise<Person & { emptied: Emptied[] }> {
  const emptied: Emptied[] = [];
  const person = await stand.someone({
    from: `${stand.neutral.origin}/before`,
    prepare: (page) => watchEmptying(page, emptied),
  });
  return { ...person, emptied };
}

describe.each(ways)('a silent exit: someone who leaves by %s', (way) => {
  it.each(steps)('when asked about %s sees a blank page, then another one', async (step) => {
    const person = await somebody();
    const { page, emptied } = person;
    const before = shortestWay.slice(0, steps.indexOf(step));
    await person.tap(...before.map(([, choice]) => choice));
    const requests: string[] = [];
    page.context().on('request', (request) => requests.push(request.url()));
    stand.served.asked.length = 0;
    // The next page waits until the report of the empty one is in.
    stand.neutral.manner = 'slow';
    await waysToLeave[way]?.(page);
    await expect.poll(() => emptied.length, inTime).toBeGreaterThan(0);
    stand.neutral.letGo();
    await page.waitForURL(stand.neutral.url);
    expect(emptied[0]).toMatchObject({
      shown: blank,
      title: '',
      address: expect.stringContaining('127.0.0.1'),
    });
    const { urls, at } = await historyOf(page);
    expect(urls.slice(0, at + 1).filter((url) => !url.startsWith('about:'))).toEqual([
      `${stand.neutral.origin}/before`,
      stand.neutral.url,
    ]);
    expect(requests.filter((url) => !url.endsWith('/chat'))).toEqual([stand.neutral.url]);
    expect(stand.neutral.asked.map(({ headers }) => headers.referer)).toEqual([undefined]);
    // A typed word must be read before it is known to mean leaving; nothing else asks the chat for anything, or is noted.
    expect(stand.served.asked).toEqual(way === 'the word "exit"' ? ['POST /chat'] : []);
    expect(logged).toEqual([]);
    expect(page.context().pages()).toEqual([page]);
  });
});
