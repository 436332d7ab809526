import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type LondonMoment, londonMoment, openingAt } from '../../../src/directory/hours/opening-hours.ts';
import { bankHolidays } from '../../../src/directory/schemas/bank-holidays.ts';
import type { Hours, Weekday } from '../../../src/directory/schemas/hours.ts';

const list = bankHolidays.parse(JSON.parse(readFileSync('content/bank-holidays.json', 'utf8')));

const workdays: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const week: Weekday[] = [...workdays, 'sat', 'sun'];
type OnHolidays = 'same' | 'closed' | 'unknown';
const line = (bankHolidays: OnHolidays, ...weekly: [Weekday[], string, string][]): Hours => ({
  bankHolidays,
  weekly: weekly.map(([days, opens, closes]) => ({ days, opens, closes })),
});

const office = line('closed', [['mon', 'tue', 'wed', 'thu'], '09:00', '17:00'], [['fri'], '09:00', '16:00']);
const officeNotSaid = line('unknown', [workdays, '09:00', '17:00']);
const daily = line('closed', [week, '09:00', '17:00']);
const everyDay = line('same', [week, '08:00', '20:00']);
const nights = line('same', [week, '22:00', '06:00']);
const weekNights = line('closed', [['thu', 'fri'], '22:00', '06:00']);
const nightsNotSaid = line('unknown', [['thu', 'fri'], '22:00', '06:00']);
const lunch = line('same', [workdays, '09:00', '12:30'], [workdays, '12:30', '17:00']);
const split = line('same', [workdays, '09:00', '12:00'], [workdays, '14:00', '17:00']);
const weekend = line('same', [['fri'], '18:00', '24:00'], [['sat', 'sun'], '00:00', '24:00']);
const roundTheClock = line('same', [week, '00:00', '24:00']);
const untilHalfPastOne = line('same', [['sat'], '18:00', '01:30']);
const fromHalfPastOne = line('same', [['sun'], '01:30', '05:00']);

const words = (moment: LondonMoment) => `${moment.day} ${moment.time} +${moment.daysAway}`;

function answer(hours: Hours | undefined, at: string): string {
  const { open, closesAt, opensAt } = openingAt(hours, new Date(at), list);
  return open + (closesAt ? ` until ${words(closesAt)}` : '') + (opensAt ? `, opens ${words(opensAt)}` : '');
}

/** Hours, an instant, the answer. `Z` is UTC: London is an hour ahead of it in summer. +1 is tomorrow. */
const table: [string, Hours | undefined, string, string][] = [
  ['hours that nobody knows are never open', undefined, '2026-11-24T10:00Z', 'unknown'],
  ['a weekday morning finds the office open', office, '2026-11-24T10:00Z', 'open until tue 17:00 +0'],
  ['the first minute is open', office, '2026-11-24T09:00Z', 'open until tue 17:00 +0'],
  ['the closing minute is closed', office, '2026-11-24T17:00Z', 'closed, opens wed 09:00 +1'],
  ['the minute before closing is open', office, '2026-11-24T16:59:59Z', 'open until tue 17:00 +0'],
  ['before opening, it opens today', office, '2026-11-24T08:59Z', 'closed, opens tue 09:00 +0'],
  ['Friday closes early', office, '2026-11-27T16:30Z', 'closed, opens mon 09:00 +3'],
  ['Sunday is closed until Monday', office, '2026-11-22T12:00Z', 'closed, opens mon 09:00 +1'],
  ['summer hours are London hours', office, '2026-07-07T08:15Z', 'open until tue 17:00 +0'],
  ['in summer the office closes by London', office, '2026-07-07T16:00Z', 'closed, opens wed 09:00 +1'],
  ['lines that touch are one', lunch, '2026-11-24T12:30Z', 'open until tue 17:00 +0'],
  ['a lunch break is closed', split, '2026-11-24T13:00Z', 'closed, opens tue 14:00 +0'],
  ['a night line is open late', nights, '2026-11-24T23:30Z', 'open until wed 06:00 +1'],
  ['a night line is open after midnight', nights, '2026-11-25T03:00Z', 'open until wed 06:00 +0'],
  ['a night line rests by day', nights, '2026-11-25T06:00Z', 'closed, opens wed 22:00 +0'],
  ['a line open all weekend is one opening', weekend, '2026-11-27T19:00Z', 'open until sun 24:00 +2'],
  ['it closes at the midnight that ends Sunday', weekend, '2026-11-30T00:00Z', 'closed, opens fri 18:00 +4'],
  ['seven whole days never close', roundTheClock, '2026-11-24T03:00Z', 'open'],

  ['Christmas Day is a bank holiday', office, '2026-12-25T10:00Z', 'closed, opens tue 09:00 +4'],
  [
    'Christmas Day as any day, where a source says so',
    everyDay,
    '2026-12-25T10:00Z',
    'open until fri 20:00 +0',
  ],
  [
    'Christmas Day is unknown where no source says',
    officeNotSaid,
    '2026-12-25T10:00Z',
    'unknown, opens tue 09:00 +4',
  ],
  ['that is so all that day', officeNotSaid, '2026-12-25T03:00Z', 'unknown, opens tue 09:00 +4'],
  ['Boxing Day on a Saturday: nobody can say', daily, '2026-12-26T10:00Z', 'unknown, opens sun 09:00 +1'],
  [
    'an office that rests on Saturdays rests on it',
    office,
    '2026-12-26T10:00Z',
    'closed, opens tue 09:00 +3',
  ],
  ['the Sunday after it is an ordinary one', daily, '2026-12-27T10:00Z', 'open until sun 17:00 +0'],
  ['Monday 28 December stands in for Boxing Day', daily, '2026-12-28T10:00Z', 'closed, opens tue 09:00 +1'],
  ['and is unknown where no source says', officeNotSaid, '2026-12-28T10:00Z', 'unknown, opens tue 09:00 +1'],
  ['a closed Christmas looks past both holidays', office, '2026-12-24T18:00Z', 'closed, opens tue 09:00 +5'],
  ['Christmas Day on a Saturday: nobody can say', daily, '2027-12-25T10:00Z', 'unknown, opens wed 09:00 +4'],
  ['Good Friday 2027 is closed', office, '2027-03-26T10:00Z', 'closed, opens tue 09:00 +4'],
  [
    'Good Friday 2027 is unknown where no source says',
    officeNotSaid,
    '2027-03-26T10:00Z',
    'unknown, opens tue 09:00 +4',
  ],
  ['the night into Good Friday starts as usual', weekNights, '2027-03-25T23:00Z', 'open'],
  ['after its midnight nobody can say', weekNights, '2027-03-26T02:00Z', 'unknown, opens thu 22:00 +6'],
  [
    'a holiday that is closed has no night after it',
    weekNights,
    '2027-03-27T02:00Z',
    'closed, opens thu 22:00 +5',
  ],
  [
    'a holiday not spoken of has an unknown night',
    nightsNotSaid,
    '2027-03-27T02:00Z',
    'unknown, opens thu 22:00 +5',
  ],
  ['and an ordinary morning', nightsNotSaid, '2027-03-27T06:00Z', 'closed, opens thu 22:00 +5'],

  ['the list ends: a closing service may be open', office, '2029-01-09T10:00Z', 'unknown'],
  ['the list ends: at night it is closed', office, '2029-01-09T22:00Z', 'closed'],
  ['the list ends: no source says', officeNotSaid, '2029-01-09T10:00Z', 'unknown'],
  ['the list ends: every day is still every day', everyDay, '2029-01-01T10:00Z', 'open until mon 20:00 +0'],

  [
    'the hour that is lost does not shut a night line',
    nights,
    '2027-03-28T00:59Z',
    'open until sun 06:00 +0',
  ],
  ['nor does the minute after it', nights, '2027-03-28T01:00Z', 'open until sun 06:00 +0'],
  [
    '01:30 never comes in March: doors open at 02:00',
    fromHalfPastOne,
    '2027-03-28T00:59Z',
    'closed, opens sun 02:00 +0',
  ],
  ['and are open then', fromHalfPastOne, '2027-03-28T01:00Z', 'open until sun 05:00 +0'],
  [
    'a closing at the lost 01:30 is the 02:00',
    untilHalfPastOne,
    '2027-03-28T00:59Z',
    'open until sun 02:00 +0',
  ],
  ['and is over then', untilHalfPastOne, '2027-03-28T01:00Z', 'closed, opens sat 18:00 +6'],
  [
    '01:30 comes twice in October: a night line is open at the first',
    nights,
    '2027-10-31T00:30Z',
    'open until sun 06:00 +0',
  ],
  ['and at the second', nights, '2027-10-31T01:30Z', 'open until sun 06:00 +0'],
  [
    'a closing at 01:30 is the first of the two',
    untilHalfPastOne,
    '2027-10-31T00:29Z',
    'open until sun 01:30 +0',
  ],
  [
    'so that 01:15 the second time is closed',
    untilHalfPastOne,
    '2027-10-31T01:15Z',
    'closed, opens sat 18:00 +6',
  ],
  [
    'an opening at 01:30 is the second of the two',
    fromHalfPastOne,
    '2027-10-31T00:45Z',
    'closed, opens sun 01:30 +0',
  ],
  ['and is open then', fromHalfPastOne, '2027-10-31T01:30Z', 'open until sun 05:00 +0'],
];

describe('whether a service is open', () => {
  it.each(table)('%s', (_, hours, at, expected) => {
    expect(answer(hours, at)).toBe(expected);
  });

  it('is always so for a line that never closes, bank holidays too', () => {
    const christmas = new Date('2026-12-25T03:00Z');
    expect(openingAt({ always: true }, christmas, list)).toEqual({ open: 'open', always: true });
  });

  it('is never said to be so, in any hour of three years, when a source does not cover the day', () => {
    const holidays = new Set(list.days.flatMap(({ date, insteadOf = date }) => [date, insteadOf]));
    const told: string[] = [];
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2029, 0, 1); at += 3_600_000) {
      const { date } = londonMoment(new Date(at));
      if (holidays.has(date) && openingAt(daily, new Date(at), list).open === 'open') told.push(date);
    }
    expect(told).toEqual([]);
  });

  it('looks fourteen days ahead and no further', () => {
    expect(answer(line('closed', [['mon'], '09:00', '10:00']), '2026-12-21T11:00Z')).toBe(
      'closed, opens mon 09:00 +14',
    );
    expect(answer(line('closed', [['fri'], '09:00', '10:00']), '2026-12-18T11:00Z')).toBe('closed');
  });

  it('tells the day and date of an opening', () => {
    const { opensAt } = openingAt(office, new Date('2026-12-24T18:00Z'), list);
    expect(opensAt).toEqual({ day: 'tue', date: '2026-12-29', time: '09:00', daysAway: 5 });
  });
});
