import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChannels } from '../../src/bot/channel.ts';
import { createKeying, rememberHere } from '../../src/bot/remembered.ts';
import { readSettings } from '../../src/settings.ts';
import { testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { type Asked, ask, chat, form, json } from './ask.ts';
import { type Chance, chanceOf } from './chance.ts';

const rounds = 3000;

let served: Served;
let state: string;
const logged: string[] = [];
beforeAll(async () => {
  const house = testHouse({ log: (code) => logged.push(code) });
  const { bot, world, log } = house;
  const remembered = rememberHere(30, world.now);
  const channels = openChannels(readSettings({}), { bot, world, remembered, key: createKeying(), log });
  served = await serve({ ...house, channels });
  ({ state } = await chat(served.url, {}));
});
afterAll(() => served.close());

const words = [
  '',
  'yes',
  'me',
  'exit',
  'my ex follows me',
  'Leicester',
  'LE1 5WW',
  'he has a knife',
  '__proto__',
  'constructor',
  'change:needs',
  'language:ur',
  'skip',
  'more',
  'district:charnwood',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '%00%ff',
  '\u202eabc\u0000\u200b',
  '\ud800',
  '🐈'.repeat(40),
  'ہیلو مدد',
  '1'.repeat(600),
  '-'.repeat(3000),
  ' '.repeat(400),
  'a '.repeat(200),
];
const names = [
  'site',
  'language',
  'state',
  'say',
  'text',
  'choice',
  'type',
  'channelId',
  'conversation',
  'id',
  'from',
  'recipient',
  'deliveryMode',
  'serviceUrl',
  'membersAdded',
  'attachments',
  'value',
  'channelData',
  'locale',
  '__proto__',
  'constructor',
  'toJSON',
  'length',
];

function anything(chance: Chance, depth = 0): unknown {
  switch (chance.below(depth > 3 ? 5 : 8)) {
    case 0:
      return chance.one([null, true, false, 0, -1, 1e308, 2 ** 53]);
    case 1:
    case 2:
      return chance.one(words);
    case 3:
      return chance.bytes(chance.below(40)).toString('latin1');
    case 4:
      return state;
    case 5:
      return Array.from({ length: chance.below(4) }, () => anything(chance, depth + 1));
    default:
      return someObject(chance, depth);
  }
}

const someObject = (chance: Chance, depth = 0): object =>
  Object.fromEntries(
    Array.from({ length: chance.below(6) }, () => [chance.one(names), anything(chance, depth + 1)]),
  );

/** A turn that is right but for what chance changed. */
function almostATurn(chance: Chance): object {
  const say = chance.one([{ text: chance.one(words) }, { choice: chance.one(words) }, anything(chance)]);
  return {
    state: chance.one([state, state, 'x', anything(chance)]),
    say,
    ...(chance.below(4) ? {} : someObject(chance)),
  };
}

const almostAnActivity = (chance: Chance): object => ({
  type: chance.one([
    'message',
    'message',
    'conversationUpdate',
    'endOfConversation',
    'invoke',
    'typing',
    'x',
  ]),
  channelId: chance.one(['emulator', 'msteams', 'AseChannel']),
  conversation: chance.one<unknown>([{ id: 'a' }, { id: 'b', ...someObject(chance) }, anything(chance)]),
  deliveryMode: 'expectReplies',
  text: chance.one(words),
  ...someObject(chance),
});

/** Some bytes of a text changed, dropped or doubled. */
function damaged(text: string, chance: Chance): Buffer {
  const bytes = Buffer.from(text);
  const at = chance.below(bytes.length + 1);
  return chance.one([
    () => Buffer.concat([bytes.subarray(0, at), chance.bytes(1 + chance.below(4)), bytes.subarray(at)]),
    () => bytes.subarray(0, at),
    () => Buffer.concat([bytes, bytes.subarray(at)]),
  ])();
}

function something(chance: Chance): Asked {
  const kinds: (() => Asked)[] = [
    () => ({ headers: json, body: chance.bytes(chance.below(200)) }),
    () => ({ headers: json, body: JSON.stringify(anything(chance)) }),
    () => ({ headers: json, body: JSON.stringify(almostATurn(chance)) }),
    () => ({ headers: json, body: damaged(JSON.stringify(almostATurn(chance)), chance) }),
    () => ({ headers: form, body: chance.bytes(chance.below(300)) }),
    () => ({
      headers: { ...form, ...(chance.below(2) ? { 'x-part': '1' } : {}) },
      body: new URLSearchParams({
        [chance.one(names)]: chance.one(words),
        state: chance.one([state, 'x']),
        [chance.one(['text', 'choice'])]: chance.one(words),
      }).toString(),
    }),
    () => ({ path: '/api/messages', headers: json, body: JSON.stringify(almostAnActivity(chance)) }),
    () => ({ path: '/api/messages', headers: json, body: JSON.stringify(anything(chance)) }),
    () => ({
      path: '/api/messages',
      headers: json,
      body: damaged(JSON.stringify(almostAnActivity(chance)), chance),
    }),
    () => ({
      method: 'GET',
      path: `/${encodeURIComponent(chance.one(words).replace('\ud800', '')).slice(0, 2000)}`,
    }),
    () => ({
      method: 'GET',
      path: `/?lang=${encodeURIComponent(chance.one(words).replace('\ud800', '')).slice(0, 2000)}`,
    }),
  ];
  return chance.one(kinds)();
}

describe(`${rounds} requests at random`, () => {
  it('are never answered with a fault of the server, and nothing breaks behind the door', async () => {
    const faults: string[] = [];
    const seen = new Set<number>();
    const take = async (first: number) => {
      for (let seed = first; seed < rounds; seed += 8) {
        const { status } = await ask(served.url, something(chanceOf(seed)));
        seen.add(status);
        if (status >= 500) faults.push(`seed ${seed}: ${status}`);
      }
    };
    await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(take));
    expect([faults, logged]).toEqual([[], []]);
    expect([...seen].sort()).toEqual(expect.arrayContaining([200, 303, 400, 404]));
  });
});
