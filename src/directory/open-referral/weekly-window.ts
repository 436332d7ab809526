import { type Hours, type Weekday, weekdays } from '../schemas/hours.ts';

/** A part of a week: minutes from Monday 00:00, up to but without the second. Past Sunday it goes on into Monday. */
type Window = readonly [from: number, to: number];

const day = 1440;
const week = 7 * day;

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const startOf = (weekday: Weekday) => weekdays.indexOf(weekday) * day;

function window(weekday: Weekday, opens: string, closes: string): Window {
  const [from, to] = [minuteOf(opens), minuteOf(closes)];
  return [startOf(weekday) + from, startOf(weekday) + (to <= from ? to + day : to)];
}

/** Whether two parts of a week meet, in this week or where one of them reaches into the next. */
const meet = ([a, b]: Window, [c, d]: Window) =>
  (a < d && c < b) || (a < d + week && c + week < b) || (a < d - week && c - week < b);

export type AskedTimes = { day?: Weekday | undefined; from?: string | undefined; to?: string | undefined };

/**
 * Whether somebody answers, in an ordinary week, at some time of the part of a day that is asked for, by London's
 * clocks; no day: any day. A part that ends before it begins goes on into the next day. Unknown hours never count.
 */
export function openWithin(asked: AskedTimes): (hours: Hours | 'unknown' | undefined) => boolean {
  const days = asked.day ? [asked.day] : weekdays;
  const wanted = days.map((each) => window(each, asked.from ?? '00:00', asked.to ?? '24:00'));
  return (hours) => {
    if (!hours || hours === 'unknown') return false;
    if ('always' in hours) return true;
    return hours.weekly.some(({ days: open, opens, closes }) =>
      open.some((weekday) => {
        const opening = window(weekday, opens, closes);
        return wanted.some((want) => meet(opening, want));
      }),
    );
  };
}
