import type { Hours } from '../schemas/hours.ts';

type WeeklyHours = Exclude<Hours, { always: true }>;

/** The standard has no rule for bank holidays: these sentences, in `notes`, carry ours, word for word. */
export const bankHolidayNotes: Readonly<Record<WeeklyHours['bankHolidays'], string>> = {
  same: 'Bank holidays: as on any other day.',
  closed: 'Bank holidays: closed.',
  unknown: 'Bank holidays: not known.',
};

/** The note of a service that never closes: its schedule, 00:00 to 23:59 every day, could mean an ordinary week. */
export const alwaysNote = 'Every hour of every day, bank holidays too.';

/** A contact whose hours are not those of the service, and which no source tells: no times beside it. */
export const unknownHoursDescription = 'Hours not known.';

/** The clock of all times: a fixed offset, all that the field for it holds, would be wrong for half of the year. */
export const londonNote = 'UK time.';
