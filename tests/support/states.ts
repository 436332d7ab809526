import { type Person, shortestWay } from './person.ts';

/** Every state that the page can be in, one after the other, by how a person comes there. */
export function statesOf(person: Person, language: string): [name: string, act: () => Promise<unknown>][] {
  const { page } = person;
  const tap = (choice: string): [string, () => Promise<unknown>] => [choice, () => person.tap(choice)];
  const danger = language === 'ur' ? 'اس کے پاس چاقو ہے' : 'he has a knife';
  return [
    ['the opening', async () => undefined],
    tap('no'),
    ...shortestWay.slice(1).map(([, choice]) => tap(choice)),
    tap('more'),
    [
      'a list that was folded',
      async () => {
        const folds = page.locator('#log details:not([open]) summary');
        while ((await folds.count()) > 0) await folds.first().click();
      },
    ],
    tap('sheet'),
    ['a sheet with a tick', () => page.locator('.sheet div input').first().check()],
    tap('staying-safe'),
    tap('person'),
    tap('change-answer'),
    tap('back'),
    tap('guides'),
    ['a guide', async () => person.tap((await person.choices())[0] ?? '')],
    tap('back'),
    tap('start-again'),
    ['not understood', () => person.write('qwertyuiop')],
    ['not understood again', () => person.write('qwertyuiop uiop')],
    ['in danger', () => person.write(danger)],
    ['covered', () => page.evaluate(() => void document.dispatchEvent(new Event('freeze')))],
    ['uncovered', () => page.locator('#cover').click()],
    [
      'an answer that did not come',
      async () => {
        await page.route('**/chat', (route) => route.abort());
        await page.locator('#f button').first().click();
        await page.locator('#trouble').waitFor();
      },
    ],
    ['a page that is not there', () => page.goto(`${new URL(page.url()).origin}/nowhere?lang=${language}`)],
  ];
}
