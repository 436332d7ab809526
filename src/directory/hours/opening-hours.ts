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
import { type Day, dayOf, isUnsure, opensOn, openUntil } from './open-on-day.ts';
import { type Week, weekOf } from './week.ts';

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

/** How many days ahead to look. */
const limit = 14;

/** An instant as opening hours are compared with it: worked out once for a whole search. */
export type Instant = {
  today: EpochDay;
  /** Yesterday, today, and as many days as are looked ahead. */
  days: readonly [yesterday: Day, today: Day, ...ahead: Day[]];
  /** Minutes of the day: now, for openings and for closings. */
  begun: number;
  now: number;
};

/**
 * In the hour that an autumn night has twice, no source says which 01:30 it means: doors open at the second and close at
 * the first, so that "open" is true by both.
 */
function bounds({ minute, pass }: LondonClock): { begun: number; now: number } {
  return { begun: pass === 'first' ? 59 : minute, now: pass === 'second' ? 119 : minute };
}

export function instantOf(at: Date, bankHolidays: BankHolidays): Instant {
  const clock = londonClock(at);
  const day = (away: number) => dayOf(clock.day + away, bankHolidays);
  const ahead = Array.from({ length: limit }, (_, at) => day(at + 1));
  return { today: clock.day, days: [day(-1), day(0), ...ahead], ...bounds(clock) };
}

/** Whether somebody answers in such a week, and no more: for comparing many. No week: hours that nobody knows. */
export function stateOf(week: Week | undefined, { days, begun, now }: Instant): Opening['open'] {
  if (!week) return 'unknown';
  const day = days[1];
  if (openUntil(week, day, begun) > now) return 'open';
  return isUnsure(week, day, begun) && isUnsure(week, day, now) ? 'unknown' : 'closed';
}

/** When it closes that is open now. What follows may be open too: "open until" would then be a guess. */
function closing(week: Week, { today, now, days }: Instant): LondonMoment | undefined {
  for (let away = 0; away <= limit; away += 1) {
    const day = days[away + 1] as Day;
    const to = openUntil(week, day, away === 0 ? now : 0);
    if (to === minutesADay) continue;
    if (isUnsure(week, day, to)) return undefined;
    const date = today + away;
    return to === 0 ? momentAt(date - 1, minutesADay, today) : momentAt(date, to, today);
  }
  return undefined;
}

/** The next opening that is sure. */
function nextOpening(week: Week, { today, begun, days }: Instant): LondonMoment | undefined {
  for (let away = 0; away <= limit; away += 1) {
    const [before, day] = [days[away], days[away + 1]] as [Day, Day];
    const minute = opensOn(week, day, before, away === 0 ? begun : -1);
    if (minute !== undefined) return momentAt(today + away, minute, today);
  }
  return undefined;
}

/** Whether somebody answers in such a week, and when that changes. */
export function openingOf(week: Week | undefined, instant: Instant): Opening {
  const open = stateOf(week, instant);
  if (!week) return { open };
  const moment = open === 'open' ? closing(week, instant) : nextOpening(week, instant);
  if (!moment) return { open };
  return open === 'open' ? { open, closesAt: moment } : { open, opensAt: moment };
}

/** Whether a service with these hours answers at an instant, and when that changes. Hours not known: `unknown`. */
export function openingAt(hours: Hours | undefined, at: Date, bankHolidays: BankHolidays): Opening {
  if (hours && 'always' in hours) return { open: 'open', always: true };
  return openingOf(hours && weekOf(hours), instantOf(at, bankHolidays));
}
