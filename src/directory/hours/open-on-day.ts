import { type BankHolidays, type KindOfDay, kindOfDay } from './bank-holidays.ts';
import { type EpochDay, minutesADay, weekdayNumber } from './london-time.ts';
import { endOf, type Spans, type Week } from './week.ts';

/** A day as opening hours see it: which weekday it is, Monday 0, and whether it and the day before are ordinary ones. */
export type Day = { weekday: number; kind: KindOfDay; before: KindOfDay };

type Treatment = 'as-usual' | 'shut' | 'unsure-openings' | 'unsure-day';

function treatmentOf(kind: KindOfDay, says: Week['bankHolidays']): Treatment {
  if (kind === 'ordinary' || says === 'same') return 'as-usual';
  if (kind === 'perhaps') return 'unsure-openings';
  return says === 'closed' ? 'shut' : 'unsure-day';
}

export function dayOf(day: EpochDay, bankHolidays: BankHolidays): Day {
  return {
    weekday: weekdayNumber(day),
    kind: kindOfDay(day, bankHolidays),
    before: kindOfDay(day - 1, bankHolidays),
  };
}

const never: Spans = [];

/** What opens on a day, where it is sure. */
export function ownOn(week: Week, { weekday, kind }: Day): Spans {
  return treatmentOf(kind, week.bankHolidays) === 'as-usual' ? (week.own[weekday] ?? never) : never;
}

/** Until when what opened the day before surely stays open: whether a night is kept on a holiday, no source says. */
export function nightOn(week: Week, { weekday, kind, before }: Day): number {
  const sure =
    treatmentOf(kind, week.bankHolidays) === 'as-usual' &&
    treatmentOf(before, week.bankHolidays) === 'as-usual';
  return sure ? (week.night[weekday] ?? 0) : 0;
}

/** Until which minute of a day, midnight at the latest, that is surely open which is open at a minute; else that minute. */
export function openUntil(week: Week, day: Day, minute: number): number {
  const night = nightOn(week, day);
  const from = minute < night ? night : minute;
  return Math.max(from, endOf(ownOn(week, day), from));
}

/** The first minute of a day, later than `after`, when doors open that were shut before. */
export function opensOn(week: Week, day: Day, before: Day, after: number): number | undefined {
  const own = ownOn(week, day);
  const night = nightOn(week, day);
  const atMidnight = night > 0 || own[0] === 0;
  if (after < 0 && atMidnight && openUntil(week, before, minutesADay - 1) < minutesADay) return 0;
  // What opens while the night goes on, or just as it ends, is one opening with it.
  return own.find((minute, at) => at % 2 === 0 && minute > 0 && minute > after && minute > night);
}

/** Whether somebody may answer at a minute of a day though no source says so. */
export function isUnsure(week: Week, { weekday, kind, before }: Day, minute: number): boolean {
  const today = treatmentOf(kind, week.bankHolidays);
  if (today === 'unsure-day') return true;
  if (today === 'unsure-openings' && endOf(week.own[weekday] ?? never, minute) >= 0) return true;
  const yesterday = treatmentOf(before, week.bankHolidays);
  const isSure = yesterday === 'as-usual' && today === 'as-usual';
  return yesterday !== 'shut' && !isSure && minute < (week.night[weekday] ?? 0);
}
