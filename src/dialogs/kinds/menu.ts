import { z } from 'zod';
import { question } from '../question.ts';
import { stepBase } from '../step.ts';
import type { Kind } from './kind.ts';
import { moreToShow } from './services.ts';

const schema = stepBase.extend({ kind: z.literal('menu'), options: z.array(z.string()).min(1) });
type MenuStep = z.infer<typeof schema>;

/** What next: each option is a command, so the step itself never reads an answer, and the conversation stays open. */
export const menu: Kind<MenuStep> = {
  schema,
  waits: true,
  options: (step, scene) => step.options.filter((id) => id !== 'more' || moreToShow(scene)),
  label: (step, option, { dialog, say }) => say(`${dialog}:${step.id}.options.${option}`),
  ask: (step, scene) => [question(menu, step, scene)],
  read: () => undefined,
};
