import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedWorld } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { ask, chat, form, post, stateIn } from './ask.ts';

const words = shippedWorld().wording.in('en');
const site = 'leicestershire';
const exit = shippedWorld().directory.sites.get(site)?.exit;

let served: Served;
let state: string;
beforeAll(async () => {
  served = await serve();
  ({ state } = await chat(served.url, {}));
});
afterAll(() => served.close());

describe('a turn as a form', () => {
  const fields = () => ({ site, language: 'en', state });

  it('answers with a whole page that carries the next state', async () => {
    const { status, headers, body } = await post(served.url, { ...fields(), choice: 'yes' });
    expect([status, headers['content-type'], stateIn(body) !== state]).toEqual([
      200,
      'text/html; charset=utf-8',
      true,
    ]);
    expect(body).toContain(words('main:who.ask'));
  });

  it.each(['href="tel:999"', 'href="tel:0808', 'id="exit"', '<style>', 'role="log"', 'name="text"'])(
    'answers with a page that has %s',
    async (part) => {
      expect((await post(served.url, { ...fields(), choice: 'yes' })).body).toContain(part);
    },
  );

  it('answers the page’s own script with the pieces alone: no style, no script', async () => {
    const { body } = await post(served.url, { ...fields(), choice: 'yes' }, { 'x-part': '1' });
    expect([body.includes('id="log"'), body.includes('<style>'), body.includes('<script>')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('goes on over several pages to services', async () => {
    let page = (await post(served.url, { ...fields(), choice: 'yes' })).body;
    for (const choice of ['me', 'stalking', 'district:charnwood', 'skip', 'skip'])
      page = (await post(served.url, { site, language: 'en', state: stateIn(page), choice })).body;
    expect(page).toMatch(/<article class="card">/);
  });

  it('hears words in place of a choice', async () => {
    const { body } = await post(served.url, { ...fields(), text: 'my ex follows me in Loughborough' });
    expect(body).toContain('Charnwood');
  });

  it('takes the choice where a button and the box are both sent', async () => {
    const { body } = await post(served.url, { ...fields(), choice: 'yes', text: 'exit' });
    expect(body).toContain(words('main:who.ask'));
  });

  it.each([
    ['tapped', { choice: 'exit' }],
    ['typed', { text: 'exit' }],
  ])('when exit is %s, sends the browser on to a neutral page', async (_how, said) => {
    const { status, headers, body } = await post(served.url, { ...fields(), ...said });
    expect([status, headers.location, body]).toEqual([303, exit, '']);
  });

  it('when exit is tapped, tells the page’s script that it is over, and nothing else', async () => {
    const { status, headers, body } = await post(
      served.url,
      { ...fields(), choice: 'exit' },
      { 'x-part': '1' },
    );
    expect([status, headers.location, body.includes('id="gone"'), body.includes('state')]).toEqual([
      200,
      undefined,
      true,
      false,
    ]);
  });

  it('with no fields at all opens a page', async () => {
    expect((await ask(served.url, { headers: form, body: '' })).status).toBe(200);
  });
});
