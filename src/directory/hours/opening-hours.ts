import type { Hours } from '../schemas/hours.ts';
import type { BankHolidays } from './bank-holidays.ts';
import {
  type EpochDay,
  type LondonClock,
  type LondonMoment,
  londonClock,
  minutesADay,
  momentAt,
} from './london-time.ts';
import { type Period, periodsAround, type WeeklyHours } from './opening-periods.ts';

export { type LondonMoment, londonMoment } from './london-time.ts';

/**
 * Whether somebody answers. `unknown` is never to be read as open.
 * `closesAt` is absent where the end is not known or more than 14 days away; `opensAt` is the next opening that is
 * sure, at most 14 days ahead, and is given for `closed` and for `unknown`.
 */
export type Opening = {
  open: 'open' | 'closed' | 'unknown';
  closesAt?: LondonMoment;
  opensAt?: LondonMoment;
  /** 24 hours, every day of the year. */
  always?: true;
};

/** How many days ahead to look: most answers lie within a weekend, and the rest within the limit. */
const near = 3;
const limit = 14;

/**
 * Now, for openings and for closings. In the hour that an autumn night has twice, no source says which 01:30 it means:
 * doors open at the second and close at the first, so that "open" is true by both.
 */
function bounds({ day, minute, pass }: LondonClock): { begun: number; now: number } {
  const midnight = day * minutesADay;
  return {
    begun: midnight + (pass === 'first' ? 59 : minute),
    now: midnight + (pass === 'second' ? 119 : minute),
  };
}

function closing({ to }: Period, unsure: Period[], today: EpochDay): LondonMoment | undefined {
  // What follows may be open too: "open until" would be a guess.
  if (unsure.some((period) => period.from <= to && to < period.to)) return undefined;
  const day = Math.floor((to - 1) / minutesADay);
  return momentAt(day, to - day * minutesADay, today);
}

function lookAhead(
  ahead: number,
  clock: LondonClock,
  hours: WeeklyHours,
  bankHolidays: BankHolidays,
): Opening {
  const { open, unsure } = periodsAround(clock.day, ahead, hours, bankHolidays);
  const { begun, now } = bounds(clock);
  const seen = (clock.day + ahead + 1) * minutesADay;
  const holds = ({ from, to }: Period) => from <= begun && now < to;
  const current = open.find(holds);
  const next = open.find(({ from }) => from > begun);
  const known = current ? current.to < seen : next && next.from < seen;
  if (!known && ahead < limit) return lookAhead(limit, clock, hours, bankHolidays);
  if (current) {
    const closesAt = known ? closing(current, unsure, clock.day) : undefined;
    return { open: 'open', ...(closesAt && { closesAt }) };
  }
  const state = unsure.some(holds) ? 'unknown' : 'closed';
  if (!known || !next) return { open: state };
  const day = Math.floor(next.from / minutesADay);
  return { open: state, opensAt: momentAt(day, next.from - day * minutesADay, clock.day) };
}

/** Whether a service with these hours answers at an instant, and when that changes. Hours not known: `unknown`. */
export function openingAt(hours: Hours | undefined, at: Date, bankHolidays: BankHolidays): Opening {
  if (!hours) return { open: 'unknown' };
  if ('always' in hours) return { open: 'open', always: true };
  return lookAhead(near, londonClock(at), hours, bankHolidays);
}
