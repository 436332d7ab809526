import { londonMoment } from '../../../src/directory/hours/opening-hours.ts';

const minute = 60_000;
const hour = 60 * minute;
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** A week with no bank holiday, in winter. */
const ordinaryMonday = Date.UTC(2027, 0, 18);

/** The instant at which London's clocks show a moment; the later of two, where `again`. None: they skip it. */
function londonInstant(date: string, time: string, again: boolean): Date | undefined {
  const wall = Date.parse(`${date}T${time}Z`);
  const instants = [wall - hour, wall].map((at) => new Date(at));
  const shown = instants.filter((at) => {
    const moment = londonMoment(at);
    return moment.date === date && moment.time === time;
  });
  return again ? shown.at(-1) : shown[0];
}

/**
 * A moment as people write it: "Sunday 23:00" (in a week with no bank holiday), "25 December 2026 12:00", and for the hour
 * that comes twice "31 October 2027 01:30 again". Undefined: not a moment at all. A sentence: one that cannot be.
 */
export function readMoment(text: string): Date | string | undefined {
  const read = /^(.+?) ([01]\d|2[0-3]):([0-5]\d)( again)?$/.exec(text);
  if (!read) return /\d:\d/.test(text) ? `"${text}" is no time: write it as "Sunday 23:00"` : undefined;
  const [, day = '', hours = '', minutes = '', again] = read;
  const weekday = days.indexOf(day.toLowerCase());
  if (weekday >= 0) {
    const midnight = ordinaryMonday + weekday * 24 * hour;
    return new Date(midnight + Number(hours) * hour + Number(minutes) * minute);
  }
  const midnight = new Date(/^\d{1,2} [A-Za-z]+ \d{4}$/.test(day) ? `${day} UTC` : Number.NaN);
  if (Number.isNaN(midnight.getTime()))
    return `"${day}" is no day: write a day of the week, or "25 December 2026"`;
  const date = midnight.toISOString().slice(0, 10);
  return (
    londonInstant(date, `${hours}:${minutes}`, again !== undefined) ??
    `London\u2019s clocks never show ${hours}:${minutes} on ${day}: they go forward that night`
  );
}
