import type { Weekday } from '../schemas/hours.ts';
import { dateOf, epochDayOf, londonClock, minutesADay, weekdayOf } from './london-time.ts';

const minuteLength = 60_000;

/**
 * The instant at which London's clocks show a day and a minute. Of an hour that comes twice, the first; in the spring
 * hour that does not come, an hour later.
 */
export function londonInstant(date: string, minute: number): Date {
  const wall = (epochDayOf(date) * minutesADay + minute) * minuteLength;
  const summer = new Date(wall - 60 * minuteLength);
  const shown = londonClock(summer);
  const isSummer = (shown.day * minutesADay + shown.minute) * minuteLength === wall;
  return isSummer ? summer : new Date(wall);
}

/** The next time that London's clocks show this minute, on this day of the week where one is given. */
export function nextMoment(now: Date, weekday: Weekday | undefined, minute: number): Date {
  const today = londonClock(now).day;
  // Eight days on, for the minute of this very day that has gone by.
  const days = Array.from({ length: 9 }, (_, ahead) => today + ahead);
  const coming = days
    .filter((day) => weekday === undefined || weekdayOf(day) === weekday)
    .map((day) => londonInstant(dateOf(day), minute));
  return coming.find((at) => at > now) ?? now;
}
