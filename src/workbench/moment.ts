import { londonInstant, nextMoment } from '../directory/hours/next-moment.ts';
import { londonMoment } from '../directory/hours/opening-hours.ts';
import { CannotRun } from './verb.ts';

const shape = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;
const example = 'for example 2026-11-22T23:00 (London time) or 2026-11-22T23:00Z';

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
