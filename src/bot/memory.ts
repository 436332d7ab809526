import { z } from 'zod';

const shortId = z
  .string()
  .max(60)
  .regex(/^[a-z0-9:-]+$/i);

/**
 * All that is ever known of a conversation: closed ids, never a word that was typed. `docs/privacy.md` lists each field,
 * where it is held and how long.
 */
export const memory = z.strictObject({
  site: shortId,
  language: shortId,
  /** Step id -> option ids, in the order answered. */
  answers: z.record(shortId, z.array(shortId).max(32).readonly()).readonly(),
  /** The step of several answers that one more is being added to. */
  adding: shortId.optional(),
  /** Ids that were offered to choose from, in place of the step's own. */
  offered: z.array(shortId).max(24).optional(),
  /** How many services of the result were shown. */
  shown: z.number().int().min(0).max(200),
  /** How many messages in a row were not understood. */
  misses: z.number().int().min(0).max(9),
});

export type Memory = Readonly<z.infer<typeof memory>>;

/** A conversation in which nothing has been said. */
export const newMemory = (site: string, language: string): Memory => ({
  site,
  language,
  answers: {},
  shown: 3,
  misses: 0,
});
