import { type Weekday, weekdays } from '../schemas/hours.ts';

/** Whole days since 1 January 1970, by London's calendar. */
export type EpochDay = number;

/** A time on London's clocks, as people would read it. */
export type LondonMoment = {
  day: Weekday;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `HH:MM`. A closing at midnight is the 24:00 of the day that ends, so that "today" stays today. */
  time: string;
  /** 0 today, 1 tomorrow. */
  daysAway: number;
};

/** What London's clocks show. `pass` tells the hour apart that an autumn Sunday has twice. */
export type LondonClock = { day: EpochDay; minute: number; pass: 'only' | 'first' | 'second' };

export const minutesADay = 1440;
const hourLength = 3_600_000;
const dayLength = 24 * hourLength;

// Built once: building a formatter costs a thousand times what using it does.
const londonHour = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  hourCycle: 'h23',
});

/** Milliseconds that London's clocks are ahead of UTC: 0 in winter, an hour in summer. */
function aheadAt(time: number): number {
  const shown = Number.parseInt(londonHour.format(time), 10);
  const utc = Math.floor(time / hourLength) % 24;
  return ((shown - utc + 24) % 24) * hourLength;
}

/** 0 for a Monday. */
export const weekdayNumber = (day: EpochDay): number => (day + 3) % 7;
export const weekdayOf = (day: EpochDay): Weekday => weekdays[weekdayNumber(day)] ?? 'mon';
export const epochDayOf = (date: string): EpochDay => Date.parse(date) / dayLength;

const dates = new Map<EpochDay, string>();

/** `YYYY-MM-DD`. A search writes the same few days again and again: they are kept, and let go with the next month. */
export function dateOf(day: EpochDay): string {
  const known = dates.get(day);
  if (known) return known;
  if (dates.size > 31) dates.clear();
  const date = new Date(day * dayLength).toISOString().slice(0, 10);
  dates.set(day, date);
  return date;
}

function read(time: number): LondonClock {
  const ahead = aheadAt(time);
  const wall = time + ahead;
  const day = Math.floor(wall / dayLength);
  const minute = Math.floor((wall - day * dayLength) / 60_000);
  let pass: LondonClock['pass'] = 'only';
  // Clocks change on Sundays at 01:00 UTC, so only this hour can come twice.
  if (minute >= 60 && minute < 120 && weekdayOf(day) === 'sun') {
    if (ahead > 0 && aheadAt(time + hourLength) === 0) pass = 'first';
    if (ahead === 0 && aheadAt(time - hourLength) > 0) pass = 'second';
  }
  return { day, minute, pass };
}

let latest = { time: Number.NaN, clock: read(0) };

/** What London's clocks show at an instant. A search asks for the same instant many times: the last answer is kept. */
export function londonClock(at: Date): LondonClock {
  const time = at.getTime();
  if (time !== latest.time) latest = { time, clock: read(time) };
  return latest.clock;
}

/** True for the spring Sunday on which clocks go from 00:59 to 02:00. */
function losesAnHour(day: EpochDay): boolean {
  if (weekdayOf(day) !== 'sun') return false;
  const one = day * dayLength + hourLength;
  return aheadAt(one) > aheadAt(one - 60_000);
}

/** The moment at a minute of a day; 1440 is its 24:00. A time that a spring Sunday leaves out is the 02:00 after it. */
export function momentAt(day: EpochDay, minute: number, today: EpochDay): LondonMoment {
  const shown = minute >= 60 && minute < 120 && losesAnHour(day) ? 120 : minute;
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
  return { day: weekdayOf(day), date: dateOf(day), time, daysAway: day - today };
}

/** London's day, date and time at an instant, as seen from another: from itself, it is today. */
export function londonMoment(at: Date, from = at): LondonMoment {
  const { day, minute } = londonClock(at);
  return momentAt(day, minute, londonClock(from).day);
}
