import { z } from 'zod';
import { byAnswer, matchChoice } from '../../understanding/match-choice.ts';
import { forWhom, question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { stepBase } from '../step.ts';
import type { Kind, Said } from './kind.ts';

const schema = stepBase.extend({ kind: z.literal('choice'), options: z.array(z.string()).min(2) });
type ChoiceStep = z.infer<typeof schema>;

/** The option ids that were meant: tapped, or typed as a label, a number, "the second one", a yes or no. */
export function chosen(
  said: Said,
  options: readonly { id: string; label: string }[],
  scene: Scene,
): string[] {
  if ('choice' in said) return options.some((option) => option.id === said.choice) ? [said.choice] : [];
  const ids = matchChoice(said.text, [...options], scene.lexicon, scene.language);
  const { answer } = said.understood;
  return ids.length === 0 && answer ? byAnswer(answer, options) : ids;
}

/** One answer out of a few. */
export const choice: Kind<ChoiceStep> = {
  schema,
  waits: true,
  canSkip: true,
  options: (step) => step.options,
  label: (step, option, { dialog, say, answers }) =>
    say(`${dialog}:${step.id}.options.${option}`, forWhom(answers)),
  ask: (step, scene) => [question(choice, step, scene)],
  read(step, said, scene) {
    const options = step.options.map((id) => ({ id, label: choice.label(step, id, scene) }));
    const [id, ...others] = chosen(said, options, scene);
    return id && others.length === 0 ? { answer: [id] } : undefined;
  },
};
