import { z } from 'zod';
import { id } from './id.ts';

/** Whom a service is for, and what a person may say of themselves. Words are in `locales/<code>/audiences.json`. */
export const audience = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** The place in the list that people choose from, from 1. */
  order: z.number().int().min(1),
});

export type Audience = z.infer<typeof audience>;
