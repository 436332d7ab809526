import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Memory, memory } from '../../src/bot/memory.ts';
import { createSeal } from '../../src/bot/seal.ts';
import { kindOf } from '../../src/dialogs/kinds/kinds.ts';
import { chatJson } from '../../src/door/chat.ts';
import { signalIds } from '../../src/understanding/understood.ts';
import { foreign, forms, optionsOf } from '../bot/closed-ids.ts';
import { type ChatReply, chat, hangUp } from '../door/ask.ts';
import { chanceOf } from '../door/chance.ts';
import { start } from '../door/running.ts';
import { afternoon, shippedWorld, testHouse } from '../support/house.ts';

const key = randomBytes(32);
const audience = 'https://chat.example.org';
const seal = createSeal([key], 30, audience);
const house = testHouse({ seal });

async function turn(asked: object, here = house): Promise<ChatReply> {
  const answer = await chatJson(JSON.stringify(asked), here);
  expect(answer.status).toBe(200);
  return JSON.parse(answer.body) as ChatReply;
}

/** What a conversation says that starts again: the same for every state that cannot be opened. */
const neutral = (await turn({ state: 'nothing' })).replies;
const opened = await turn({});

const turned = (state: string, at: number): string => {
  const bytes = Buffer.from(state, 'base64url');
  bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
  return bytes.toString('base64url');
};

async function startsAgain(state: string): Promise<boolean> {
  const { restarted, replies } = await turn({ state, say: { choice: 'yes' } });
  return restarted === true && JSON.stringify(replies) === JSON.stringify(neutral);
}

/** A conversation with something of everything. */
const says: object[] = [
  { choice: 'yes' },
  { text: 'my name is Sarah and my ex Gary keeps following me' },
  { choice: 'me' },
  { text: 'Loughborough, LE11 3TU' },
  { choice: 'yes' },
  { text: 'I am 15 and my number is 07700 900123' },
  { text: 'more' },
  { text: 'back' },
  { text: 'he has a knife' },
];

/** Each turn: what was carried and said, and what came back. */
async function conversation() {
  const turns: { asked: object; replies: object[]; state: string }[] = [];
  let state = opened.state;
  for (const say of says) {
    const asked = { state, say };
    const reply = await turn(asked);
    turns.push({ asked, replies: reply.replies, state: reply.state });
    state = reply.state;
  }
  return turns;
}
const turns = await conversation();

describe('state is sealed and dull', () => {
  it('with one bit turned in any byte of it, a conversation starts again', async () => {
    const state = turns[4]?.state ?? '';
    const bytes = Buffer.from(state, 'base64url').length;
    expect(bytes).toBeGreaterThan(100);
    for (let at = 0; at < bytes; at += 1)
      expect(await startsAgain(turned(state, at)), `byte ${at}`).toBe(true);
  });

  it('cut anywhere, a conversation starts again', async () => {
    const state = opened.state;
    for (let at = 1; at < state.length; at += 1)
      expect(await startsAgain(state.slice(0, at)), `${at} signs`).toBe(true);
  });

  const content = JSON.stringify({
    site: 'leicestershire',
    language: 'en',
    answers: {},
    shown: 3,
    misses: 0,
  });
  const hourAgo = new Date(afternoon.getTime() - 3_600_000);
  const unsigned = Buffer.from('{"alg":"none","kid":"../../dev/null"}').toString('base64url');
  it.each([
    ['another key', createSeal([randomBytes(32)], 30, audience).seal(content, afternoon)],
    [
      'the same key in another deployment',
      createSeal([key], 30, 'https://b.example').seal(content, afternoon),
    ],
    ['the same key in none', createSeal([key], 30).seal(content, afternoon)],
    ['an hour ago', seal.seal(content, hourAgo)],
    ['a signature of "none"', `${unsigned}.${Buffer.from(content).toString('base64url')}.`],
    ['a state in the open', Buffer.from(content).toString('base64url')],
    ['words in place of ids', seal.seal(content.replace('{}', '{"who":["my ex Gary"]}'), afternoon)],
    ['a field of its own', seal.seal(content.replace('{}', '{},"said":"hello"'), afternoon)],
  ])('from %s, a conversation starts again', async (_what, state) => {
    expect(await startsAgain(state)).toBe(true);
  });

  it('ten thousand made-up states start again, and none breaks anything', { timeout: 300_000 }, async () => {
    const head = Buffer.from(opened.state, 'base64url').subarray(0, 5);
    const odd: number[] = [];
    for (let at = 1; at <= 10_000; at += 1) {
      const begun = at % 3 === 0 ? head : Buffer.alloc(0);
      const made = Buffer.concat([begun, randomBytes(at % 600), Buffer.from([at % 256])]);
      const state = made.toString(at % 5 === 0 ? 'base64' : at % 7 === 0 ? 'latin1' : 'base64url');
      const { status, body } = await chatJson(JSON.stringify({ state }), house);
      if (status !== 200 || !body.includes('"restarted":true')) odd.push(at);
    }
    expect(odd).toEqual([]);
  });

  it('opened, every state of a conversation holds ids of the product and nothing else', () => {
    const held = turns.map(({ state }) => seal.open(state, afternoon) ?? 'sealed');
    expect(held.flatMap(foreign)).toEqual([]);
    expect(held.join()).not.toMatch(/sarah|gary|07700|le11/i);
    expect(held.join()).toMatch(/stalking.*charnwood/s);
  });

  it('the largest that there could be is 1 KB at most', () => {
    const { directory, dialogs } = shippedWorld();
    const longestFirst = (ids: readonly string[]) => [...ids].sort((a, b) => b.length - a.length);
    const places = longestFirst([...directory.gazetteer.districts.keys()].map((id) => `district:${id}`));
    const one = dialogs.map(({ step }) => [step.id, longestFirst(optionsOf(step)).slice(0, 1)] as const);
    const many = dialogs
      .filter(({ step }) => kindOf(step).several)
      .map(({ step }) => [step.id, optionsOf(step)]);
    const answers = Object.fromEntries([
      ...one.filter(([, options]) => options.length > 0),
      ...many,
      ['needs', directory.needs.map(({ id }) => id)],
      ['about', directory.audiences.map(({ id }) => id)],
      ['where', places.slice(0, 1)],
      ['signal', [...signalIds]],
      ['forms', forms],
      ['heard', ['yes']],
    ]) as Memory['answers'];
    const largest: Memory = {
      site: longestFirst([...directory.sites.keys()])[0] ?? '',
      language: 'en',
      answers,
      adding: 'contact',
      offered: places.slice(0, 5),
      shown: 200,
      misses: 9,
    };
    expect(memory.safeParse(largest).success).toBe(true);
    expect(seal.seal(JSON.stringify(largest), afternoon).length).toBeLessThanOrEqual(1024);
  });

  it('replayed, out of order, twice, on another server: the answer is what it was at first', async () => {
    const other = testHouse({ seal: createSeal([randomBytes(32), key], 30, audience) });
    const chance = chanceOf(7);
    const again = [...turns, ...turns].sort(() => chance.below(3) - 1);
    for (const { asked, replies } of again) expect((await turn(asked, other)).replies).toEqual(replies);
  });

  it('forked, each way goes on as if there were no other', async () => {
    const from = turns[1]?.state;
    const [one, two] = [
      await turn({ state: from, say: { text: 'back' } }),
      await turn({ state: from, say: { text: 'help' } }),
    ];
    expect(one.replies).not.toEqual(two.replies);
    const [, , third] = turns;
    expect((await turn(third?.asked ?? {})).replies).toEqual(third?.replies);
  });

  it('as it is started, another deployment with the same key opens nothing, and its own goes on', {
    timeout: 300_000,
  }, async () => {
    const SEAL_KEYS = randomBytes(32).toString('base64');
    const servers = await Promise.all(
      ['https://a.example', 'https://a.example', 'https://b.example'].map((PUBLIC_URL) =>
        start({ SEAL_KEYS, PUBLIC_URL }),
      ),
    );
    const [first, twin, other] = servers.map(({ url }) => url);
    const { state } = await chat(first ?? '', {});
    const restarted = async (url = '') => (await chat(url, { state, say: { choice: 'yes' } })).restarted;
    expect([await restarted(twin), await restarted(other)]).toEqual([undefined, true]);
    hangUp();
    await Promise.all(servers.map((server) => server.stop()));
  });
});
