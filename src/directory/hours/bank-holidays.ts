import type { BankHolidays } from '../schemas/bank-holidays.ts';
import { type EpochDay, epochDayOf } from './london-time.ts';

export type { BankHolidays } from '../schemas/bank-holidays.ts';

/**
 * `perhaps`: the real Christmas Day, Boxing Day or New Year's Day of a year that moved the holiday to a weekday, or a
 * day that the list does not reach. Services differ on such a day, so nobody may be told that one is open.
 */
export type KindOfDay = 'ordinary' | 'holiday' | 'perhaps';

type Index = { from: EpochDay; until: EpochDay; days: Map<EpochDay, KindOfDay> };

const indexes = new WeakMap<BankHolidays, Index>();

function indexOf(list: BankHolidays): Index {
  const found = indexes.get(list);
  if (found) return found;
  const days = new Map<EpochDay, KindOfDay>();
  for (const { insteadOf } of list.days) if (insteadOf) days.set(epochDayOf(insteadOf), 'perhaps');
  // Second, so that a day which is a holiday in its own right stays one.
  for (const { date } of list.days) days.set(epochDayOf(date), 'holiday');
  const index = { from: epochDayOf(list.goodFrom), until: epochDayOf(list.goodUntil), days };
  indexes.set(list, index);
  return index;
}

export function kindOfDay(day: EpochDay, list: BankHolidays): KindOfDay {
  const { from, until, days } = indexOf(list);
  return days.get(day) ?? (day >= from && day <= until ? 'ordinary' : 'perhaps');
}
