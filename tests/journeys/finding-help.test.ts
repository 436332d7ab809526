import type { BrowserContext, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const taps = shortestWay.map(([, choice]) => choice);

describe('someone who taps', () => {
  it.each(['yes', 'no', 'not-sure', 'skip'])(
    'reaches a service in six taps, being safe: %s',
    async (safe) => {
      const person = await stand.someone();
      await person.tap(safe, ...taps.slice(1));
      expect(taps).toHaveLength(6);
      expect(await person.services()).not.toEqual([]);
      expect(await person.text()).toContain('Charnwood');
    },
  );

  it('is told of 999 and a free line before anything is asked', async () => {
    const person = await stand.someone();
    const help = person.page.locator('header .help a');
    expect(await help.first().getAttribute('href')).toBe('tel:999');
    expect(await help.last().innerText()).toContain('0808');
  });

  it('and is not safe sees 999 at once, and can go on', async () => {
    const person = await stand.someone();
    await person.tap('no');
    expect(await person.page.locator('#log .urgent').innerText()).toContain('999');
    expect(await person.page.locator('#log a[href="tel:999"]').first().isVisible()).toBe(true);
    expect(await person.question()).toContain('Who is this for?');
  });

  it('can call a service with one tap', async () => {
    const person = await stand.someone();
    await person.tap(...taps);
    const first = person.page.locator('.card').first().locator('a').first();
    expect(await first.getAttribute('href')).toMatch(/^(tel|sms|mailto|https):/);
  });

  it('sees what they answered, in the order they answered', async () => {
    const person = await stand.someone();
    await person.tap('yes', 'me', 'stalking');
    const mine = await person.page.locator('.you').allInnerTexts();
    expect(mine.map((each) => each.replace(/^You:\s*/, ''))).toEqual([
      'Yes',
      'Me',
      'Someone follows me or keeps contacting me',
    ]);
  });
});

describe('someone who writes one sentence', () => {
  it('reaches a service with that sentence and one tap', async () => {
    const person = await stand.someone();
    await person.write("my ex keeps following me, I'm in Loughborough");
    expect(await person.text()).toContain('Charnwood');
    if ((await person.services()).length === 0) await person.tap((await person.choices())[0] ?? '');
    expect(await person.services()).not.toEqual([]);
  });

  it('has no word of it sent back', async () => {
    const person = await stand.someone();
    const answer = person.page.waitForResponse((response) => response.url().endsWith('/chat'));
    await person.write('my ex xylophone keeps following me');
    expect(await (await answer).text()).not.toContain('xylophone');
    expect(await person.page.locator('.you').innerText()).toContain('xylophone');
  });
});

describe('someone who changes their mind', () => {
  it('goes back to the question before', async () => {
    const person = await stand.someone();
    await person.tap('yes', 'me', 'back');
    expect(await person.question()).toContain('Who is this for?');
  });

  it('changes one answer and keeps the others', async () => {
    const person = await stand.someone();
    await person.tap(...taps, 'change-answer', 'change:where', 'district:rutland');
    expect(await person.text()).toContain('Rutland');
    expect(await person.services()).not.toEqual([]);
  });

  it('starts again with nothing kept', async () => {
    const person = await stand.someone();
    await person.tap('yes', 'me', 'start-again');
    expect(await person.question()).toContain('Are you safe right now?');
    expect(await person.page.locator('[value=back]').count()).toBe(0);
  });

  it('passes over every question and still finds people who can help', async () => {
    const person = await stand.someone();
    for (let taps = 0; taps < 6; taps += 1) await person.tap('skip');
    expect(await person.services()).not.toEqual([]);
  });

  it('changes the language in the middle and keeps the answers', async () => {
    const person = await stand.someone();
    await person.tap('yes', 'me', 'stalking', 'language:ur');
    expect(await person.page.locator('html').getAttribute('lang')).toBe('ur');
    expect(await person.page.locator('html').getAttribute('dir')).toBe('rtl');
    await person.tap('district:charnwood', 'skip', 'skip', 'language:en');
    expect(await person.page.locator('html').getAttribute('dir')).toBe('ltr');
    await person.tap('change-answer');
    expect(await person.text()).toContain('Someone follows me or keeps contacting me');
  });

  it('hears twice what they can say when they are not understood, then of people to talk to', async () => {
    const person = await stand.someone();
    await person.write('blue seventeen kettle');
    expect(await person.choices()).toContain('yes');
    await person.write('kettle blue seventeen');
    expect(await person.page.locator('#log a[href^="tel:"]').count()).toBeGreaterThan(0);
  });
});

describe('no Referer', () => {
  /** Answers for the whole of https, and notes how each page was asked for, and what it knows of who asked. */
  async function sinkFor(context: BrowserContext) {
    const asked: { url: string; referer: string | undefined }[] = [];
    await context.route('https://**', async (route) => {
      const { referer } = await route.request().allHeaders();
      asked.push({ url: route.request().url(), referer });
      await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
    });
    return asked;
  }

  it('every way out to another page opens beside the chat, and tells it nothing', async () => {
    const { page, ...person } = await stand.someone();
    const asked = await sinkFor(page.context());
    await person.tap(...taps, 'more', 'person', 'guides');
    await person.tap((await person.choices())[0] ?? '');
    await page.locator('summary').evaluateAll((all) => {
      for (const each of all) (each.parentElement as HTMLDetailsElement).open = true;
    });
    const links = await page.locator('#log a[href^="https:"]').all();
    const kinds = new Map<string, Locator>();
    for (const link of links) {
      expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
      expect(await link.getAttribute('target')).toBe('_blank');
      kinds.set((await link.innerText()).replace(/\s.*/s, ''), link);
    }
    expect(kinds.size).toBeGreaterThan(1);
    for (const link of kinds.values()) {
      const [beside] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      await beside.waitForLoadState();
      expect(await beside.evaluate(() => [document.referrer, window.opener, history.length])).toEqual([
        '',
        null,
        1,
      ]);
      await beside.close();
    }
    expect(asked).toHaveLength(kinds.size);
    expect(asked.filter(({ referer }) => referer !== undefined)).toEqual([]);
    expect(page.url()).toBe(`${stand.served.url}/?lang=en`);
  });

  it('would be noticed: a page that takes no care tells where it is', async () => {
    const { page } = await stand.someone();
    const asked = await sinkFor(page.context());
    await page.goto(`${stand.neutral.origin}/careless`);
    await page.evaluate(() => {
      location.href = 'https://elsewhere.test/';
    });
    await page.waitForURL('https://elsewhere.test/');
    expect(asked.map(({ referer }) => referer)).toEqual([`${stand.neutral.origin}/`]);
  });
});
