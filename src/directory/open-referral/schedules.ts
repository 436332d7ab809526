import { type Hours, type Weekday, weekdays } from '../schemas/hours.ts';
import { alwaysNote, bankHolidayNotes, londonNote, unknownHoursDescription } from './schedule-words.ts';
import type { OrukSchedule } from './shapes.ts';
import { uuid5 } from './uuid5.ts';

/** What a schedule belongs to: a service or, for a way to contact it with hours of its own, that way's place. */
export type ScheduleOwner = { service_id: string } | { service_at_location_id: string };

const dayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const bydayOf = (days: readonly Weekday[]) =>
  weekdays
    .filter((day) => days.includes(day))
    .map((day) => day.slice(0, 2).toUpperCase())
    .join(',');

function daysInWords(days: readonly Weekday[]): string {
  const numbers = weekdays.flatMap((day, index) => (days.includes(day) ? [index] : []));
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  if (numbers.length === 7) return 'Every day';
  if (numbers.length > 2 && last - first + 1 === numbers.length)
    return `${dayNames[first]} to ${dayNames[last]}`;
  return numbers.map((number) => dayNames[number]).join(', ');
}

/** Midnight at the end of a day is the next day's 00:00, or 23:59 where the whole day is meant. */
function closesAt(opens: string, closes: string): string {
  if (closes !== '24:00') return closes;
  return opens === '00:00' ? '23:59' : '00:00';
}

/** The rows of hours as schedules; none where the hours are not known to us at all. */
export function schedulesOf(hours: Hours | 'unknown' | undefined, owner: ScheduleOwner): OrukSchedule[] {
  if (!hours) return [];
  const row = (name: string, fields: Omit<OrukSchedule, 'id'>): OrukSchedule => ({
    id: uuid5(`schedule/${Object.values(owner).join()}/${name}`),
    ...owner,
    ...fields,
  });
  if (hours === 'unknown') return [row('unknown', { description: unknownHoursDescription })];
  if ('always' in hours) {
    const everyDay = {
      freq: 'WEEKLY',
      byday: bydayOf(weekdays),
      opens_at: '00:00',
      closes_at: '23:59',
    } as const;
    return [row('always', { ...everyDay, description: 'Every day, 24 hours.', notes: alwaysNote })];
  }
  const note = bankHolidayNotes[hours.bankHolidays];
  return hours.weekly.map(({ days, opens, closes }, index) => {
    const overnight = closes <= opens ? ' the next day' : '';
    return row(`weekly/${index}`, {
      freq: 'WEEKLY',
      byday: bydayOf(days),
      opens_at: opens,
      closes_at: closesAt(opens, closes),
      description: `${daysInWords(days)}, ${opens} to ${closes}${overnight}. ${londonNote}`,
      notes: note,
    });
  });
}
