import { describe, expect, it } from 'vitest';
import { clockOf } from '../../../src/directory/open-referral/import-clock.ts';
import { brought, record } from './importing.ts';

const weekly = (changes: object = {}) => ({
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR',
  opens_at: '09:00',
  closes_at: '17:00',
  ...changes,
});
const office = { days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' };
const everyDay = 'MO,TU,WE,TH,FR,SA,SU';
const allDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

describe('opening times of a feed are read by London’s clocks', () => {
  it.each([
    ['a working week', [weekly()], [office]],
    [
      'times with seconds and a zone that is not meant',
      [weekly({ opens_at: '09:00:00Z', closes_at: '17:00:00+01:00' })],
      [office],
    ],
    ['small letters and spaces', [weekly({ freq: 'weekly', byday: 'mo, tu, we, th, fr' })], [office]],
    ['days by their names', [weekly({ byday: 'Monday,Tuesday,Wednesday,Thursday,Friday' })], [office]],
    ['a row for each day', ['MO', 'TU', 'WE', 'TH', 'FR'].map((byday) => weekly({ byday })), [office]],
    [
      'a lunch break',
      [weekly({ closes_at: '12:00' }), weekly({ opens_at: '13:00' })],
      [
        { ...office, closes: '12:00' },
        { ...office, opens: '13:00' },
      ],
    ],
    [
      'a night',
      [weekly({ byday: 'FR', opens_at: '22:00', closes_at: '02:00' })],
      [{ days: ['fri'], opens: '22:00', closes: '02:00' }],
    ],
    [
      'an evening until midnight',
      [weekly({ byday: 'FR', opens_at: '18:00', closes_at: '00:00' })],
      [{ days: ['fri'], opens: '18:00', closes: '24:00' }],
    ],
    ['every day', [weekly({ freq: 'DAILY', byday: undefined })], [{ ...office, days: allDays }]],
    [
      'all day and all night',
      [weekly({ byday: everyDay, opens_at: '00:00', closes_at: '23:59' })],
      [{ days: allDays, opens: '00:00', closes: '24:00' }],
    ],
    ['every one week', [weekly({ interval: '1' })], [office]],
    ['times that are still good', [weekly({ valid_to: '2026-11-25' })], [office]],
  ])('%s', (_what, schedules, rows) => {
    expect(record({ schedules }).hours).toEqual({ weekly: rows, bankHolidays: 'unknown' });
  });

  it.each([
    ['Closed on bank holidays.', 'closed'],
    ['The service is not available on public holidays.', 'closed'],
    ['Open every day including bank holidays.', 'same'],
    ['Come in.', 'unknown'],
  ])('"%s" says of bank holidays: %s', (description, bankHolidays) => {
    expect(record({ schedules: [weekly({ description })] }).hours).toMatchObject({ bankHolidays });
  });

  it('24 hours of every day, and bank holidays too, is always', () => {
    const schedules = [
      weekly({
        byday: everyDay,
        opens_at: '00:00',
        closes_at: '00:00',
        description: '24 hours, 365 days a year',
      }),
    ];
    expect(record({ schedules }).hours).toEqual({ always: true });
  });
});

describe('opening times that no week can say are not known', () => {
  it.each([
    ['once a month', weekly({ freq: 'MONTHLY', byday: '1SA' }), 'they repeat monthly'],
    ['every other week', weekly({ interval: 2, dtstart: '2026-01-05' }), 'they do not repeat every week'],
    ['days of the month', weekly({ bymonthday: '15' }), 'they are for certain days of the month'],
    [
      'times that were good once',
      weekly({ valid_to: '2026-11-24' }),
      'its opening times were good until 2026-11-24',
    ],
    ['a series that has ended', weekly({ until: '2025-01-01' }), 'its opening times ended on 2025-01-01'],
    ['a series that is to begin', weekly({ dtstart: '2027-01-01' }), 'its opening times begin on 2027-01-01'],
    ['a few times only', weekly({ count: 5 }), 'its opening times end after a number of days'],
    ['no word of repeating', weekly({ freq: undefined }), 'they do not say that they repeat weekly'],
    ['no days', weekly({ byday: '' }), 'they do not name days of the week'],
    ['days that are none', weekly({ byday: 'MO,XX' }), 'they do not name days of the week'],
    ['no times', weekly({ opens_at: 'morning' }), 'they give no times that can be read'],
    ['no time at all', weekly({ closes_at: '09:00' }), 'it opens and closes at the same time'],
    [
      'swapped times',
      weekly({ opens_at: '17:00', closes_at: '16:00' }),
      'it is open for more than 18 hours at a time: perhaps the times are swapped',
    ],
  ])('%s', (_what, row, why) => {
    const { record: made, account } = brought({ schedules: [row] });
    expect(made).not.toHaveProperty('hours');
    expect(account.dropped).toContainEqual({ field: 'schedules', why });
  });

  it('when one row of several is such: half of the hours would mislead', () => {
    expect(record({ schedules: [weekly(), weekly({ freq: 'MONTHLY', byday: '1SA' })] })).not.toHaveProperty(
      'hours',
    );
  });

  it('when rows overlap', () => {
    expect(record({ schedules: [weekly(), weekly({ opens_at: '10:00' })] })).not.toHaveProperty('hours');
  });

  it('and what the feed says of them goes to the reviewer', () => {
    const { account } = brought({
      schedules: [weekly({ freq: 'MONTHLY', byday: '1SA', description: 'First Saturdays' })],
    });
    expect(account.review.join()).toContain('The feed says of its hours: "First Saturdays"');
  });
});

describe('opening times of places', () => {
  const at = (closes_at: string) => ({ schedules: [weekly({ closes_at })] });

  it('say more than those of the service', () => {
    expect(record({ schedules: [weekly()], service_at_locations: [at('16:00')] }).hours).toEqual({
      weekly: [{ ...office, closes: '16:00' }],
      bankHolidays: 'unknown',
    });
  });

  it('that differ leave the hours unknown', () => {
    const { record: made, account } = brought({ service_at_locations: [at('16:00'), at('18:00')] });
    expect(made).not.toHaveProperty('hours');
    expect(account.dropped).toContainEqual({
      field: 'schedules',
      why: 'its places have different opening times',
    });
  });
});

describe('a time of day', () => {
  it.each([
    ['09:00', '09:00'],
    ['9:30', '09:30'],
    ['9.30am', '09:30'],
    ['9am', '09:00'],
    ['12am', '00:00'],
    ['12 pm', '12:00'],
    ['5 p.m.', '17:00'],
    ['noon', '12:00'],
    ['24:00', '24:00'],
    ['17:00:00.000+00:00', '17:00'],
    ['25:00', undefined],
    ['09:75', undefined],
    ['13pm', undefined],
    ['9', undefined],
    ['', undefined],
  ])('"%s" is %s', (text, time) => expect(clockOf(text)).toBe(time));
});
