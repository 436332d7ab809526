import { z } from 'zod';
import { day } from './id.ts';

/** A finding of the content check that is known and borne with: until a day, for a reason. */
const exception = z.strictObject({
  /** The rule's id. */
  rule: z.string().min(3),
  /** Where the finding is, as the check prints it, without the line: "content/services/a/b.json: routes.0.value". */
  where: z.string().min(3),
  /** Why it is right as it is, and who will look at it again. */
  reason: z.string().min(15, 'say in a sentence why the finding is borne with'),
  /** The last day for which it counts. */
  until: day,
});

/** `content/exceptions.json`. */
export const exceptions = z.array(exception);

export type Exception = z.infer<typeof exception>;
