import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { afternoon } from '../support/house.ts';
import { shortestWay } from '../support/person.ts';
import { houseLeavingFor, openStand, type Stand } from '../support/stand.ts';
import { statesOf } from '../support/states.ts';

let stand: Stand;
let now = afternoon;
beforeAll(async () => {
  const houseFor = (exit: string) => {
    const house = houseLeavingFor(exit);
    return { ...house, world: { ...house.world, now: () => now } };
  };
  stand = await openStand(inject('chromium'), { houseFor });
});
afterAll(() => stand.close());

describe('no time limit', () => {
  it('someone who comes back to the page after two hours finds it as it was', async () => {
    const { page, ...person } = await stand.someone({ prepare: (opened) => opened.clock.install() });
    await person.tap('yes', 'me');
    await page.locator('#t').fill('half a sentence');
    const before = await page.content();
    await page.clock.runFor('02:00:00');
    expect(await page.content()).toBe(before);
    expect(await page.locator('#t').inputValue()).toBe('half a sentence');
  });

  it.each([true, false])(
    'and goes on with words, not with an error (with a script: %s)',
    async (javaScriptEnabled) => {
      now = afternoon;
      const { page, ...person } = await stand.someone({ javaScriptEnabled });
      await person.tap('yes', 'me');
      now = new Date(afternoon.getTime() + 2 * 3_600_000);
      const [answer] = await Promise.all([page.waitForResponse('**/chat'), person.tap('stalking')]);
      expect(answer.status()).toBe(200);
      expect(await person.text()).toContain('It has been a while');
      expect(await person.question()).toContain('Are you safe right now?');
      await person.tap(...shortestWay.map(([, choice]) => choice));
      expect(await person.services()).not.toEqual([]);
    },
  );

  it('and can leave at once', async () => {
    now = afternoon;
    const { page, ...person } = await stand.someone({ javaScriptEnabled: false });
    await person.tap('yes');
    now = new Date(afternoon.getTime() + 2 * 3_600_000);
    await page.locator('[value=exit]').click();
    await page.waitForURL(stand.neutral.url);
  });
});

describe('reduced motion', () => {
  it('nothing moves by itself, in any state, whether that was asked for or not', async () => {
    const person = await stand.someone();
    const { page } = person;
    for (const [state, act] of statesOf(person, 'en')) {
      await act();
      const moving = await page.evaluate(() => [
        document.getAnimations().length,
        [...document.querySelectorAll('*')].filter(
          (each) => getComputedStyle(each).scrollBehavior === 'smooth',
        ).length,
        document.querySelectorAll('marquee, blink, video, audio, [autoplay], img').length,
      ]);
      expect(moving, state).toEqual([0, 0, 0]);
    }
  });
});

describe('the whole journey', () => {
  const order = ['back', 'change-answer', 'start-again', 'help', 'person', 'change-language', 'exit'];

  it.each(['en', 'ur'])(
    'has the same help in the same place at each step, a way back, and nothing asked twice (%s)',
    async (language) => {
      const { page, ...person } = await stand.someone({ language });
      const help = new Set<string>();
      const asked: string[] = [];
      for (const [step, choice] of [...shortestWay, ['next', 'more']] as const) {
        asked.push(await person.question());
        const ways = await page
          .locator('.nav button')
          .evaluateAll((all) => all.map((button) => (button as HTMLButtonElement).value));
        expect(ways, step).toEqual(order.filter((way) => ways.includes(way)));
        expect(ways.slice(-4), step).toEqual(['help', 'person', 'change-language', 'exit']);
        if (step !== 'safe') {
          expect(ways[0], step).toBe('back');
          expect([...ways, ...(await person.choices())], step).toEqual(
            expect.arrayContaining(['start-again', 'change-answer']),
          );
        }
        if (step !== 'next') expect(await person.choices(), step).toContain('skip');
        help.add(
          await page
            .locator('.help a')
            .evaluateAll((all) =>
              all.map((each) => `${each.getAttribute('href')} ${each.getBoundingClientRect().top}`).join(),
            ),
        );
        await person.tap(choice);
      }
      expect(new Set(asked).size).toBe(asked.length);
      expect(help.size).toBe(1);
    },
  );
});
