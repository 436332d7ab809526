import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { waitingIn } from '../../src/bot/advance.ts';
import { type Memory, newMemory } from '../../src/bot/memory.ts';
import { createSeal } from '../../src/bot/seal.ts';
import { takeTurn } from '../../src/bot/turn.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { signalIds } from '../../src/understanding/understood.ts';
import { forms } from '../bot/closed-ids.ts';
import { afternoon, shippedWorld } from '../support/house.ts';

/**
 * From every question of the conversation: opens every topic, reads all of it, and carries on. Nothing that was answered
 * may have changed, and the same question must wait.
 */
const world = shippedWorld();
const { directory } = world;
const needs = directory.needs.map(({ id }) => id);
const topics = directory.guidance.map(({ id }) => id);

const full = {
  safe: ['no'],
  who: ['me'],
  needs: ['stalking'],
  where: ['district:charnwood'],
  about: ['skip'],
  contact: ['call'],
};
const steps = Object.keys(full);
const until = (count: number) => Object.fromEntries(Object.entries(full).slice(0, count));

/** Where a person may stand: before each question, at the end, adding to an answer, and after something hard was said. */
const standing: [where: string, Pick<Memory, 'answers'> & { adding?: string }][] = [
  ...steps.map((step, at): [string, { answers: Memory['answers'] }] => [step, { answers: until(at) }]),
  ['next', { answers: full }],
  ['needs', { answers: until(3), adding: 'needs' }],
  ['heard', { answers: { ...until(2), signal: ['injury'] } }],
  ['next', { answers: { ...full, where: ['nation:wales'] } }],
  ['where', { answers: { safe: ['yes'], who: ['own-behaviour'] } }],
  ['next', { answers: { ...full, about: ['under-18'] } }],
];

const textsIn = (replies: readonly Reply[]): string[] => {
  const all: string[] = [];
  JSON.stringify(replies, (key, value: unknown) => {
    if (typeof value === 'string' && !/^(id|kind|tone|href|state)$/.test(key)) all.push(value);
    return value;
  });
  return all;
};
const looksLikeKey = (text: string) =>
  /^[a-z0-9_/:-]+(\.[a-z0-9_-]+)+$/.test(text.trim()) || text.trim() === '';

const seal = createSeal([randomBytes(32)], 30);
const sealedSize = (memory: Memory) => seal.seal(JSON.stringify(memory), afternoon).length;

type Found = { read: Map<string, number>; problems: string[]; longest: number };

/** Reads a topic to its end from where a memory stands, and comes back. */
function readThrough(topic: string, start: Memory, found: Found): void {
  const problem = (what: string) => found.problems.push(`${topic}: ${what}`);
  const question = JSON.stringify(takeTurn(start, { text: '' }, world).replies);
  let turn = takeTurn(start, { choice: `topic:${topic}` }, world);
  let messages = 0;
  let last = turn.replies;
  for (let parts = 0; parts < 20; parts += 1) {
    last = turn.replies;
    messages += turn.replies.filter(({ kind }) => kind === 'text').length;
    found.longest = Math.max(found.longest, sealedSize(turn.memory));
    const keys = textsIn(turn.replies).filter(looksLikeKey);
    if (keys.length > 0) problem(`missing words: ${keys.join(' ')}`);
    if (JSON.stringify(turn.memory.answers) !== JSON.stringify(start.answers)) problem('answers changed');
    const next = turn.memory.offered?.find((id) => /:\d+$/.test(id));
    if (!next) break;
    turn = takeTurn(turn.memory, parts % 2 === 0 ? { choice: next } : { text: 'more' }, world);
  }
  found.read.set(topic, Math.max(found.read.get(topic) ?? 0, messages));
  if (!last.some((reply) => reply.kind === 'services' && reply.cards.length > 0)) problem('nobody to ask');
  const back = takeTurn(turn.memory, { choice: 'carry-on' }, world);
  if (JSON.stringify(back.memory) !== JSON.stringify(start)) problem('came back as another');
  if (JSON.stringify(back.replies) !== question) problem('came back to another question');
}

describe.each([...world.wording.languages.keys()])('guidance in "%s"', (language) => {
  it.each(standing)('is all read from "%s", and comes back to it', (where, { answers, adding }) => {
    const start: Memory = { ...newMemory('national', language), answers, ...(adding ? { adding } : {}) };
    expect(waitingIn(start, world)?.step.id).toBe(where);
    const found: Found = { read: new Map(), problems: [], longest: 0 };
    const list = takeTurn(start, { choice: 'guides' }, world);
    for (const topic of topics) readThrough(topic, start, found);
    expect(found.problems.slice(0, 10)).toEqual([]);
    const nation = answers['where']?.[0] === 'nation:wales' ? 'wales' : 'england';
    for (const { id, points, who } of directory.guidance) {
      const theirs = answers['where']
        ? points.filter((each) => !each.nation || each.nation === nation)
        : points;
      expect([id, found.read.get(id)]).toEqual([id, theirs.length]);
      // What is written for some alone is listed for them, and for whoever has not said who they are.
      const isListed = !who || !answers['who'] || who.some((each) => answers['who']?.includes(each));
      expect([id, list.memory.offered?.includes(`topic:${id}`)]).toEqual([id, isListed]);
    }
    expect(found.longest).toBeLessThanOrEqual(1024);
  });

  it('fits a state of 1 KB with every topic listed and every answer given', () => {
    const about = directory.audiences.map(({ id }) => id);
    const contact = ['call', 'text', 'web-chat', 'email', 'in-person', 'later'];
    const signal = signalIds.filter((id) => id !== 'under-18');
    const where = ['district:newcastle-under-lyme'];
    const answers = { ...full, who: ['skip'], needs, forms, where, about, contact, heard: ['yes'], signal };
    const list = takeTurn({ ...newMemory('leicestershire', language), answers }, { choice: 'guides' }, world);
    expect(list.memory.offered).toHaveLength(topics.length + 1);
    expect(sealedSize(list.memory)).toBeLessThanOrEqual(1024);
  });
});

describe('this walker', () => {
  it('would notice a topic that cannot be read', () => {
    const found: Found = { read: new Map(), problems: [], longest: 0 };
    readThrough('no-such-topic', newMemory('national', 'en'), found);
    expect(found.problems).toContain('no-such-topic: nobody to ask');
  });
});
