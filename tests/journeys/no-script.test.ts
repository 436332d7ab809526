import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { historyOf, inTime } from '../support/browser.ts';
import type { Person } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const somebody = (): Promise<Person> => stand.someone({ javaScriptEnabled: false });

describe('someone whose browser runs no script', () => {
  it('goes through every step to a service', async () => {
    const person = await somebody();
    const asked = [];
    for (const choice of ['no', 'me', 'stalking', 'district:charnwood', 'skip', 'skip']) {
      asked.push(await person.question());
      await person.tap(choice);
    }
    expect(new Set(asked).size).toBe(6);
    expect(await person.services()).not.toEqual([]);
    await person.tap('more', 'another-need', 'spiking');
    expect(await person.services()).not.toEqual([]);
  });

  it('writes one sentence and presses Send', async () => {
    const person = await somebody();
    await person.page.locator('#t').fill("my ex keeps following me, I'm in Loughborough");
    await person.page.locator('.send').click();
    await expect.poll(() => person.text(), inTime).toContain('Charnwood');
    if ((await person.services()).length === 0) await person.tap((await person.choices())[0] ?? '');
    expect(await person.services()).not.toEqual([]);
  });

  it('sends their words with Enter, and does not choose by it', async () => {
    const person = await somebody();
    await person.write('I am in Loughborough');
    expect(await person.text()).toContain('Charnwood');
    expect(await person.question()).toContain('Are you safe right now?');
  });

  it('changes the language in the middle, goes back, and starts again', async () => {
    const person = await somebody();
    await person.tap('yes', 'me', 'language:ur');
    expect(await person.page.locator('html').getAttribute('dir')).toBe('rtl');
    await person.tap('language:en', 'back');
    expect(await person.question()).toContain('Who is this for?');
    await person.tap('start-again');
    expect(await person.question()).toContain('Are you safe right now?');
  });

  it('is told what their browser keeps', async () => {
    const person = await somebody();
    expect(await person.text()).toContain('browser history');
  });

  it.each(['#exit', '[value=exit]'])(
    'no-script exit: leaves by %s, with no word of where they were',
    async (way) => {
      const { page, ...person } = await somebody();
      await person.tap('yes');
      await page.locator(way).click();
      await page.waitForURL(stand.neutral.url);
      expect(stand.neutral.asked.map(({ headers }) => headers.referer)).toEqual([undefined]);
      expect(page.context().pages()).toEqual([page]);
    },
  );

  it('user text goes in POST bodies alone: no answer is in any address', async () => {
    const { page, ...person } = await somebody();
    await person.tap('yes', 'me', 'stalking');
    await person.write('my ex canary keeps following me');
    const { urls } = await historyOf(page);
    expect(urls.join(' ')).not.toMatch(/canary|stalking|state=/);
  });
});
