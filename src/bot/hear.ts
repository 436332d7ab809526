import { type Answers, added, answered, skipped } from '../dialogs/answers.ts';
import { kindOf } from '../dialogs/kinds/kinds.ts';
import { placeIds } from '../dialogs/place-id.ts';
import { findAreaInSentence } from '../directory/places/find-area-in-sentence.ts';
import { placeWordsOf } from '../understanding/lexicon.ts';
import type { Understood } from '../understanding/understand.ts';
import type { Memory } from './memory.ts';
import { siteOf, type World } from './world.ts';

/** Answers that a sentence gave, and the steps that it gave them to. */
export type Heard = { answers: Answers; steps: string[]; offered?: string[] };

/**
 * Takes from one sentence all the answers it holds, so that none of its questions is asked. What the person has
 * already answered by hand is added to, never overwritten.
 */
export function hear(text: string, understood: Understood, memory: Memory, world: World): Heard {
  let { answers } = memory;
  const steps: string[] = [];
  let offered: string[] | undefined;
  const give = (step: string, ids: readonly string[]) => {
    if (ids.length === 0) return;
    const before = answers[step];
    answers = before ? added(answers, step, ids) : answered(answers, step, ids);
    if (answers[step]?.length !== before?.length || !before) steps.push(step);
  };
  const needs = understood.needs.map(({ need }) => need);
  if (understood.safe && !answers['safe']) give('safe', [understood.safe]);
  if (understood.who && !answers['who']) give('who', [understood.who]);
  // A person who says what is happening and names nobody else speaks of themselves.
  else if (needs.length > 0 && !answers['who']) give('who', ['me']);
  if (!answers['who']?.includes('own-behaviour')) {
    if (needs.length > 0)
      answers = { ...answers, ...(answers['needs']?.includes('not-sure') ? { needs: [] } : {}) };
    give('needs', needs);
    const forms = understood.needs.flatMap((each) => each.forms);
    if (forms.length > 0) answers = added(answers, 'forms', forms);
  }
  if (!answers['where']) {
    const place = findAreaInSentence(text, world.directory.gazetteer, {
      forces: siteOf(memory, world).forces,
      ...placeWordsOf(world.lexicon, memory.language),
    });
    const ids = place ? placeIds(place) : [];
    if (place?.status === 'choose' || place?.confirm) offered = ids;
    else give('where', ids.slice(0, 1));
  }
  // A bare number answers a list; it is nobody's age.
  if (!/^\d+$/.test(text)) give('about', understood.audiences);
  give('contact', understood.contact);
  // The last that was said counts: "now, not tomorrow".
  if (understood.when) {
    answers = answered(answers, 'when', [understood.when]);
    steps.push('when');
  }
  return { answers, steps, ...(offered ? { offered } : {}) };
}

/**
 * What somebody tells who asks about something: what stands beside the question, and was not answered yet. "Is it rape if
 * she said nothing" may be asked by anybody, and tells of nobody; nor does a question change what was said before it.
 */
export function toldBeside(text: string, understood: Understood, memory: Memory, world: World): Answers {
  const needs = understood.topic?.told ?? [];
  const { answers } = hear(text, { ...understood, needs }, memory, world);
  const isNew = (step: string) => !memory.answers[step === 'forms' ? 'needs' : step];
  const told = Object.entries(answers).filter(([step]) => isNew(step));
  return Object.fromEntries([...Object.entries(memory.answers), ...told]);
}

/** Once someone has said what and where, the questions that only refine are not asked: help is one tap away. */
export function withoutOptional(answers: Answers, { dialogs }: World): Answers {
  return dialogs.reduce(
    (all, { step }) =>
      step.optional && kindOf(step).canSkip && !all[step.id] ? answered(all, step.id, [skipped]) : all,
    answers,
  );
}
