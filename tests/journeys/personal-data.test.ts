import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
const sent: string[] = [];
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

/** Somebody whose every request can be read. */
const someone = () => {
  sent.length = 0;
  return stand.someone({
    prepare: async (page) => {
      page.on('request', (request) => void sent.push(decodeURIComponent(request.postData() ?? '')));
    },
  });
};

describe('what is somebody’s own', () => {
  it.each([
    ['my ex keeps ringing me from 07700 900123', 'my ex keeps ringing me from'],
    ['write to sam.jones@example.com please, he hits me', 'write to please, he hits me'],
    ['my name is Sarah and he hits me', 'and he hits me'],
    ['he hits me, I am at LE11 3TU', 'he hits me, I am at LE11'],
    ['my card is 4111 1111 1111 1111', 'my card is'],
    ['he drives a car AB12 CDE and follows me', 'he drives a car and follows me'],
  ])('is caught before it is sent: %s', async (typed, rest) => {
    const { page } = await someone();
    await page.locator('#t').fill(typed);
    await page.locator('#t').press('Enter');
    const nudge = page.locator('#personal');
    await nudge.waitFor();
    expect(await nudge.innerText()).toContain(stand.served.house.world.wording.in('en')('page:personal.say'));
    expect(sent.filter(Boolean)).toEqual([]);
    await nudge.locator('button').click();
    await page.locator('.you').waitFor();
    const text = new URLSearchParams(sent.findLast(Boolean)).get('text');
    expect(text).toBe(rest);
  });

  it('can be taken out by hand, and the words are sent', async () => {
    const { page, ...person } = await someone();
    await page.locator('#t').fill('his number is 07700 900123');
    await page.locator('#t').press('Enter');
    await page.locator('#personal').waitFor();
    await person.write('he hits me');
    expect(sent.join()).not.toContain('07700');
    expect(await page.locator('#personal').isVisible()).toBe(false);
  });

  it.each([
    'I rang 0808 2000 247 and nobody came',
    'should I call 999 or 101',
    'I am 45 and he hits me',
    'LE11',
  ])('is not seen in "%s"', async (words) => {
    const { page, ...person } = await someone();
    await person.write(words);
    expect(await page.locator('#personal').isVisible()).toBe(false);
  });

  it('is no postcode where one is asked for', async () => {
    const person = await someone();
    await person.tap('yes', 'me', 'stalking');
    await person.write('LE11 3TU');
    expect(await person.text()).toContain('Charnwood');
  });
});
