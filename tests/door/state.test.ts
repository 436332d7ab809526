import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSeal } from '../../src/bot/seal.ts';
import { afternoon, shippedWorld, testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type ChatReply, chat, post, stateIn, textOf } from './ask.ts';

const key = randomBytes(32);
const seal = createSeal([key], 30);
const words = shippedWorld().wording.in('en');

let served: Served;
let opened: ChatReply;
beforeAll(async () => {
  served = await serve(testHouse({ seal }));
  opened = await chat(served.url, {});
});
afterAll(() => served.close());

const at = (minutes: number) => new Date(afternoon.getTime() + minutes * 60_000);
const content = (memory: object) =>
  JSON.stringify({ site: 'leicestershire', language: 'en', answers: {}, shown: 3, misses: 0, ...memory });

/** Turns one bit of a sealed state. */
function flipped(state: string, place: number): string {
  const bytes = Buffer.from(state, 'base64url');
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  return bytes.toString('base64url');
}

const good = seal.seal(content({ answers: { safe: ['yes'] } }), afternoon);

const bad: [string, string][] = [
  ['made up', 'i-made-this-up'],
  ['of another shape', '{"site":"leicestershire"}'],
  ['cut short', good.slice(0, -1)],
  ['cut in half', good.slice(0, good.length / 2)],
  ['made longer', `${good}AAAA`],
  ['with one bit of its head turned', flipped(good, 0)],
  ['with one bit of its key turned', flipped(good, 2)],
  ['with one bit of its middle turned', flipped(good, 60)],
  ['with its last bit turned', flipped(good, Buffer.from(good, 'base64url').length - 1)],
  ['from another key', createSeal([randomBytes(32)], 30).seal(content({}), afternoon)],
  ['half an hour and a second old', seal.seal(content({}), new Date(at(-30).getTime() - 1000))],
  ['of a site that is gone', seal.seal(content({ site: 'gone' }), afternoon)],
  ['in a language that is gone', seal.seal(content({ language: 'xx' }), afternoon)],
  ['of an older shape', seal.seal('{"step":4}', afternoon)],
  ['that was sealed with words in it', seal.seal(content({ answers: { safe: ['I am afraid'] } }), afternoon)],
  ['an unsigned token', 'eyJhbGciOiJub25lIn0.eyJzaXRlIjoibGVpY2VzdGVyc2hpcmUifQ.'],
];

describe('a state that cannot be opened', () => {
  it.each(bad)('%s: the conversation opens afresh, and says so', async (_what, state) => {
    const turn = await chat(served.url, { state });
    expect([turn.restarted, turn.replies]).toEqual([
      true,
      [expect.objectContaining({ text: words('bot:restarted') }), ...opened.replies],
    ]);
  });

  it.each(bad)(
    '%s: a choice with it is not taken for an answer to another question',
    async (_what, state) => {
      const turn = await chat(served.url, { state, say: { choice: 'yes' } });
      expect([turn.restarted, turn.replies.at(-1)?.text]).toEqual([true, opened.replies.at(-1)?.text]);
    },
  );

  it.each(bad)('%s: in a form it is a page that goes on, never an error', async (_what, state) => {
    const page = await post(served.url, { site: 'leicestershire', state, text: '' });
    expect([page.status, stateIn(page.body) !== '']).toEqual([200, true]);
  });

  it('loses nothing that was said: a sentence with it is heard', async () => {
    const turn = await chat(served.url, { state: 'lost', say: { text: 'my ex follows me' } });
    expect([turn.restarted, textOf(turn).includes(words('needs:stalking.choice'))]).toEqual([true, true]);
  });

  it('does not stop somebody from leaving', async () => {
    expect((await chat(served.url, { state: 'lost', say: { text: 'exit' } })).ended).toBe(true);
  });
});

describe('a missing state', () => {
  it('with nothing said is an opening, not a restart', () => {
    expect([opened.restarted, opened.state === '']).toEqual([undefined, false]);
  });

  it('with something said is a restart', async () => {
    expect((await chat(served.url, { say: { choice: 'yes' } })).restarted).toBe(true);
  });
});

describe('a state that can be opened', () => {
  it('goes on where it was', async () => {
    const turn = await chat(served.url, { state: good, say: { choice: 'me' } });
    expect([turn.restarted, textOf(turn).includes(words('main:needs.ask'))]).toEqual([undefined, true]);
  });

  it('sent twice gives the same answer twice: replaying it is harmless', async () => {
    const [one, two] = await Promise.all(
      [0, 1].map(() => chat(served.url, { state: good, say: { choice: 'me' } })),
    );
    expect(one?.replies).toEqual(two?.replies);
  });

  it('almost half an hour old is as good as new', async () => {
    const older = seal.seal(content({ answers: { safe: ['yes'] } }), at(-30));
    expect((await chat(served.url, { state: older, say: { choice: 'me' } })).restarted).toBeUndefined();
  });

  it('is given a fresh half hour at every turn', async () => {
    const { state } = await chat(served.url, {
      state: seal.seal(content({}), at(-29)),
      say: { choice: 'yes' },
    });
    expect(seal.open(state, at(29))).toBeDefined();
  });
});

describe('between two servers', () => {
  it('with the same key, the conversation goes on after the first is killed', async () => {
    const first = await serve(testHouse({ seal: createSeal([key], 30) }));
    const { state } = await chat(first.url, { state: opened.state, say: { choice: 'yes' } });
    await first.close();
    const second = await serve(testHouse({ seal: createSeal([key], 30) }));
    const turn = await chat(second.url, { state, say: { choice: 'me' } });
    await second.close();
    expect([turn.restarted, textOf(turn).includes(words('main:needs.ask'))]).toEqual([undefined, true]);
  });

  it('with a newer key before the older, the conversation goes on', async () => {
    const second = await serve(testHouse({ seal: createSeal([randomBytes(32), key], 30) }));
    const turn = await chat(second.url, { state: good, say: { choice: 'me' } });
    await second.close();
    expect(turn.restarted).toBeUndefined();
  });

  it('with another key, it starts afresh and says so', async () => {
    const second = await serve(testHouse({ seal: createSeal([randomBytes(32)], 30) }));
    const turn = await chat(second.url, { state: good, say: { choice: 'me' } });
    await second.close();
    expect([turn.restarted, textOf(turn).includes(words('bot:restarted'))]).toEqual([true, true]);
  });
});
