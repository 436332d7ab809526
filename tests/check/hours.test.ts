import { describe, expect, it } from 'vitest';
import { hoursCanBe } from '../../src/check/hours-can-be.ts';
import { made, said } from './made.ts';

type Row = { days: string[]; opens: string; closes: string };
const on = (days: string, opens: string, closes: string): Row => ({ days: days.split(' '), opens, closes });
const weekly = (...rows: Row[]) => ({ weekly: rows, bankHolidays: 'unknown' });
const every = 'mon tue wed thu fri sat sun';

describe('hours that can be', () => {
  it.each([
    ['office hours', weekly(on('mon tue', '09:00', '17:00'))],
    ['a day with a break', weekly(on('mon', '09:00', '12:00'), on('mon', '13:00', '17:00'))],
    ['openings that touch', weekly(on('mon', '09:00', '12:00'), on('mon', '12:00', '17:00'))],
    ['a night', weekly(on('fri sat', '22:00', '03:00'))],
    ['a night that touches the morning', weekly(on('sun', '22:00', '06:00'), on('mon', '06:00', '12:00'))],
    ['whole days', weekly(on('sat sun', '00:00', '24:00'), on('mon', '08:00', '20:00'))],
    ['every hour, bank holidays not known', weekly(on(every, '00:00', '24:00'))],
    ['every hour of the year', { always: true }],
  ])('are %s', (_what, hours) => {
    expect(said(hoursCanBe, made({ hours }))).toEqual([]);
  });
});

describe('the check finds hours', () => {
  it.each([
    [
      'that end as they begin',
      weekly(on('mon', '09:00', '09:00')),
      'weekly.0.closes: closes when it opens, at 09:00',
    ],
    ['with a day twice', weekly(on('mon mon', '09:00', '17:00')), 'weekly.0.days: names a day twice'],
    [
      'that begin at midnight of the day that ends',
      weekly(on('mon', '24:00', '06:00')),
      'weekly.0.opens: opens at 24:00',
    ],
    [
      'with times swapped',
      weekly(on('mon', '17:00', '16:00')),
      'weekly.0.closes: makes 23 hours of 17:00 to 16:00',
    ],
    [
      'twelve hours out',
      weekly(on('mon', '09:00', '05:00')),
      'weekly.0.closes: makes 20 hours of 09:00 to 05:00',
    ],
    [
      'that overlap',
      weekly(on('mon tue', '09:00', '17:00'), on('tue wed', '16:00', '20:00')),
      'weekly.1: overlaps with an opening above it',
    ],
    [
      'of a night that overlaps the next day',
      weekly(on('mon', '05:00', '12:00'), on('sun', '22:00', '06:00')),
      'weekly.1: overlaps with an opening above it',
    ],
    [
      'that are listed twice',
      weekly(on('mon', '09:00', '17:00'), on('mon', '09:00', '17:00')),
      'weekly.1: is there twice',
    ],
    [
      'that are every hour',
      { ...weekly(on(every, '00:00', '24:00')), bankHolidays: 'same' },
      'weekly: is every hour of every day',
    ],
  ])('%s', (_what, hours, problem) => {
    expect(said(hoursCanBe, made({ hours }))).toEqual([`made.json: hours.${problem}`]);
  });

  it('of one route', () => {
    const hours = weekly(on('mon', '09:00', '09:00'));
    const routes = [{ kind: 'phone', value: '101', cost: 'free', evidence: [0], hours }];
    expect(said(hoursCanBe, made({ routes }))).toEqual([
      'made.json: routes.0.hours.weekly.0.closes: closes when it opens, at 09:00',
    ]);
  });
});
