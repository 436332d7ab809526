import { type Hours, weekdays } from '../schemas/hours.ts';
import { choiceOf, dayOf, type Loose, lineOf, listOf, numberOf, partOf, textOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import { clockOf, daysOf, type Opening, whyImpossible } from './import-clock.ts';
import { plainText } from './import-plain-text.ts';
import { alwaysNote, bankHolidayNotes } from './schedule-words.ts';

/** Why a schedule does not say which hours of every week somebody is there; undefined where it does. */
function notWeekly(schedule: Loose, today: string): string | undefined {
  const freq = choiceOf(schedule['freq']);
  const until = dayOf(schedule['valid_to']) ?? '9999-12-31';
  const ends = dayOf(schedule['until']) ?? '9999-12-31';
  const begins = [dayOf(schedule['valid_from']), dayOf(schedule['dtstart'])].find(
    (day) => day && day > today,
  );
  if (until < today) return `its opening times were good until ${until}`;
  if (ends < today) return `its opening times ended on ${ends}`;
  if (begins) return `its opening times begin on ${begins}`;
  if (textOf(schedule['count'])) return 'its opening times end after a number of days';
  if (freq !== 'weekly' && freq !== 'daily')
    return freq ? `they repeat ${freq}` : 'they do not say that they repeat weekly';
  if ((numberOf(schedule['interval']) ?? 1) !== 1) return 'they do not repeat every week';
  if (textOf(schedule['bymonthday'])) return 'they are for certain days of the month';
  if (freq === 'weekly' && !daysOf(schedule)) return 'they do not name days of the week';
  if (!clockOf(schedule['opens_at']) || !clockOf(schedule['closes_at']))
    return 'they give no times that can be read';
  return undefined;
}

function openingOf(schedule: Loose): Opening {
  const days = choiceOf(schedule['freq']) === 'daily' ? [...weekdays] : (daysOf(schedule) ?? []);
  const opens = clockOf(schedule['opens_at']) ?? '';
  const closes = clockOf(schedule['closes_at']) ?? '';
  // The last minute of a day, and midnight after an opening, both end that day.
  return { days, opens, closes: closes === '23:59' || closes === '00:00' ? '24:00' : closes };
}

/** Rows with the same times become one: older feeds have a row for each day. */
function merged(rows: readonly Opening[]): Opening[] {
  const byTimes = new Map<string, Opening>();
  for (const row of rows) {
    const key = `${row.opens}-${row.closes}`;
    const days = new Set([...(byTimes.get(key)?.days ?? []), ...row.days]);
    byTimes.set(key, { ...row, days: weekdays.filter((day) => days.has(day)) });
  }
  return [...byTimes.values()];
}

function bankHolidaysIn(words: string): 'same' | 'closed' | 'unknown' {
  const ours = Object.entries(bankHolidayNotes).find(([, note]) => words.includes(note))?.[0];
  if (ours) return ours as 'same' | 'closed' | 'unknown';
  if (
    /\b(?:closed|not available|not open|except|excluding)\b[^.]{0,30}\b(?:bank|public) holidays?/i.test(words)
  )
    return 'closed';
  return /\b(?:including|open on) (?:bank|public) holidays?|\b365 days/i.test(words) ? 'same' : 'unknown';
}

const wordsOf = (rows: readonly Loose[]) =>
  [...new Set(rows.flatMap((row) => [plainText(row['description']), plainText(row['notes'])]))].filter(
    (text) => text !== undefined,
  );

/** The hours that rows of schedules say, or undefined and, in `account`, why they are not known. */
export function hoursOfRows(rows: readonly Loose[], today: string, account: Account): Hours | undefined {
  const problems = [...new Set(rows.flatMap((row) => notWeekly(row, today) ?? []))];
  for (const problem of problems) remark(account.dropped, 'schedules', problem);
  if (rows.length === 0 || problems.length > 0) return undefined;
  const words = wordsOf(rows).join(' ');
  const weekly = merged(rows.map(openingOf));
  const impossible = whyImpossible(weekly);
  if (impossible) {
    remark(account.dropped, 'schedules', impossible);
    return undefined;
  }
  const bankHolidays = bankHolidaysIn(words);
  const [first] = weekly;
  const isWhole =
    weekly.length === 1 && first?.days.length === 7 && first.opens === '00:00' && first.closes === '24:00';
  if (isWhole && (bankHolidays === 'same' || words.includes(alwaysNote))) return { always: true };
  return { weekly, bankHolidays };
}

/**
 * The service's hours. A place's own schedules say more than the service's, but which place a person means is not known:
 * two places that differ leave the hours unknown.
 */
export function hoursFromFeed(service: Loose, today: string, account: Account): Hours | undefined {
  const places = listOf(service['service_at_locations']);
  const ofPlaces = places
    .map(
      (place) =>
        [listOf(place['schedules']), listOf(partOf(place['location'])['schedules'])].find(
          (rows) => rows.length > 0,
        ) ?? [],
    )
    .filter((rows) => rows.length > 0);
  const sets = ofPlaces.length > 0 ? ofPlaces : [listOf(service['schedules'])];
  const words = wordsOf(sets.flat());
  const found = sets.map((rows) => hoursOfRows(rows, today, account));
  const [hours] = found;
  const agree = found.every((each) => JSON.stringify(each) === JSON.stringify(hours));
  if (!agree) remark(account.dropped, 'schedules', 'its places have different opening times');
  if (hours && agree) return hours;
  if (words.length > 0)
    forReview(account, `The feed says of its hours: "${lineOf(words.join(' '))?.slice(0, 400)}".`);
  if (listOf(service['holidays']).length > 0)
    remark(account.dropped, 'holiday_schedules', 'there is no place for single holidays');
  return undefined;
}
