import { z } from 'zod';

/** A number that must never be shown again: superseded, misprinted somewhere, or somebody else's. */
const doNotUseNumber = z.strictObject({
  /** As it is printed; spaces do not count, and "+44" and "0" are the same. */
  number: z.string().regex(/^\+?[\d ]{5,20}$/, 'write digits and spaces, for example "0300 303 1844"'),
  /** What is wrong with it, and what to use instead where that is known. */
  why: z.string().min(10),
  /** The page that prints it, or that says it has gone. */
  source: z.url(),
});

/** `content/do-not-use-numbers.json`. */
export const doNotUseNumbers = z.array(doNotUseNumber);

export type DoNotUseNumber = z.infer<typeof doNotUseNumber>;
