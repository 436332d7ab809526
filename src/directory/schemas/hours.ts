import { z } from 'zod';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write times as HH:MM, from 00:00 to 24:00');

const opening = z.strictObject({
  days: z.array(z.enum(weekdays)).min(1),
  opens: clock,
  /** At or before `opens`: it closes on the next day. */
  closes: clock,
});

/**
 * When somebody answers, in London wall-clock time. `always` is 24 hours, every day, bank holidays too.
 * Without a record the hours are unknown, and nothing may say "open now".
 */
export const hours = z.union([
  z.strictObject({ always: z.literal(true) }),
  z.strictObject({
    weekly: z.array(opening).min(1),
    bankHolidays: z
      .enum(['same', 'closed', 'unknown'])
      .describe('what the source says of bank holidays; "unknown" never says open'),
  }),
]);

export type Hours = z.infer<typeof hours>;
