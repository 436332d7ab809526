import type { Hours, Weekday } from '../directory/schemas/hours.ts';
import type { Checked, Finding, Rule } from './rule.ts';

type Opening = Exclude<Hours, { always: true }>['weekly'][number];
/** What is wrong with hours: the field within them, the problem, the cure. */
type Problem = [field: string, problem: string, cure: string];

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const aDay = 1440;
/** Longer than any shift that a page prints, except the whole day. */
const longest = 18 * 60;

/** Minutes that an opening lasts; until the next day where it closes at or before it opens. */
const lengthOf = ({ opens, closes }: Opening) =>
  minutes(closes) - minutes(opens) + (minutes(closes) <= minutes(opens) ? aDay : 0);

function ofOneOpening(opening: Opening, at: number): Problem[] {
  const { days, opens, closes } = opening;
  const field = `weekly.${at}`;
  const problems: Problem[] = [];
  if (new Set(days).size < days.length)
    problems.push([`${field}.days`, 'names a day twice', 'Name each day once.']);
  if (opens === '24:00')
    problems.push([`${field}.opens`, 'opens at 24:00', 'Write 00:00, and the day that then begins.']);
  if (opens === closes)
    problems.push([
      `${field}.closes`,
      `closes when it opens, at ${opens}`,
      'Write both times, or 00:00 to 24:00.',
    ]);
  else if (lengthOf(opening) > longest && lengthOf(opening) < aDay)
    problems.push([
      `${field}.closes`,
      `makes ${Math.round(lengthOf(opening) / 60)} hours of ${opens} to ${closes}`,
      'Compare with the source: are the times swapped, or 12 hours out?',
    ]);
  return problems;
}

const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** An opening on each of its days, in minutes of the week; one that goes past Sunday's midnight goes on at its start. */
function stretches(opening: Opening, at: number) {
  return [...new Set(opening.days)].map((day) => {
    const from = week.indexOf(day) * aDay + minutes(opening.opens);
    return { at, from, to: from + lengthOf(opening) };
  });
}

function overlaps(weekly: Opening[]): Problem[] {
  const all = weekly.flatMap(stretches);
  const both = all.flatMap((one) =>
    all
      .filter((other) => other.at > one.at)
      .filter((other) =>
        [-7 * aDay, 0, 7 * aDay].some((shift) => one.from < other.to + shift && other.from + shift < one.to),
      )
      .map((other) => other.at),
  );
  return [...new Set(both)].map((at) => {
    const row = JSON.stringify(weekly[at]);
    const twice = weekly.some((each, other) => other < at && JSON.stringify(each) === row);
    return twice
      ? [`weekly.${at}`, 'is there twice', 'Remove one.']
      : [`weekly.${at}`, 'overlaps with an opening above it', 'Write each time of a day once.'];
  });
}

/** Everything that is wrong with hours, by the field within them. */
function problemsOf(hours: Hours): Problem[] {
  if ('always' in hours) return [];
  const { weekly } = hours;
  const whole = weekly.every((opening) => lengthOf(opening) === aDay && opening.opens !== opening.closes);
  const everyDay = new Set(weekly.flatMap(({ days }) => days)).size === week.length;
  const isAlways: Problem[] =
    whole && everyDay && hours.bankHolidays === 'same'
      ? [['weekly', 'is every hour of every day', 'Write "always": true instead.']]
      : [];
  return [...weekly.flatMap(ofOneOpening), ...overlaps(weekly), ...isAlways];
}

export const hoursCanBe: Rule = {
  id: 'hours-can-be',
  why: 'Hours that no clock can show send people to a phone that nobody answers.',
  find: ({ directory, fileOf }: Checked) =>
    directory.services.flatMap((service) =>
      [
        ['hours', service.hours] as const,
        ...service.routes.map((route, at) => [`routes.${at}.hours`, route.hours] as const),
      ].flatMap(([where, hours]) =>
        (hours && hours !== 'unknown' ? problemsOf(hours) : []).map(
          ([field, problem, cure]): Finding => ({
            file: fileOf(service.id),
            field: `${where}.${field}`,
            problem,
            cure,
          }),
        ),
      ),
    ),
};
