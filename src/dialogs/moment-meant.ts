import { londonClock, weekdayOf } from '../directory/hours/london-time.ts';
import { nextMoment } from '../directory/hours/next-moment.ts';
import { type Weekday, weekdays } from '../directory/schemas/hours.ts';

const hour = 60;
/** When most who open at all are open in that part of a day, in minutes of London's clocks. */
const [morning, forenoon, afternoon, evening, night] = [
  9.5 * hour,
  11 * hour,
  14.5 * hour,
  19 * hour,
  23.5 * hour,
];
const weekend: readonly Weekday[] = ['sat', 'sun'];

/** The next day of these at such a minute. */
const nextOf = (days: readonly Weekday[], now: Date, minute: number): Date =>
  new Date(Math.min(...days.map((day) => nextMoment(now, day, minute).getTime())));

/** Today at such a minute; now, where that has gone by. */
function today(now: Date, minute: number): Date {
  const next = nextMoment(now, undefined, minute);
  return londonClock(next).day === londonClock(now).day ? next : now;
}

const tomorrow = (now: Date, minute: number): Date => {
  const { day } = londonClock(now);
  return nextMoment(now, weekdayOf(day + 1), minute);
};

const moments: Readonly<Record<string, (now: Date) => Date>> = {
  'this-afternoon': (now) => today(now, afternoon),
  tonight: (now) => today(now, evening),
  tomorrow: (now) => tomorrow(now, forenoon),
  'tomorrow-morning': (now) => tomorrow(now, morning),
  'tomorrow-afternoon': (now) => tomorrow(now, afternoon),
  'tomorrow-evening': (now) => tomorrow(now, evening),
  weekend: (now) => nextOf(weekend, now, forenoon),
  mornings: (now) => nextMoment(now, undefined, morning),
  afternoons: (now) => nextMoment(now, undefined, afternoon),
  evenings: (now) => nextMoment(now, undefined, evening),
  nights: (now) => nextMoment(now, undefined, night),
  'school-hours': (now) =>
    nextOf(
      weekdays.filter((day) => !weekend.includes(day)),
      now,
      morning,
    ),
  monday: (now) => nextOf(['mon'], now, forenoon),
  tuesday: (now) => nextOf(['tue'], now, forenoon),
  wednesday: (now) => nextOf(['wed'], now, forenoon),
  thursday: (now) => nextOf(['thu'], now, forenoon),
  friday: (now) => nextOf(['fri'], now, forenoon),
  saturday: (now) => nextOf(['sat'], now, forenoon),
  sunday: (now) => nextOf(['sun'], now, forenoon),
};

/** The instant that a time somebody named stands for, seen from now; undefined where it is now, or none was named. */
export function momentMeant(id: string | undefined, now: Date): Date | undefined {
  const found = id !== undefined && Object.hasOwn(moments, id) ? moments[id]?.(now) : undefined;
  return found && found > now ? found : undefined;
}
