import { describe, expect, it } from 'vitest';
import { begin } from '../../src/bot/begin.ts';
import type { Turn } from '../../src/bot/commands.ts';
import { takeTurn } from '../../src/bot/turn.ts';
import type { QuestionReply, Reply } from '../../src/replies/reply.ts';
import { shippedWorld } from '../support/house.ts';

/**
 * Walks the conversation as people could tap through it: every answer to every question, with one place of each sort and
 * the audiences that change who can help. The services themselves are walked in tests/directory/reach.test.ts.
 */
const world = shippedWorld();
const needs = world.directory.needs.map(({ id }) => id);
const answers: Record<string, string[]> = {
  safe: ['yes', 'no', 'not-sure', 'skip'],
  who: ['me', 'someone-else', 'professional', 'own-behaviour', 'skip'],
  needs: [...needs, 'not-sure', 'skip'],
  where: ['district:charnwood', 'force:lancashire', 'nation:wales', 'outside:scotland', 'skip'],
  about: ['under-18', 'men', 'deaf', 'skip'],
  contact: ['call', 'text', 'skip'],
};
const mostTaps = 6;
const whole = Object.fromEntries(Object.entries(answers).map(([step, [first = '']]) => [step, [first]]));

const questionIn = (replies: Reply[]) =>
  replies.filter((reply): reply is QuestionReply => reply.kind === 'question');
const waiting = (turn: Turn) => {
  const { answers: given } = turn.memory;
  return Object.keys(answers).find(
    (step) => !given[step] && !(step === 'needs' && given['who']?.includes('own-behaviour')),
  );
};

/** Texts that are keys: words that are missing. */
const looksLikeKey = (text: string) => /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/.test(text.trim());

function textsIn(replies: Reply[]): string[] {
  return replies.flatMap((reply) => {
    if (reply.kind === 'services') {
      return [
        ...(reply.heading ? [reply.heading] : []),
        ...reply.cards.flatMap((card) => [
          card.open.text,
          ...card.facts.flatMap((fact) => [fact.label, fact.text]),
          ...card.routes.map(({ label }) => label),
        ]),
      ];
    }
    if (reply.kind === 'question')
      return [
        reply.text,
        ...reply.choices.map(({ label }) => label),
        ...reply.actions.map(({ label }) => label),
      ];
    return [reply.text];
  });
}

type Walk = { ends: number; problems: string[] };

function walk(
  turn: Turn,
  taps: readonly string[],
  asked: readonly string[],
  found: Walk,
  language: string,
): void {
  const problem = (what: string) => found.problems.push(`${language}: ${taps.join(' > ')}: ${what}`);
  const questions = questionIn(turn.replies);
  if (questions.length !== 1) problem(`${questions.length} questions at once`);
  if (questions[0]?.choices.length === 0 && questions[0].actions.length === 0) problem('a dead end');
  const keys = textsIn(turn.replies).filter(looksLikeKey);
  if (keys.length > 0) problem(`missing words: ${keys.join(' ')}`);
  const question = questions[0]?.text ?? '';
  if (asked.includes(question)) problem(`asked twice: ${question}`);
  const step = waiting(turn);
  if (!step) {
    found.ends += 1;
    const cards = turn.replies.flatMap((reply) =>
      reply.kind === 'services' ? reply.cards.map(({ id }) => id) : [],
    );
    if (taps.length > mostTaps) problem(`${taps.length} taps`);
    if (cards.length === 0) problem('an empty result');
    if (!cards.includes('emergency-999')) problem('a result without 999');
    return;
  }
  for (const choice of answers[step] ?? []) {
    walk(takeTurn(turn.memory, { choice }, world), [...taps, choice], [...asked, question], found, language);
  }
}

describe('the walker', () => {
  it.each([...world.wording.languages.keys()])(
    'finds services, 999 and no dead end on every way through, in "%s"',
    (language) => {
      const found: Walk = { ends: 0, problems: [] };
      walk(begin({ site: 'leicestershire', language }, undefined, world), [], [], found, language);
      expect(found.problems.slice(0, 20)).toEqual([]);
      expect(found.ends).toBe(4 * 5 * 4 * 3 * (4 * needs.length + 4 * 2 + 1));
    },
  );

  it('would notice a dead end', () => {
    const found: Walk = { ends: 0, problems: [] };
    const start = begin({ site: 'leicestershire', language: 'en' }, undefined, world);
    const silent = { ...start, memory: { ...start.memory, answers: whole }, replies: [] };
    walk(silent, [], [], found, 'en');
    expect(found.problems.join()).toContain('0 questions');
    expect(found.problems.join()).toContain('an empty result');
  });
});
