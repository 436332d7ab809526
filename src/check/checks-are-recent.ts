import type { Checked, Finding, Rule } from './rule.ts';
import { daysBetween, today } from './today.ts';

/** Days after which a record should be looked at again, and after which it may no longer be trusted. */
export const shouldBeChecked = 90;
export const mustBeChecked = 365;

const wholeDay = /^\d{4}-\d{2}-\d{2}$/;

function age(checkedOn: string, day: string): Pick<Finding, 'problem' | 'cure' | 'level'> | undefined {
  const days = daysBetween(checkedOn, day);
  if (days < 0)
    return { problem: `is ${checkedOn}, which is yet to come`, cure: 'Write the day of the check.' };
  const old = { problem: `was ${days} days ago`, cure: 'Check the record again, then write the new day.' };
  if (days > mustBeChecked) return old;
  return days > shouldBeChecked ? { ...old, level: 'should' } : undefined;
}

/** A source that is dated later than today was never read. Years and "undated" are as good as unknown. */
function future(date: string, day: string): boolean {
  const year = /^\d{4}/.exec(date)?.[0];
  return wholeDay.test(date) ? date > day : year !== undefined && year > day.slice(0, 4);
}

function ofServices({ directory, fileOf, now }: Checked): Finding[] {
  const day = today({ now });
  return directory.services
    .filter(({ status }) => status !== 'closed')
    .flatMap(({ id, status, checkedOn, sources }) => {
      const file = fileOf(id);
      const own = age(checkedOn, day);
      const late = sources.flatMap(({ date }, at) =>
        future(date, day)
          ? [
              {
                file,
                field: `sources.${at}.date`,
                problem: `is ${date}, which is yet to come`,
                cure: 'Correct the date.',
              },
            ]
          : [],
      );
      // What is held is shown to nobody: however old it is, it only waits.
      const level = status === 'held' && checkedOn <= day ? { level: 'should' as const } : {};
      return [...(own ? [{ file, field: 'checkedOn', ...own, ...level }] : []), ...late];
    });
}

export const checksAreRecent: Rule = {
  id: 'checks-are-recent',
  why: 'Contracts change each year: what was true of a service a year ago may be a dead line today.',
  find: ofServices,
};
