import type { Service } from '../schemas/service.ts';
import type { turnedAway } from '../schemas/vocabulary.ts';
import { overlap } from './overlap.ts';
import type { Person } from './search.ts';

export type { Person } from './search.ts';

/** People whom a service may say that it cannot take. */
export type TurnedAway = (typeof turnedAway)[number];

/** Why a service cannot be offered to a person, as an id. */
export type Unsuitable = 'who' | 'adults-only' | 'young-only' | 'women-only' | 'men-only' | 'made-for';

/** Whom a service takes, a bit each. */
export type Taken = number;
const takes = {
  me: 1 << 0,
  'someone-else': 1 << 1,
  professional: 1 << 2,
  'own-behaviour': 1 << 3,
  children: 1 << 4,
  adults: 1 << 5,
  over60: 1 << 6,
  men: 1 << 7,
  women: 1 << 8,
} as const;

/** A child of unknown age is only offered what takes everybody from this age up. */
const childMustBeTakenFrom = 13;
/** What ends at or below this age is for the young. */
const youngUntil = 25;
const turnedAwayBelow: Partial<Record<TurnedAway, number>> = {
  'under-13': 13,
  'under-16': 16,
  'under-18': 18,
};

/** Whom a service takes: by whom it is for, and by whom it says that it cannot take. */
export function takenBy(service: Service): Taken {
  const { people, ages, madeFor } = service.takes;
  const away = service.cannotTake.map(({ who }) => who);
  const from = Math.max(ages?.from ?? 0, ...away.map((who) => turnedAwayBelow[who] ?? 0));
  const to = away.includes('adults') ? 0 : (ages?.to ?? Number.POSITIVE_INFINITY);
  const isForOver60 = madeFor.length > 0 && madeFor.every((audience) => audience === 'over-60');
  // Lines for people who harm also advise those around them; someone who asks for a person being harmed is not that.
  const isForHarm = service.who.includes('own-behaviour') && !service.who.includes('me');
  let taken = 0;
  for (const who of service.who) if (who !== 'someone-else' || !isForHarm) taken |= takes[who];
  if (from <= childMustBeTakenFrom && !isForOver60) taken |= takes.children;
  if (to > youngUntil) taken |= takes.adults;
  if (to >= 60) taken |= takes.over60;
  if (people !== 'women' && !away.includes('men')) taken |= takes.men;
  if (people !== 'men' && !away.includes('women')) taken |= takes.women;
  return taken;
}

/** Whom a service must take to be any use to a person, each with what is wrong where it does not. */
function mustTake({ who, audiences }: Person): [Taken, Unsuitable][] {
  const must: [Taken, Unsuitable][] = [[takes[who], 'who']];
  must.push(audiences.includes('under-18') ? [takes.children, 'adults-only'] : [takes.adults, 'young-only']);
  if (audiences.includes('over-60')) must.push([takes.over60, 'young-only']);
  if (audiences.includes('men')) must.push([takes.men, 'women-only']);
  // Nobody is asked to say that she is a woman. Someone asking for another person may well be asking for a man, and the
  // men's lines take their calls.
  else if (who !== 'someone-else') must.push([takes.women, 'men-only']);
  return must;
}

/** All of whom a service must take to be any use to a person, in one. Whom it is run by and for is asked apart. */
export const neededBy = (person: Person): Taken => mustTake(person).reduce((all, [bit]) => all | bit, 0);

export const takesOf = (taken: Taken, kind: keyof typeof takes): boolean => (taken & takes[kind]) !== 0;

/** Whether a service is run by and for people like this person. */
export const isByAndFor = (madeFor: readonly string[], { audiences }: Person): boolean =>
  overlap(madeFor, audiences);

/** Why this service cannot take this person, or undefined when it can. */
export function unsuitableFor(service: Service, person: Person): Unsuitable | undefined {
  const taken = takenBy(service);
  const wrong = mustTake(person).find(([bit]) => (taken & bit) === 0)?.[1];
  if (wrong) return wrong;
  const { madeFor } = service.takes;
  return madeFor.length > 0 && !isByAndFor(madeFor, person) ? 'made-for' : undefined;
}
