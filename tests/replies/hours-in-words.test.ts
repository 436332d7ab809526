import { describe, expect, it } from 'vitest';
import { openingAt } from '../../src/directory/hours/opening-hours.ts';
import type { Hours } from '../../src/directory/schemas/hours.ts';
import { hoursInWords, openingInWords, timeInWords } from '../../src/replies/hours-in-words.ts';
import { shippedWorld } from '../support/house.ts';

const { wording, directory } = shippedWorld();
const say = wording.in('en');
const office: Hours = {
  weekly: [
    { days: ['mon', 'tue', 'wed', 'thu'], opens: '09:00', closes: '17:30' },
    { days: ['fri', 'sun'], opens: '10:00', closes: '24:00' },
  ],
  bankHolidays: 'closed',
};
const now = (hours: Hours | undefined, at: string) =>
  openingInWords(openingAt(hours, new Date(at), directory.bankHolidays), 'en', say);

describe('hours', () => {
  it('are said by runs of days', () => {
    expect(hoursInWords(office, 'en', say)).toEqual([
      'Monday to Thursday, 9am to 5:30pm',
      'Friday and Sunday, 10am to midnight',
    ]);
  });

  it('that are not known are not made up', () => {
    expect(hoursInWords(undefined, 'en', say)).toEqual([]);
    expect(now(undefined, '2026-11-25T14:00:00Z')).toBe(say('services:open.unknown'));
  });

  it.each([
    ['2026-11-25T14:00:00Z', 'Open now, until 5:30pm'],
    ['2026-11-25T20:00:00Z', 'Closed now. Opens tomorrow at 9am'],
    ['2026-11-25T08:00:00Z', 'Closed now. Opens today at 9am'],
    ['2026-11-28T12:00:00Z', 'Closed now. Opens tomorrow at 10am'],
    ['2026-11-27T23:30:00Z', 'Open now, until midnight'],
  ])('at %s say "%s"', (at, words) => {
    expect(now(office, at)).toBe(words);
  });

  it('name the date when the next opening is more than a week away', () => {
    const monday: Hours = {
      weekly: [{ days: ['mon'], opens: '09:00', closes: '10:00' }],
      bankHolidays: 'closed',
    };
    expect(now(monday, '2026-12-21T12:00:00Z')).toContain('4 January');
  });

  it('read as people say them', () => {
    expect(['00:00', '12:00', '09:05'].map((time) => timeInWords(time, 'en', say))).toEqual([
      'midnight',
      '12 noon',
      '9:05am',
    ]);
  });
});
