import { z } from 'zod';
import { day } from './id.ts';

const holiday = z.strictObject({
  date: day,
  name: z.string().min(3),
  /** The weekend day that this one stands in for: shops and services treat that day, too, as they please. */
  insteadOf: day.optional(),
});

/** The bank holidays of England and Wales: `content/bank-holidays.json`. */
export const bankHolidays = z
  .strictObject({
    $schema: z.string().optional(),
    /** First and last day for which the list is whole. Outside them no day is known to be ordinary. */
    goodFrom: day,
    goodUntil: day,
    days: z.array(holiday).min(1),
    sources: z
      .array(z.strictObject({ url: z.url(), said: z.string().min(3).max(300), date: z.string().min(4) }))
      .min(1),
    checkedOn: day,
    notes: z.string().optional(),
  })
  .superRefine(({ days, goodFrom, goodUntil }, context) => {
    for (const [index, { date }] of days.entries()) {
      const problem = (message: string) =>
        context.addIssue({ code: 'custom', path: ['days', index, 'date'], message });
      if (date < goodFrom || date > goodUntil) problem('lies outside goodFrom and goodUntil');
      if (date <= (days[index - 1]?.date ?? '')) problem('write each day once, earliest first');
    }
  });

export type BankHolidays = z.infer<typeof bankHolidays>;
