import type { Hours } from '../schemas/hours.ts';
import { type BankHolidays, type KindOfDay, kindOfDay } from './bank-holidays.ts';
import { type EpochDay, minutesADay, weekdayOf } from './london-time.ts';

export type WeeklyHours = Exclude<Hours, { always: true }>;

/** From a minute, up to but without another; both count from 1 January 1970, 00:00, on London's clocks. */
export type Period = { from: number; to: number };

export type Periods = {
  /** When somebody surely answers; earliest first, those that touch joined. */
  open: Period[];
  /** When somebody may answer, and no source says so. */
  unsure: Period[];
};

type Treatment = 'as-usual' | 'shut' | 'unsure-openings' | 'unsure-day';

function treatmentOf(kind: KindOfDay, says: WeeklyHours['bankHolidays']): Treatment {
  if (kind === 'ordinary' || says === 'same') return 'as-usual';
  if (kind === 'perhaps') return 'unsure-openings';
  return says === 'closed' ? 'shut' : 'unsure-day';
}

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function openingsOn(day: EpochDay, { weekly }: WeeklyHours): Period[] {
  const weekday = weekdayOf(day);
  const midnight = day * minutesADay;
  return weekly
    .filter(({ days }) => days.includes(weekday))
    .map(({ opens, closes }) => {
      const [from, to] = [minuteOf(opens), minuteOf(closes)];
      return { from: midnight + from, to: midnight + (to <= from ? to + minutesADay : to) };
    });
}

function joined(periods: Period[]): Period[] {
  const result: Period[] = [];
  for (const { from, to } of periods.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

/**
 * The periods from yesterday, whose night may reach into today, to `ahead` days from today, and those of the day after
 * that, so that every period which ends before it is whole.
 */
export function periodsAround(
  today: EpochDay,
  ahead: number,
  hours: WeeklyHours,
  bankHolidays: BankHolidays,
): Periods {
  const open: Period[] = [];
  const unsure: Period[] = [];
  const treatment = (day: EpochDay) => treatmentOf(kindOfDay(day, bankHolidays), hours.bankHolidays);
  for (let day = today - 1; day <= today + ahead + 1; day += 1) {
    const treated = treatment(day);
    if (treated === 'shut') continue;
    const midnight = (day + 1) * minutesADay;
    if (treated === 'unsure-day') unsure.push({ from: midnight - minutesADay, to: midnight });
    for (const period of openingsOn(day, hours)) {
      if (treated !== 'as-usual') unsure.push(period);
      else if (period.to <= midnight || treatment(day + 1) === 'as-usual') open.push(period);
      else {
        // The evening is an ordinary one; whether the night after it is kept on a holiday, no source says.
        open.push({ from: period.from, to: midnight });
        unsure.push({ from: midnight, to: period.to });
      }
    }
  }
  return { open: joined(open), unsure };
}
