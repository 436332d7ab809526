import { type Hours, type Weekday, weekdays } from '../schemas/hours.ts';
import { choiceOf, type Loose } from './feed-values.ts';

export type Opening = Extract<Hours, { weekly: unknown }>['weekly'][number];

/**
 * A time as a wall clock in London shows it. A `Z` or an offset is not believed: one fixed offset cannot say "9 am all
 * year", and feeds write it without meaning it.
 */
export function clockOf(value: unknown): string | undefined {
  const text = choiceOf(value) ?? '';
  if (text === 'noon' || text === 'midday') return '12:00';
  if (text === 'midnight') return '00:00';
  const [, hour = '', minute = '00', half] =
    /^(\d{1,2})(?:[:.](\d{2}))?(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?\s*([ap])?\.?m?\.?$/.exec(text) ??
    [];
  if (hour === '' || (half === undefined && !/[:.]/.test(text))) return undefined;
  const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
  const isTime =
    Number(minute) < 60 && (hours < 24 || (hours === 24 && minute === '00')) && !(half && Number(hour) > 12);
  return isTime ? `${String(hours).padStart(2, '0')}:${minute}` : undefined;
}

/** The days of the week that a schedule names, or undefined where one of them is none. */
export function daysOf(schedule: Loose): Weekday[] | undefined {
  const codes = (choiceOf(schedule['byday']) ?? '').split(/[\s,;]+/).filter(Boolean);
  const days = codes.map((code) =>
    weekdays.find((day) => day.startsWith(code.slice(0, 2)) && /^[a-z]{2,9}$/.test(code)),
  );
  return days.length > 0 && !days.includes(undefined)
    ? weekdays.filter((day) => days.includes(day))
    : undefined;
}

const aDay = 1440;
/** Longer than any shift, except the whole day. */
const longest = 18 * 60;

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const lengthOf = ({ opens, closes }: Opening) =>
  minutes(closes) - minutes(opens) + (minutes(closes) <= minutes(opens) ? aDay : 0);

/** Why openings are none that a week can have; undefined where they may be. */
export function whyImpossible(weekly: readonly Opening[]): string | undefined {
  if (weekly.some(({ opens, closes }) => opens === closes)) return 'it opens and closes at the same time';
  if (weekly.some((row) => row.opens === '24:00')) return 'it opens at 24:00';
  if (weekly.some((row) => lengthOf(row) > longest && lengthOf(row) < aDay))
    return 'it is open for more than 18 hours at a time: perhaps the times are swapped';
  const stretches = weekly.flatMap((row) =>
    row.days.map((day) => {
      const from = weekdays.indexOf(day) * aDay + minutes(row.opens);
      return { from, to: from + lengthOf(row) };
    }),
  );
  const overlap = stretches.some((one, at) =>
    stretches.some(
      (other, index) =>
        index > at &&
        [-7 * aDay, 0, 7 * aDay].some((shift) => one.from < other.to + shift && other.from + shift < one.to),
    ),
  );
  return overlap ? 'its opening times overlap' : undefined;
}
