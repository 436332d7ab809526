import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { londonMoment } from '../../../src/directory/hours/london-time.ts';
import { bankHolidays } from '../../../src/directory/schemas/bank-holidays.ts';

const list = bankHolidays.parse(JSON.parse(readFileSync('content/bank-holidays.json', 'utf8')));

describe('the list of bank holidays', () => {
  it('has eight weekdays a year', () => {
    const weekdays = list.days.filter(({ date }) => !/^s/.test(londonMoment(new Date(date)).day));
    const years = weekdays.map(({ date }) => date.slice(0, 4));
    expect(['2026', '2027', '2028'].map((year) => years.filter((each) => each === year).length)).toEqual([
      8, 8, 8,
    ]);
  });

  it('refuses a day out of order, with the place of the mistake', () => {
    const [first, second] = list.days;
    const mixed = bankHolidays.safeParse({ ...list, days: [second, first] });
    expect(mixed.error?.issues[0]?.path).toEqual(['days', 1, 'date']);
  });
});
