import { z } from 'zod';
import { day, id } from './id.ts';
import { source } from './service.ts';
import { doings, whos } from './vocabulary.ts';

/** The nations that guidance is about: law and duties differ. */
const nation = z.enum(['england', 'wales']);

/** Something that is true, and how we know. People read it in words of their own: `locales/<code>/guidance/<topic>.json`. */
const fact = z.strictObject({
  id,
  /** What is true, for the people who keep it; never shown. */
  says: z.string().min(10).max(500),
  /** Where it is true; absent: in both. */
  nation: nation.optional(),
  /** The official page to open, one tap away. */
  official: z.url({ protocol: /^https$/, error: 'link the official page by https' }).optional(),
  sources: z.array(source).min(1),
  checkedOn: day,
  /** By when a person must check it again: soon, where law or numbers are moving. */
  reviewBy: day,
  /** What may have changed, for whoever checks it. */
  notes: z.string().optional(),
});
export type Fact = z.infer<typeof fact>;

/** One idea, as one message. It says nothing that its facts do not. */
const point = z.strictObject({
  id,
  /** Ids of facts, of this topic or of another. */
  facts: z.array(id).min(1),
  /** For one nation alone; a person whose nation is not known reads both. */
  nation: nation.optional(),
});
export type Point = z.infer<typeof point>;

/** One subject that people ask about: a few messages, who helps with it here, and what to read next. */
export const topic = z.strictObject({
  $schema: z.string().optional(),
  id,
  order: z.number().int(),
  /** Needs that it is about; `"all"` for every one. */
  needs: z.union([z.literal('all'), z.array(id)]),
  /** For whom it is written; absent: for everyone. */
  who: z.array(z.enum(whos)).optional(),
  points: z.array(point).min(1),
  /** Who helps with it: services of the person's own area that do one of these, and these by id. */
  helps: z.strictObject({ does: z.array(z.enum(doings)).default([]), services: z.array(id).default([]) }),
  /** Topic ids. */
  related: z.array(id).max(4).default([]),
  /** Facts that have their home here; points of every topic may rest on them. */
  facts: z.array(fact).default([]),
});
export type Topic = z.infer<typeof topic>;
