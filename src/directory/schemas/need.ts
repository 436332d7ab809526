import { z } from 'zod';
import { id } from './id.ts';

/** What is happening to a person. Words are in `locales/<code>/needs.json`. */
export const need = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** The place in the list that people choose from, from 1. */
  order: z.number().int().min(1),
  /** Narrower forms, for services that are known for one. */
  forms: z.array(id),
});

export type Need = z.infer<typeof need>;
