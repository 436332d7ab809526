import { z } from 'zod';
import { id, onsCode } from './id.ts';

/** A local authority district, as councils stood in April 2023. Ids are unique across the country. */
const district = z.strictObject({
  id,
  code: onsCode,
  name: z.string().min(2),
  /** The county council above it, where there is one. */
  county: z.string().optional(),
  /** What else people call it, in any script, and large towns in it. */
  also: z.array(z.string().min(2)).default([]),
  /** Which of its names are also ordinary words or people's: in a sentence they count only after "in", "near" ... */
  ordinary: z.array(z.string().min(2)).default([]),
  /** Districts that it replaced: people and feeds still use their names and codes. */
  former: z.array(z.strictObject({ name: z.string().min(2), code: onsCode })),
});

/** A police force area of England or Wales, with its districts. */
export const area = z.strictObject({
  $schema: z.string().optional(),
  id,
  code: onsCode,
  name: z.string().min(2),
  /** The police force's own name. */
  force: z.string().min(2),
  nation: z.enum(['england', 'wales']),
  /** What else people call it. A name that several areas carry ("Yorkshire") means all of them. */
  also: z.array(z.string().min(2)).default([]),
  districts: z.array(district).min(1),
});

export type Area = z.infer<typeof area>;
