import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

describe('someone who reads Urdu', () => {
  it('is met in Urdu where their browser asks for it', async () => {
    const { page } = await stand.someone({ language: '', locale: 'ur-PK' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ur');
  });

  it('may write in Urdu, and what they wrote reads from the right', async () => {
    const { page, ...person } = await stand.someone({ language: 'ur' });
    await person.write('نہیں');
    const mine = page.locator('.you span').last();
    expect(await mine.evaluate((said) => getComputedStyle(said).direction)).toBe('rtl');
    expect(await page.locator('#log .urgent').first().innerText()).toContain('999');
  });

  it('leaves by Exit, in their own word', async () => {
    const { page } = await stand.someone({ language: 'ur' });
    expect(await page.locator('#exit').innerText()).not.toMatch(/exit/i);
    await page.locator('#exit').click();
    await page.waitForURL(stand.neutral.url);
  });

  it('is told that a native speaker has not checked these words yet, while that is so', async () => {
    const person = await stand.someone({ language: 'ur' });
    const { wording } = stand.served.house.world;
    const isDraft = wording.languages.get('ur')?.status === 'draft';
    expect((await person.text()).includes(wording.in('ur')('bot:opening.draft'))).toBe(isDraft);
    if (!isDraft) return;
    // English stands beside it, one tap away.
    await person.page.locator('#log button[value="language:en"]').click();
    await person.page.locator('html[lang=en]').waitFor();
  });
});
