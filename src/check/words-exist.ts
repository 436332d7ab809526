import { newMemory } from '../bot/memory.ts';
import { sceneOf, type World } from '../bot/world.ts';
import { kindOf } from '../dialogs/kinds/kinds.ts';
import { doings, expectations, routeKinds } from '../directory/schemas/vocabulary.ts';
import type { Checked, Rule } from './rule.ts';
import { placeOf } from './words.ts';

/** Keys that the dialogs and the content will ask for. */
export function keysNeeded(checked: Pick<Checked, keyof World>): string[] {
  const { directory, dialogs } = checked;
  const scene = sceneOf(newMemory('national', 'en'), checked, '');
  const steps = dialogs.flatMap(({ dialog, step }) => {
    const { waits, several, canSkip, options } = kindOf(step);
    if (!waits) return step.kind === 'notice' ? [`${dialog}:${step.id}.say`] : [];
    const own =
      step.kind === 'place' || 'from' in step ? [] : options(step, scene).map((id) => `options.${id}`);
    const keys = [
      'ask',
      ...(canSkip ? ['name', 'skip'] : []),
      ...(several ? ['add', 'more', 'done'] : []),
      ...own,
    ];
    return keys.map((key) => `${dialog}:${step.id}.${key}`);
  });
  return [
    ...steps,
    ...directory.needs.flatMap(({ id }) =>
      ['choice', 'choice_other', 'name'].map((key) => `needs:${id}.${key}`),
    ),
    ...directory.audiences.flatMap(({ id }) => [
      `audiences:${id}.choice`,
      `audiences:${id}.choice_other`,
      `audiences:${id}.served`,
    ]),
    ...doings.map((id) => `services:does.${id}`),
    ...routeKinds.map((id) => `services:route.${id}`),
    ...expectations.map((id) => `services:expect.${id}`),
  ];
}

export const wordsExist: Rule = {
  id: 'words-exist',
  why: 'A key without words is shown to a person as it stands.',
  find: (checked) =>
    keysNeeded(checked)
      .filter((key) => !checked.wording.has(key))
      .map((key) => ({
        ...placeOf('en', key),
        problem: 'has no English words',
        cure: 'Add the key to locales/en, then to every other language.',
      })),
};
