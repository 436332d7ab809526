import { describe, expect, it } from 'vitest';
import { londonMoment } from '../../../src/directory/hours/london-time.ts';

describe('the time in London', () => {
  it.each([
    ['2026-11-22T23:59Z', 'sun', '2026-11-22', '23:59'],
    ['2026-06-30T23:30Z', 'wed', '2026-07-01', '00:30'],
    ['2027-03-28T00:59Z', 'sun', '2027-03-28', '00:59'],
    ['2027-03-28T01:00Z', 'sun', '2027-03-28', '02:00'],
    ['2027-10-31T00:30Z', 'sun', '2027-10-31', '01:30'],
    ['2027-10-31T01:30Z', 'sun', '2027-10-31', '01:30'],
  ])('at %s is %s %s %s', (at, day, date, time) => {
    expect(londonMoment(new Date(at))).toEqual({ day, date, time, daysAway: 0 });
  });
});
