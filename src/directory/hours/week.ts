import { type Hours, weekdays } from '../schemas/hours.ts';
import { minutesADay } from './london-time.ts';

export type WeeklyHours = Exclude<Hours, { always: true }>;

/**
 * Minutes of one day, `[from, to, from, to ...]`: from a minute, up to but without another; earliest first, those that
 * touch joined.
 */
export type Spans = readonly number[];

/** Opening hours as a search compares them, by weekday, Monday first. */
export type Week = {
  bankHolidays: WeeklyHours['bankHolidays'];
  /** What opens on the day, until its midnight at the latest. */
  own: readonly Spans[];
  /** Until which minute of the day what opened the day before stays open; 0 where it does not. */
  night: readonly number[];
};

function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function joined(spans: [from: number, to: number][]): Spans {
  const result: number[] = [];
  for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1) ?? -1;
    if (from > last) result.push(from, to);
    else result[result.length - 1] = Math.max(last, to);
  }
  return result;
}

function prepare({ weekly, bankHolidays }: WeeklyHours): Week {
  const own: Spans[] = [];
  const night: number[] = [];
  for (const [at, weekday] of weekdays.entries()) {
    const openings = weekly
      .filter(({ days }) => days.includes(weekday))
      .map(({ opens, closes }): [number, number] => {
        const [from, to] = [minuteOf(opens), minuteOf(closes)];
        return [from, to <= from ? to + minutesADay : to];
      });
    own[at] = joined(
      openings.filter(([from]) => from < minutesADay).map(([from, to]) => [from, Math.min(to, minutesADay)]),
    );
    night[(at + 1) % 7] = Math.max(0, ...openings.map(([, to]) => to - minutesADay));
  }
  return { bankHolidays, own, night };
}

const weeks = new Map<string, Week>();

/** The week of a record's hours: one for all that keep the same hours, of which there are few. */
export function weekOf(hours: WeeklyHours): Week {
  const text = JSON.stringify(hours);
  const week = weeks.get(text) ?? prepare(hours);
  weeks.set(text, week);
  return week;
}

/** The end of the span that holds a minute; -1 where none does. */
export function endOf(spans: Spans, minute: number): number {
  for (let at = 0; at < spans.length; at += 2) {
    const to = spans[at + 1] ?? 0;
    if (minute < to) return (spans[at] ?? 0) <= minute ? to : -1;
  }
  return -1;
}
