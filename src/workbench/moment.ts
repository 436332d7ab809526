import { dateOf, epochDayOf, londonClock, minutesADay, weekdayOf } from '../directory/hours/london-time.ts';
import { londonMoment } from '../directory/hours/opening-hours.ts';
import type { Weekday } from '../directory/schemas/hours.ts';
import { CannotRun } from './verb.ts';

const shape = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;
const example = 'for example 2026-11-22T23:00 (London time) or 2026-11-22T23:00Z';
const minuteLength = 60_000;

/**
 * The instant at which London's clocks show a day and a minute. Of an hour that comes twice, the first; in the spring
 * hour that does not come, an hour later.
 */
function londonInstant(date: string, minute: number): Date {
  const wall = (epochDayOf(date) * minutesADay + minute) * minuteLength;
  const summer = new Date(wall - 60 * minuteLength);
  const shown = londonClock(summer);
  const isSummer = (shown.day * minutesADay + shown.minute) * minuteLength === wall;
  return isSummer ? summer : new Date(wall);
}

/** Reads a moment: ISO 8601, in London's time where no offset is given. Throws a sentence for anything else. */
export function readMoment(text: string): Date {
  const [, date = '', hour = '', minute = '', second = '0', offset] = shape.exec(text.trim()) ?? [];
  // The day must come back as it went in: JavaScript takes 30 February for 2 March.
  const isDay = date !== '' && new Date(`${date}T00:00Z`).toJSON()?.slice(0, 10) === date;
  if (!isDay || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
    throw new CannotRun(`"${text}" is not a moment: write the day and the time, ${example}.`);
  if (!offset) return londonInstant(date, Number(hour) * 60 + Number(minute));
  const at = new Date(text.trim().replace(' ', 'T').toUpperCase());
  if (Number.isNaN(at.getTime()))
    throw new CannotRun(`"${text}" is not a moment: write the day and the time, ${example}.`);
  return at;
}

/** "Sun 22 Nov 2026, 23:00", on London's clocks. */
export function momentInWords(at: Date): string {
  const { day, date, time } = londonMoment(at);
  const month = new Date(date).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' });
  const name = day.slice(0, 1).toUpperCase() + day.slice(1);
  return `${name} ${Number(date.slice(8))} ${month} ${date.slice(0, 4)}, ${time}`;
}

/** A moment that a report looks at, and what it is called. */
export type NamedMoment = { name: string; at: Date };

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

/**
 * Reads the moments of a report: `now`, `night` (the coming 02:30, when only 24-hour lines answer), `weekend` (the coming
 * Sunday at 14:00), or ISO 8601.
 */
export function readMoments(texts: readonly string[], now: Date): NamedMoment[] {
  const named: Record<string, () => Date> = {
    now: () => now,
    night: () => nextMoment(now, undefined, 150),
    weekend: () => nextMoment(now, 'sun', 14 * 60),
  };
  return texts.map((text) => {
    const at = Object.hasOwn(named, text) ? named[text]?.() : undefined;
    return { name: text, at: at ?? readMoment(text) };
  });
}
