import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Memory, memory, newMemory } from '../../src/bot/memory.ts';
import { kindOf } from '../../src/dialogs/kinds/kinds.ts';
import { signalIds } from '../../src/understanding/understood.ts';
import { type ChatReply, chat } from '../door/ask.ts';
import { chanceOf } from '../door/chance.ts';
import { afternoon, shippedWorld } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { talk } from '../support/talk.ts';
import { foreign, forms, optionsOf } from './closed-ids.ts';

const { directory, dialogs } = shippedWorld();

/** What people type, with much in it that must not be kept. */
const typed = [
  'my name is Sarah Zelenka and I am scared',
  'my ex Gary keeps following me, I live at 14 Vaughan Way, LE1 4SH',
  'call me on 07700 900123 or sarah@example.org',
  'he hit me and took my money and my passport',
  'he shared naked pictures of me and made a fake profile',
  'I was raped when I was a child',
  'my boss at the Curve touches me at work',
  'Loughborough',
  'newton',
  'Oadby, near the race course',
  'LE11 3TU',
  'I am 15',
  'I want to die',
  'he has a knife',
  'she is strangling me',
  'sdfghj qwerty',
  'no',
  'yes',
  'back',
  'help',
  'the second one',
  'change an answer',
  'change language',
  'start again',
  'میری مدد کریں',
  '👍',
  '12345',
];

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

const opened = ({ state }: ChatReply) => served.house.seal.open(state, afternoon) ?? 'sealed';

describe('what a state holds', () => {
  it('is ids of the product’s own files and nothing else, whatever is said in forty conversations', async () => {
    const strange = new Set<string>();
    let longest = 0;
    let lost = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const chance = chanceOf(seed);
      let turn = await chat(served.url, {});
      for (let at = 0; at < 30; at += 1) {
        const actions =
          turn.replies.at(-1)?.suggestedActions?.actions.map(({ value }) => String(value)) ?? [];
        const tap = chance.below(2) === 0 && actions.length > 0;
        turn = await chat(served.url, {
          state: turn.state,
          say: { text: chance.one(tap ? actions : typed) },
        });
        if (turn.ended) break;
        if (turn.restarted) lost += 1;
        longest = Math.max(longest, turn.state.length);
        for (const each of foreign(opened(turn))) strange.add(each);
      }
    }
    expect([[...strange], lost]).toEqual([[], 0]);
    expect(longest).toBeLessThanOrEqual(1024);
  });

  it('of a postcode is its district alone', async () => {
    let turn = await chat(served.url, {});
    for (const choice of ['yes', 'me', 'stalking'])
      turn = await chat(served.url, { state: turn.state, say: { choice } });
    turn = await chat(served.url, { state: turn.state, say: { text: 'LE11 3TU' } });
    expect(opened(turn)).toContain('"where":["district:charnwood"]');
    expect(opened(turn)).not.toMatch(/le11|3tu/i);
  });

  it('of an exit is nothing', async () => {
    expect((await chat(served.url, { say: { text: 'exit' } })).state).toBe('');
  });

  it('would be caught if it were a word that was typed', () => {
    const leaky = { ...newMemory('leicestershire', 'en'), answers: { who: ['sarah'] }, said: 'hello' };
    expect(foreign(JSON.stringify(leaky))).toEqual(['said', 'sarah']);
  });

  it('is counted by name: every field of the shape is one that the tests know', () => {
    const known = ['site', 'language', 'answers', 'adding', 'offered', 'shown', 'misses'];
    expect(Object.keys(memory.shape).sort()).toEqual(known.sort());
  });
});

describe('the shape of a memory', () => {
  const fresh = newMemory('leicestershire', 'en');

  it('takes a conversation in which nothing has been said', () => {
    expect(memory.safeParse(fresh).success).toBe(true);
  });

  it.each([
    ['words as an answer', { answers: { who: ['my ex Gary'] } }],
    ['words as a step', { answers: { 'my ex Gary': ['me'] } }],
    ['other scripts', { answers: { who: ['میں'] } }],
    ['an address', { answers: { who: ['sarah@example.org'] } }],
    ['a line end', { answers: { who: ['me\n'] } }],
    ['61 characters', { answers: { who: ['a'.repeat(61)] } }],
    ['a field of its own', { text: 'hello' }],
    ['no site', { site: undefined }],
    ['words as an offer', { offered: ['which one'] }],
    ['a hundred offers', { offered: Array(100).fill('yes') }],
    ['a hundred answers', { answers: { who: Array(100).fill('me') } }],
    ['half a miss', { misses: 0.5 }],
    ['fewer than no services', { shown: -1 }],
  ])('does not take %s', (_what, changes) => {
    expect(memory.safeParse({ ...fresh, ...changes }).success).toBe(false);
  });
});

/** Every answer that every question takes, all at once. */
function everything(): Memory {
  const conversation = talk().tap('not-sure', 'someone-else', 'not-sure');
  for (const { id } of directory.needs) conversation.tap('add:needs', id);
  conversation.tap('district:hinckley-and-bosworth');
  for (const { id } of directory.audiences) conversation.tap('add:about', id).tap(id);
  const contact = dialogs.find(({ step }) => step.id === 'contact')?.step;
  for (const id of contact ? optionsOf(contact) : []) conversation.tap('add:contact', id).tap(id);
  return conversation.tap('change-answer').last.memory;
}

/** The same, with all that could ever be heard in sentences besides. */
function everythingHeard(): Memory {
  const all = everything();
  const signal = signalIds.filter((id) => id !== 'under-18');
  return { ...all, answers: { ...all.answers, signal, heard: ['yes'], forms } };
}

describe('the fullest conversation', () => {
  const full = everything();

  it('answers every question that takes several in every way', () => {
    const several = dialogs.filter(({ step }) => kindOf(step).several).map(({ step }) => step.id);
    expect(several.map((step) => (full.answers[step]?.length ?? 0) > 5)).toEqual(several.map(() => true));
  });

  it('is a memory still', () => {
    expect(memory.safeParse(full).success).toBe(true);
  });

  it.each([
    ['tapped', full],
    ['tapped and heard', everythingHeard()],
  ])('is at most 1 KB when sealed: %s', (_how, all) => {
    expect(served.house.seal.seal(JSON.stringify(all), afternoon).length).toBeLessThanOrEqual(1024);
  });

  it('with everything that could be heard besides is a memory still', () => {
    expect(memory.safeParse(everythingHeard()).success).toBe(true);
  });
});
