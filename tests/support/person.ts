import type { Page } from 'playwright-core';

/** The shortest way to a service by tapping: each answer, and the step that it answers. */
export const shortestWay = [
  ['safe', 'yes'],
  ['who', 'me'],
  ['needs', 'stalking'],
  ['where', 'district:charnwood'],
  ['about', 'skip'],
  ['contact', 'skip'],
] as const;

/** A person at the page: what they do, and what they can read. */
export type Person = {
  page: Page;
  /** Taps choices, one after the other, by their ids, and waits for each answer. */
  tap(...choices: string[]): Promise<void>;
  /** Writes words and sends them. */
  write(words: string): Promise<void>;
  /** The words that are in sight or can be scrolled to. */
  text(): Promise<string>;
  /** What is being asked. */
  question(): Promise<string>;
  /** The ids that can be tapped. */
  choices(): Promise<string[]>;
  /** The names of the services shown in full, in order, since the last answer. */
  services(): Promise<string[]>;
};

export function personAt(page: Page): Person {
  const seal = () => page.locator('#f [name=state]').getAttribute('value');
  /** Every answer brings a new seal: it differs even where the words do not. */
  const answered = async (act: () => Promise<void>) => {
    const before = await seal();
    await act();
    await page.locator(`#f [name=state]:not([value="${before}"])`).waitFor({ state: 'attached' });
  };
  return {
    page,
    async tap(...choices) {
      for (const choice of choices) {
        const button = page.locator(`button[name=choice][value="${choice}"]`);
        const fold = page.locator('details:not([open])', { has: button }).locator('summary');
        await answered(async () => {
          if ((await fold.count()) > 0) await fold.click();
          await button.first().click();
        });
      }
    },
    write: (words) =>
      answered(async () => {
        await page.locator('#t').fill(words);
        await page.locator('#t').press('Enter');
      }),
    text: () => page.locator('body').innerText(),
    question: () => page.locator('.ask').last().innerText(),
    choices: () =>
      page
        .locator('.choices button, .round button')
        .evaluateAll((buttons) => buttons.map((button) => (button as HTMLButtonElement).value)),
    services: () =>
      page.locator('#log > *').evaluateAll((all) =>
        all
          .slice(all.findLastIndex((each) => each.className === 'you') + 1)
          .flatMap((each) => [...each.querySelectorAll('.card h3')])
          .map((heading) => heading.textContent ?? ''),
      ),
  };
}
