import { z } from 'zod';
import { forWhom, question } from '../question.ts';
import { stepBase } from '../step.ts';
import { chosen } from './choice.ts';
import type { Kind } from './kind.ts';

const schema = stepBase.extend({
  kind: z.literal('choices'),
  /** A folder of `content/` whose records are the options. */
  from: z.enum(['needs', 'audiences']).optional(),
  /** Options of its own, after those of `from`. */
  options: z.array(z.string()).default([]),
});
type ChoicesStep = z.infer<typeof schema>;

/**
 * Several answers, one tap each: the first tap answers and goes on, and the next question offers to add another. So one
 * answer costs one tap on every channel, and nobody meets a list of boxes to tick.
 */
export const choices: Kind<ChoicesStep> = {
  schema,
  waits: true,
  several: true,
  canSkip: true,
  options(step, { directory, adding, answers }) {
    const all = [...(step.from ? directory[step.from].map(({ id }) => id) : []), ...step.options];
    return adding === step.id ? all.filter((id) => !answers[step.id]?.includes(id)) : all;
  },
  label(step, option, { dialog, say, answers }) {
    const key = step.options.includes(option)
      ? `${dialog}:${step.id}.options.${option}`
      : `${step.from}:${option}.choice`;
    return say(key, forWhom(answers));
  },
  ask: (step, scene) => [question(choices, step, scene)],
  read(step, said, scene) {
    const options = choices.options(step, scene).map((id) => ({ id, label: choices.label(step, id, scene) }));
    const ids = chosen(said, options, scene);
    return ids.length > 0 ? { answer: ids } : undefined;
  },
};
