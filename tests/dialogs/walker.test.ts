import { describe, expect, it } from 'vitest';
import { begin } from '../../src/bot/begin.ts';
import type { Turn } from '../../src/bot/commands.ts';
import { takeTurn } from '../../src/bot/turn.ts';
import type { QuestionReply, Reply } from '../../src/replies/reply.ts';
import { oddMoments } from '../directory/services/every-place.ts';
import { shippedWorld } from '../support/house.ts';

/**
 * Walks the conversation as people could tap through it. In English every answer to every question is crossed with every
 * other, with one place of each sort; in each other language, whose steps are the same, fewer of each. Then every district
 * on every site is answered once by each who may ask, their needs, what they say of themselves and the hour taking turns.
 * What is offered to each of them, for every need and at every hour, is walked in tests/directory/services/reach.test.ts:
 * a result here says it in words.
 */
const world = shippedWorld();
const needs = world.directory.needs.map(({ id }) => id);
const audiences = world.directory.audiences.map(({ id }) => id);
type Ways = Record<string, string[]>;
const answers: Ways = {
  safe: ['yes', 'no', 'not-sure', 'skip'],
  who: ['me', 'someone-else', 'professional', 'own-behaviour', 'skip'],
  needs: [...needs, 'not-sure', 'skip'],
  where: ['district:charnwood', 'force:lancashire', 'nation:wales', 'outside:scotland', 'skip'],
  about: ['under-18', 'men', 'skip'],
  contact: ['text', 'skip'],
};
const fewerAnswers: Ways = {
  safe: ['yes', 'no'],
  who: ['me', 'someone-else', 'own-behaviour'],
  needs: [...needs, 'not-sure'],
  where: ['district:charnwood', 'outside:scotland', 'skip'],
  about: ['under-18', 'skip'],
  contact: ['call', 'skip'],
};
const mostTaps = 6;
const whole = Object.fromEntries(Object.entries(answers).map(([step, [first = '']]) => [step, [first]]));

/** How many ways there are: whoever asks about their own behaviour is not asked what is happening. */
const waysThrough = (ways: Ways) => {
  const many = (step: string) => ways[step]?.length ?? 0;
  const others = many('safe') * many('where') * many('about') * many('contact');
  return others * ((many('who') - 1) * many('needs') + 1);
};

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

type Walk = { ways: Ways; language: string; ends: number; problems: string[] };

function wrongWithResult(replies: Reply[]): string[] {
  const cards = replies.flatMap((reply) => (reply.kind === 'services' ? reply.cards : []));
  const keys = textsIn(replies).filter(looksLikeKey);
  return [
    ...(keys.length > 0 ? [`missing words: ${keys.join(' ')}`] : []),
    ...(cards.length > 0 ? [] : ['an empty result']),
    ...(cards.some(({ id }) => id === 'emergency-999') ? [] : ['a result without 999']),
    ...(cards.some(({ open }) => open.state === 'open') ? [] : ['a result where nobody answers']),
  ];
}

function walk(turn: Turn, taps: readonly string[], asked: readonly string[], found: Walk): void {
  const problem = (what: string) => found.problems.push(`${found.language}: ${taps.join(' > ')}: ${what}`);
  const questions = questionIn(turn.replies);
  if (questions.length !== 1) problem(`${questions.length} questions at once`);
  if (questions[0]?.choices.length === 0 && questions[0].actions.length === 0) problem('a dead end');
  const question = questions[0]?.text ?? '';
  if (asked.includes(question)) problem(`asked twice: ${question}`);
  const step = waiting(turn);
  if (!step) {
    found.ends += 1;
    if (taps.length > mostTaps) problem(`${taps.length} taps`);
    for (const wrong of wrongWithResult(turn.replies)) problem(wrong);
    return;
  }
  const keys = textsIn(turn.replies).filter(looksLikeKey);
  if (keys.length > 0) problem(`missing words: ${keys.join(' ')}`);
  for (const choice of found.ways[step] ?? [])
    walk(takeTurn(turn.memory, { choice }, world), [...taps, choice], [...asked, question], found);
}

/** The last question of a conversation on a site, whatever else was answered. */
function atTheLastQuestion(site: string, given: Record<string, string[]>): Turn['memory'] {
  const { memory } = begin({ site, language: 'en' }, undefined, world);
  return { ...memory, answers: { safe: ['yes'], ...given } };
}

const hours = [...oddMoments, ...['2027-01-20T14:00Z', '2027-01-24T03:00Z'].map((at) => new Date(at))];

// Seconds when nothing else runs; a busy machine may take its time.
describe('the walker', { timeout: 180_000 }, () => {
  it.each([...world.wording.languages.keys()])(
    'finds services, 999 and no dead end on every way through, in "%s"',
    (language) => {
      const ways = language === 'en' ? answers : fewerAnswers;
      const found: Walk = { ways, language, ends: 0, problems: [] };
      walk(begin({ site: 'leicestershire', language }, undefined, world), [], [], found);
      expect(found.problems.slice(0, 20)).toEqual([]);
      expect(found.ends).toBe(waysThrough(ways));
    },
  );

  it.each([...world.directory.sites.keys()])(
    'finds services, 999 and an open line for every district of England and Wales, on the site "%s"',
    (site) => {
      const problems: string[] = [];
      let turn = 0;
      const next = <T>(all: readonly T[], stride: number) => all[(turn * stride) % all.length] as T;
      for (const district of world.directory.gazetteer.districts.keys()) {
        for (const who of answers['who'] ?? []) {
          turn += 1;
          const about = [next([...audiences, 'skip'], 3)];
          const at = next(hours, 5);
          const given = { who: [who], where: [`district:${district}`], about };
          const asks = who === 'own-behaviour' ? given : { ...given, needs: [next(needs, 7)] };
          const { replies } = takeTurn(
            atTheLastQuestion(site, asks),
            { choice: 'skip' },
            { ...world, now: () => at },
          );
          for (const wrong of wrongWithResult(replies))
            problems.push(`${JSON.stringify(asks)}, ${at.toISOString()}: ${wrong}`);
        }
      }
      expect(problems.slice(0, 20)).toEqual([]);
      expect(turn).toBe(318 * 5);
    },
  );

  it('would notice a dead end', () => {
    const found: Walk = { ways: answers, language: 'en', ends: 0, problems: [] };
    const start = begin({ site: 'leicestershire', language: 'en' }, undefined, world);
    const silent = { ...start, memory: { ...start.memory, answers: whole }, replies: [] };
    walk(silent, [], [], found);
    expect(found.problems.join()).toContain('0 questions');
    expect(found.problems.join()).toContain('an empty result');
    expect(found.problems.join()).toContain('nobody answers');
  });
});
