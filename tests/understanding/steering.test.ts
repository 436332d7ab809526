import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { readModel } from '../../src/understanding/learnt/read-model.ts';
import { byAnswer, matchChoice } from '../../src/understanding/match-choice.ts';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon } from './sentences.ts';

/** Commands and answers by people who had seen neither phrases nor examples; nobody may learn from them. */
const folder = join(import.meta.dirname, 'steering');
const model = readModel(join(projectRoot(), 'dist'));
type File = { commands: Record<string, string[]>; answers: Record<string, string[]> };

const yesOrNo = ['yes', 'no', 'not-sure'].map((id) => ({ id, label: `the label of ${id}` }));
const list = ['first', 'second', 'third', 'between', 'last'].map((id) => ({
  id,
  label: `the label of ${id}`,
}));

/** As a question reads it that waits for an answer. */
function answered(text: string, id: string, language: string): boolean {
  const choices = yesOrNo.some((choice) => choice.id === id) ? yesOrNo : list;
  const { safe, answer } = understand(text, lexicon, language, model);
  const [chosen] = matchChoice(text, choices, lexicon, language);
  return (chosen ?? (answer && byAnswer(answer, choices)[0]) ?? safe) === id || safe === id;
}

/**
 * As the chat takes a command: danger is met with 999 too, an answer that was wrong is changed or asked for again, and "next"
 * passes a question.
 */
function steered(text: string, id: string, language: string): boolean {
  const { command, likelyCommand, signals } = understand(text, lexicon, language, model);
  const taken = command ?? likelyCommand;
  return (
    taken === id ||
    (id === 'emergency' && signals.includes('danger-now')) ||
    (id === 'back' && taken === 'change-answer') ||
    (id === 'skip' && taken === 'next')
  );
}

/** The least share that is understood, in percent, a little below what is reached; of a hundred and forty each. */
const floors: Record<string, number> = {
  ar: 94,
  bn: 95,
  ckb: 97,
  cy: 94,
  en: 97,
  es: 98,
  fa: 94,
  fr: 95,
  gu: 94,
  hi: 95,
  lt: 97,
  pa: 96,
  pl: 97,
  pt: 94,
  ro: 97,
  so: 97,
  tr: 95,
  uk: 97,
  ur: 95,
  'zh-Hans': 96,
};

it('every file has a floor', () => {
  expect(readdirSync(folder).map((file) => file.replace('.json', ''))).toEqual(Object.keys(floors).sort());
});

it.each(Object.entries(floors))('commands and answers in %s are understood', (language, floor) => {
  const { commands, answers } = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as File;
  const right = [
    ...Object.entries(commands).flatMap(([id, all]) => all.map((text) => steered(text, id, language))),
    ...Object.entries(answers).flatMap(([id, all]) => all.map((text) => answered(text, id, language))),
  ];
  expect((100 * right.filter(Boolean).length) / right.length).toBeGreaterThanOrEqual(floor);
});

it('what tells of anything is no command and no answer besides', () => {
  const { who, answer, likelyCommand } = understand('me', lexicon, 'en', model);
  expect([who, answer, likelyCommand]).toEqual(['me', undefined, undefined]);
});

it('whom it is for is not lost where somebody is asked for', () => {
  const heard = understand('its for a friend, can she talk to a real person', lexicon, 'en', model);
  expect([heard.who, heard.likelyCommand]).toEqual(['someone-else', undefined]);
});

it.each([
  ['ar', 'مو فاهمة كيف يشتغل هالشات'],
  ['gu', 'aa chat su kam ni che samjavo'],
  ['pa', 'ਇਹ ਚੈਟ ਚੱਲਦੀ ਕਿਵੇਂ ਆ'],
])('who asks how the chat works gets help, and not what it keeps (%s)', (language, text) => {
  const { likelyCommand, topic } = understand(text, lexicon, language, model);
  expect([likelyCommand, topic]).toEqual(['help', undefined]);
});

it.each(['is this chat private', 'will he see this chat'])(
  'who asks what it keeps is told so: %s',
  (text) => {
    const { likelyCommand, topic } = understand(text, lexicon, 'en', model);
    expect([likelyCommand, topic?.id]).toEqual([undefined, 'safer-phone']);
  },
);

it.each([
  ['fr', 'jveux quitter la page mtn'],
  ['so', 'dami waxan wuu soo socdaa!!'],
])('who surely wants to leave is not asked about danger first (%s)', (language, text) => {
  const { likelyCommand, signals } = understand(text, lexicon, language, model);
  expect([likelyCommand, signals]).toEqual(['exit', []]);
});

it('who wants to end their life does not leave', () => {
  const { likelyCommand, signals } = understand("j'ai envie d'en finir", lexicon, 'fr', model);
  expect([likelyCommand, signals]).toEqual([undefined, ['self-harm']]);
});
