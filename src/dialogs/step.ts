import { z } from 'zod';
import { id } from '../directory/schemas/id.ts';

/**
 * What every step has. A step with `only` is passed over unless, for each step named there, one of the listed answers
 * was given; with `unless`, when one of them was. Conditions are ids and nothing else: a dialog file holds no logic.
 */
export const stepBase = z.strictObject({
  id,
  only: z.record(id, z.array(z.string()).min(1)).optional(),
  unless: z.record(id, z.array(z.string()).min(1)).optional(),
  /** Not asked of a person who said the rest in one sentence: they are one tap from help. */
  optional: z.literal(true).optional(),
});

export type StepBase = z.infer<typeof stepBase>;
