import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { shortestWay } from '../support/person.ts';
import { openStand, type Stand } from '../support/stand.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await openStand(inject('chromium'));
});
afterAll(() => stand.close());

async function atResult(options = {}) {
  const person = await stand.someone(options);
  await person.tap(...shortestWay.map(([, choice]) => choice));
  return person;
}

/** The words that would be on paper. */
async function onPaper({ page }: { page: import('playwright-core').Page }): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  const words = await page.locator('html').innerText();
  await page.emulateMedia({ media: 'screen' });
  return words.trim();
}

describe('print shows nothing', () => {
  it('of a conversation', async () => {
    expect(await onPaper(await atResult())).toBe('');
  });

  it('of a sheet on which nothing is ticked', async () => {
    const person = await atResult();
    await person.tap('sheet');
    expect(await person.text()).toContain('Tick the numbers to print');
    expect(await onPaper(person)).toBe('');
  });
});

describe('the take-away sheet', () => {
  it('has only the numbers that were ticked, with no name and a title that says nothing', async () => {
    const person = await atResult();
    await person.tap('sheet');
    const line = person.page.locator('.sheet div').nth(1);
    const number = await line.locator('b').innerText();
    const name = await line.locator('.of').innerText();
    await line.locator('input').check();
    const paper = await onPaper(person);
    expect(paper).toContain(number);
    expect(paper).not.toContain(name);
    expect(paper.match(/\d{3,}/g)?.join('')).toMatch(number.replace(/\D/g, ''));
    expect(await person.page.title()).toBe('Home');
    await person.page.locator('.names input').check();
    expect(await onPaper(person)).toContain(name);
  });

  it('is printed also where the page has been covered by the browser’s own window', async () => {
    const person = await atResult();
    await person.tap('sheet');
    await person.page.locator('.sheet div input').first().check();
    const before = await onPaper(person);
    await person.page.evaluate(() => void document.dispatchEvent(new Event('freeze')));
    expect(before).toMatch(/\d{3}/);
    expect(await onPaper(person)).toBe(before);
  });

  it('opens the browser’s own printing', async () => {
    const person = await atResult();
    await person.tap('sheet');
    const printed = person.page.evaluate(
      () => new Promise<boolean>((done) => Object.assign(window, { print: () => done(true) })),
    );
    await person.page.locator('.print').click();
    expect(await printed).toBe(true);
  });

  it('is one page of paper', async () => {
    const person = await atResult();
    await person.tap('sheet');
    for (const box of await person.page.locator('.sheet div input').all()) await box.check();
    const pdf = await person.page.pdf();
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });

  it('can be ticked with no script', async () => {
    const { page } = await stand.someone({ javaScriptEnabled: false });
    for (const [, choice] of shortestWay) await page.locator(`button[value="${choice}"]`).click();
    await page.locator('button[value=sheet]').click();
    await page.locator('.sheet div input').first().check();
    expect(await onPaper({ page })).toMatch(/^[\d ]+/);
    expect(await page.locator('.print').isVisible()).toBe(false);
  });
});
