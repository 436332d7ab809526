import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shift } from '../support/leaving.ts';
import type { Person } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

const status = ({ page }: Person) => page.locator('#keys').textContent();
const dots = async ({ page }: Person) => (await page.locator('#dots').textContent())?.length;
const isHere = ({ page }: Person) => page.url().startsWith(stand.served.url);
const hasLeft = ({ page }: Person) => page.waitForURL(stand.neutral.url);

/** After two presses: one more leaves, unless the count began again. */
async function countIsAt(person: Person, presses: number): Promise<void> {
  expect(await dots(person)).toBe(presses);
  expect(isHere(person)).toBe(true);
}

describe('Shift three times: someone who presses Shift', () => {
  it('leaves at the third press, before touching anything on the page', async () => {
    const person = await stand.someone();
    await shift(person.page, 3);
    await hasLeft(person);
  });

  it('leaves from inside the text box, and nothing is typed by it', async () => {
    const person = await stand.someone();
    await person.page.locator('#t').fill('half a sent');
    await shift(person.page, 2);
    expect(await person.page.locator('#t').inputValue()).toBe('half a sent');
    await shift(person.page, 1);
    await hasLeft(person);
  });

  it('is told how many presses are left', async () => {
    const person = await stand.someone();
    expect(await status(person)).toBe('');
    await shift(person.page, 1);
    expect(await status(person)).toBe('Shift. Press 2 more times to exit.');
    await shift(person.page, 1);
    expect(await status(person)).toBe('Shift. Press 1 more time to exit.');
    await countIsAt(person, 2);
  });

  it('can write capitals, however many', async () => {
    const person = await stand.someone();
    await person.page.locator('#t').focus();
    for (const letter of ['A', 'B', 'C', 'D']) await person.page.keyboard.press(`Shift+${letter}`);
    await countIsAt(person, 0);
    expect(await person.page.locator('#t').inputValue()).toBe('ABCD');
  });

  it('can write capitals fast, letting Shift go before the letter', async () => {
    const person = await stand.someone();
    const { keyboard } = person.page;
    await person.page.locator('#t').focus();
    for (let times = 0; times < 4; times += 1) {
      await keyboard.down('Shift');
      await keyboard.down('A');
      await keyboard.up('Shift');
      await keyboard.up('A');
    }
    await countIsAt(person, 0);
  });

  it('can write a line of capitals with Shift held down', async () => {
    const person = await stand.someone();
    const { keyboard } = person.page;
    await person.page.locator('#t').focus();
    for (let times = 0; times < 3; times += 1) {
      await keyboard.down('Shift');
      for (const letter of ['H', 'E', 'Y']) await keyboard.press(letter);
      await keyboard.up('Shift');
    }
    await countIsAt(person, 0);
  });

  it('and another key in between begins again', async () => {
    const person = await stand.someone();
    await shift(person.page, 1);
    await person.page.keyboard.press('a');
    await shift(person.page, 2);
    await countIsAt(person, 2);
    await shift(person.page, 1);
    await hasLeft(person);
  });

  it('and waits more than five seconds begins again, and is told', async () => {
    const person = await stand.someone();
    await shift(person.page, 2);
    await person.page.waitForTimeout(5200);
    expect(await status(person)).toBe('Exit keys timed out.');
    await shift(person.page, 2);
    await countIsAt(person, 2);
  });

  it('slowly, three seconds apart, leaves all the same', async () => {
    const person = await stand.someone();
    for (let press = 0; press < 2; press += 1) {
      await shift(person.page, 1);
      await person.page.waitForTimeout(3000);
    }
    await shift(person.page, 1);
    await hasLeft(person);
  });
});

it('Escape does nothing: someone who presses it, again and again, loses nothing', async () => {
  const person = await stand.someone();
  await person.tap('yes');
  await person.page.locator('#t').fill('half a sent');
  const before = await person.page.content();
  for (let times = 0; times < 5; times += 1) await person.page.keyboard.press('Escape');
  expect(await person.page.content()).toBe(before);
  expect(await person.page.locator('#t').inputValue()).toBe('half a sent');
  expect(isHere(person)).toBe(true);
});
