import type { LondonMoment, Opening } from '../directory/hours/opening-hours.ts';
import { type Hours, type Weekday, weekdays } from '../directory/schemas/hours.ts';
import { localeOf } from '../wording/languages.ts';
import { inAList } from '../wording/lists.ts';
import type { Say } from '../wording/wording.ts';

/** A Monday: days of the week and clock times are formatted as if in its week. */
const monday = Date.UTC(2024, 0, 1);
const dayLength = 86_400_000;

const isEnglish = (language: string) => localeOf(language) === 'en-GB';

const formats = new Map<
  string,
  { day: Intl.DateTimeFormat; date: Intl.DateTimeFormat; time: Intl.DateTimeFormat }
>();

function formatsFor(language: string) {
  let found = formats.get(language);
  if (!found) {
    // The calendar and the digits of Britain in every script: people compare what they read with their phone.
    const locale = `${localeOf(language)}-u-ca-gregory-nu-latn`;
    const clock = { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' } as const;
    // Britain says 9am. Who says the hour from 0 to 23 reads it so; others read "in the morning" in their own words.
    const isHalfDay = new Intl.DateTimeFormat(locale, clock).resolvedOptions().hour12;
    const asSaid = isEnglish(language)
      ? { hour12: true }
      : isHalfDay
        ? { hour12: true, dayPeriod: 'short' as const }
        : {};
    found = {
      day: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
      date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }),
      time: new Intl.DateTimeFormat(locale, { ...clock, ...asSaid }),
    };
    formats.set(language, found);
  }
  return found;
}

const dayName = (day: Weekday, language: string) =>
  formatsFor(language).day.format(monday + weekdays.indexOf(day) * dayLength);

/** A clock time as people say it: "9am", "12.30pm", midnight and noon by name. */
export function timeInWords(time: string, language: string, say: Say): string {
  if (time === '00:00' || time === '24:00') return say('services:hours.midnight');
  if (time === '12:00') return say('services:hours.noon');
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const words = formatsFor(language).time.format(monday + (hour * 60 + minute) * 60_000);
  return isEnglish(language) ? words.replace(':00', '').replace(/[\s\u202f]([ap]m)/, '$1') : words;
}

/** Days as runs: "Monday to Friday", "Tuesday and Sunday". */
function daysInWords(days: readonly Weekday[], language: string, say: Say): string {
  const numbers = days.map((day) => weekdays.indexOf(day)).sort((a, b) => a - b);
  if (numbers.length === 7) return say('services:hours.every-day');
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  const name = (number: number | undefined) => dayName(weekdays[number ?? 0] ?? 'mon', language);
  const words = runs.flatMap((run) =>
    run.length > 2
      ? [say('services:hours.days', { from: name(run[0]), to: name(run.at(-1)) })]
      : run.map(name),
  );
  return inAList(words, language);
}

/** "Monday to Friday, 10am to 5pm" a row; empty where the hours are not known. */
export function hoursInWords(hours: Hours | undefined, language: string, say: Say): string[] {
  if (!hours) return [];
  if ('always' in hours) return [say('services:hours.always')];
  return hours.weekly.map(({ days, opens, closes }) =>
    say('services:hours.row', {
      days: daysInWords(days, language, say),
      from: timeInWords(opens, language, say),
      to: timeInWords(closes, language, say),
    }),
  );
}

/** "today at 8pm", "on Saturday at 11am": a weekday where it is within a week, else a date. */
export function momentInWords(
  { day, date, time, daysAway }: LondonMoment,
  language: string,
  say: Say,
): string {
  const at = timeInWords(time, language, say);
  if (daysAway === 0) return say('services:hours.today-at', { time: at });
  if (daysAway === 1) return say('services:hours.tomorrow-at', { time: at });
  // Past a week a weekday alone would be taken for the nearer one.
  const name = daysAway < 7 ? dayName(day, language) : formatsFor(language).date.format(Date.parse(date));
  return say('services:hours.day-at', { day: name, time: at });
}

/** "Open now until 8pm", "Closed now. Opens tomorrow at 9am." */
export function openingInWords(opening: Opening, language: string, say: Say): string {
  if (opening.open === 'unknown') return say('services:open.unknown');
  if (opening.open === 'open') {
    if (opening.always) return say('services:open.always');
    const { closesAt } = opening;
    return closesAt && closesAt.daysAway < 2
      ? say('services:open.until', { time: timeInWords(closesAt.time, language, say) })
      : say('services:open.now');
  }
  return opening.opensAt
    ? say('services:open.opens', { when: momentInWords(opening.opensAt, language, say) })
    : say('services:open.closed');
}
