import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { kindOfDay } from '../../../src/directory/hours/bank-holidays.ts';
import { londonClock, minutesADay, momentAt, weekdayOf } from '../../../src/directory/hours/london-time.ts';
import { type Opening, openingAt } from '../../../src/directory/hours/opening-hours.ts';
import { bankHolidays } from '../../../src/directory/schemas/bank-holidays.ts';
import { type Hours, weekdays } from '../../../src/directory/schemas/hours.ts';

/**
 * The obvious way to tell whether somebody answers: look at every minute, one after the other, for two weeks. Far too
 * slow for people; here it says what the quick way must say, for hours and moments that nobody thought of.
 */
const list = bankHolidays.parse(JSON.parse(readFileSync('content/bank-holidays.json', 'utf8')));
type Weekly = Exclude<Hours, { always: true }>;

/** The same numbers on every run. */
function chance(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What a record says of one minute, counted from 1 January 1970 on London's clocks. */
function minuteSays({ weekly, bankHolidays: says }: Weekly, minute: number): 'open' | 'unknown' | 'closed' {
  const today = Math.floor(minute / minutesADay);
  const isUsual = (day: number) => says === 'same' || kindOfDay(day, list) === 'ordinary';
  let answer: 'open' | 'unknown' | 'closed' = 'closed';
  if (says === 'unknown' && kindOfDay(today, list) === 'holiday') answer = 'unknown';
  for (const begins of [today - 1, today]) {
    if (says === 'closed' && kindOfDay(begins, list) === 'holiday') continue;
    for (const { days, opens, closes } of weekly) {
      if (!days.includes(weekdayOf(begins))) continue;
      const from = begins * minutesADay + minuteOf(opens);
      const night = minuteOf(closes) <= minuteOf(opens) ? minutesADay : 0;
      const to = begins * minutesADay + minuteOf(closes) + night;
      if (minute < from || minute >= to) continue;
      if (isUsual(begins) && isUsual(today)) return 'open';
      answer = 'unknown';
    }
  }
  return answer;
}

function plainOpening(hours: Weekly, at: Date): Opening {
  const { day, minute, pass } = londonClock(at);
  const midnight = day * minutesADay;
  const begun = midnight + (pass === 'first' ? 59 : minute);
  const now = midnight + (pass === 'second' ? 119 : minute);
  const says = (each: number) => minuteSays(hours, each);
  const all = (state: string) => {
    for (let each = begun; each <= now; each += 1) if (says(each) !== state) return false;
    return true;
  };
  const moment = (each: number) => momentAt(Math.floor(each / minutesADay), each % minutesADay, day);
  const last = midnight + 15 * minutesADay;
  if (all('open')) {
    let end = now;
    while (end < last && says(end) === 'open') end += 1;
    if (end === last || says(end) === 'unknown') return { open: 'open' };
    // A closing at midnight is the 24:00 of the day that ends.
    const date = Math.floor((end - 1) / minutesADay);
    return { open: 'open', closesAt: momentAt(date, end - date * minutesADay, day) };
  }
  const open = says(begun) === 'unknown' && says(now) === 'unknown' ? 'unknown' : 'closed';
  for (let each = begun + 1; each < last; each += 1)
    if (says(each) === 'open' && says(each - 1) !== 'open') return { open, opensAt: moment(each) };
  return { open };
}

const times = ['00:00', '00:30', '01:00', '01:30', '02:00', '09:00', '12:30', '17:00', '22:00', '24:00'];
const days = ['2026-11-24', '2026-12-24', '2026-12-26', '2026-12-31', '2027-03-25', '2027-03-28'];
const nights = ['2027-10-31T00:', '2027-10-31T01:', '2027-03-28T00:', '2027-03-28T01:'];

it('whether and until when somebody answers is what every single minute says', { timeout: 60_000 }, () => {
  const next = chance(7);
  const one = <T>(of: readonly T[]): T => of[next(of.length)] as T;
  const wrong: unknown[] = [];
  const seen = new Set<string>();
  for (let round = 0; round < 1500; round += 1) {
    const hours: Weekly = {
      bankHolidays: one(['same', 'closed', 'unknown']),
      weekly: Array.from({ length: 1 + next(4) }, () => ({
        days: weekdays.filter(() => next(5) > 1).slice(0, 1 + next(7)),
        opens: one(times),
        closes: one(times),
      })),
    };
    const minute = String(next(60)).padStart(2, '0');
    const at = new Date(
      next(2) > 0
        ? `${one(nights)}${minute}Z`
        : `${one([...days, '2028-12-30'])}T${String(next(24)).padStart(2, '0')}:${one(['00', '29', '30', minute])}Z`,
    );
    const expected = plainOpening(hours, at);
    const told = openingAt(hours, at, list);
    seen.add(told.open);
    if (JSON.stringify(told) !== JSON.stringify(expected)) wrong.push({ hours, at, told, expected });
  }
  expect(wrong.slice(0, 2)).toEqual([]);
  expect([...seen].sort()).toEqual(['closed', 'open', 'unknown']);
});
