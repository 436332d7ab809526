import type { LondonMoment, Opening } from '../directory/hours/opening-hours.ts';
import type { Reach, Reason } from '../directory/services/judge-service.ts';
import type { LeftOutReason } from '../directory/services/left-out.ts';
import type { Paint } from './paint.ts';

const weekday = ({ day }: LondonMoment) => day.slice(0, 1).toUpperCase() + day.slice(1);

/** "09:30", "Mon 09:30", "2026-12-28 09:30": as much as tells the day. */
function when(moment: LondonMoment): string {
  if (moment.daysAway === 0) return moment.time;
  return `${moment.daysAway < 7 ? weekday(moment) : moment.date} ${moment.time}`;
}

/** "open until 20:00", "closed, opens Mon 09:30", in the colours of a terminal. */
export function openingInWords({ open, always, closesAt, opensAt }: Opening, paint: Paint): string {
  if (open === 'open')
    return paint.good(always ? 'open 24 hours' : closesAt ? `open until ${when(closesAt)}` : 'open');
  const next = opensAt ? `, opens ${when(opensAt)}` : '';
  return open === 'closed' ? paint.bad(`closed${next}`) : paint.unsure(`not known${next}`);
}

/** How near a service reached, for people who look after the directory. */
export const reachInWords: Readonly<Record<Reach, string>> = {
  district: 'district',
  force: 'force',
  nation: 'nation',
};

/** Why it is offered. Reasons that a column of its own shows are left out of the words. */
const reasons: Readonly<Record<Reason, string>> = {
  specialism: 'exists for this',
  need: 'names this need',
  'any-need': 'takes any need',
  'made-for-them': 'made for them',
  language: 'their language',
  bsl: 'BSL',
  district: '',
  force: '',
  nation: '',
  open: '',
  free: 'free',
  always: '24 hours',
};

/** "exists for this, free". */
export const reasonsInWords = (given: readonly Reason[]): string =>
  given
    .map((reason) => reasons[reason])
    .filter(Boolean)
    .join(', ');

/** Why a service was left out, as a heading of those that were. */
export const leftOutInWords: Readonly<Record<LeftOutReason, string>> = {
  held: 'held, so never shown',
  'closed-down': 'closed for good',
  area: 'not for this place',
  who: 'not for who is asking',
  'adults-only': 'adults only',
  'young-only': 'young people only',
  'women-only': 'women only',
  'men-only': 'men only',
  'made-for': 'made for others',
  need: 'not for this need',
  route: 'not reached that way',
  outranked: 'suits them, after all those shown',
};
