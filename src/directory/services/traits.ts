import { type Week, weekOf } from '../hours/week.ts';
import type { Service } from '../schemas/service.ts';
import { routeKinds } from '../schemas/vocabulary.ts';
import { type Taken, takenBy } from './eligibility.ts';

/** Several of a closed list, a bit each. */
export type Bits = number;

/** What may be true of a service. */
const flags = {
  'any-need': 1 << 0,
  /** It takes reports, for the police or another. */
  reporting: 1 << 1,
  /** For any trouble at all: as a crisis line it closes every result, and is a first answer when nothing else is. */
  'any-trouble': 1 << 2,
  'made-for-some': 1 << 3,
  deaf: 1 << 4,
  interpreters: 1 << 5,
  'other-languages': 1 << 6,
  'always-open': 1 << 7,
  /** It names areas of several sizes, and may reach somebody by more than one. */
  'areas-of-sizes': 1 << 8,
  'both-nations': 1 << 9,
  /** Only a website, a form or an app leads to it. */
  'nobody-answers': 1 << 10,
} as const;
type Flag = keyof typeof flags;

/**
 * What the rules ask of a service, worked out once from its record, and small. A record is dozens of objects all over the
 * memory: to read a thousand of them takes longer than a whole turn may.
 */
export type Traits = {
  service: Service;
  takes: Taken;
  flags: Bits;
  routes: Bits;
  freeRoutes: Bits;
  specialism: readonly string[];
  madeFor: readonly string[];
  languages: readonly string[];
  /** Absent: always open, or not known. */
  week: Week | undefined;
  /** Its place in the order of ids, among those of one index. */
  rank: number;
};

export function bitsOf<T>(all: readonly T[], some: readonly T[]): Bits {
  let bits = 0;
  for (const each of some) bits |= 1 << all.indexOf(each);
  return bits;
}

export const is = (traits: Traits, flag: Flag): boolean => (traits.flags & flags[flag]) !== 0;

function flagsOf({ takes, needs, does, routes, languages, hours, areas, ...rest }: Service): Bits {
  const helpsAnyone = does.includes('emotional-support') && !does.includes('victim-gateway') && !takes.ages;
  const sizes = Object.values(areas).filter((list) => list !== undefined && list.length > 0);
  const holds: Record<Flag, boolean> = {
    'any-need': needs === 'all',
    reporting: does.includes('police') || does.includes('reporting'),
    'any-trouble': does.includes('police') || helpsAnyone,
    'made-for-some': takes.madeFor.length > 0,
    deaf: languages.includes('bfi') || routes.some(({ kind }) => kind === 'bsl'),
    interpreters: rest.interpreters,
    'other-languages': languages.some((code) => code !== 'en' && code !== 'bfi'),
    'always-open': hours !== undefined && 'always' in hours,
    'areas-of-sizes': sizes.length > 1,
    'nobody-answers': routes.every(({ kind }) => ['website', 'online-form', 'app'].includes(kind)),
    'both-nations': ['england', 'wales'].every((nation) => areas.nations?.some((each) => each === nation)),
  };
  let bits = 0;
  for (const flag of Object.keys(flags) as Flag[]) if (holds[flag]) bits |= flags[flag];
  return bits;
}

const lists = new Map<string, readonly string[]>();

/** A list that stands for all that say the same: there are few, and they stay at hand. */
function shared(list: readonly string[]): readonly string[] {
  const text = list.join();
  const found = lists.get(text) ?? list;
  lists.set(text, found);
  return found;
}

export function readTraits(service: Service, rank: number): Traits {
  const { routes, hours } = service;
  const kinds = (some: Service['routes']) =>
    bitsOf(
      routeKinds,
      some.map(({ kind }) => kind),
    );
  // What every comparison reads stands first: it is fetched from memory in one go.
  return {
    flags: flagsOf(service),
    routes: kinds(routes),
    freeRoutes: kinds(routes.filter(({ cost }) => cost === 'free')),
    week: hours && !('always' in hours) ? weekOf(hours) : undefined,
    specialism: shared(service.specialism),
    rank,
    takes: takenBy(service),
    madeFor: shared(service.takes.madeFor),
    languages: shared(service.languages),
    service,
  };
}

const known = new WeakMap<Service, Traits>();

/** The traits of one record, for whoever looks at a few. */
export function traitsOf(service: Service): Traits {
  const found = known.get(service) ?? readTraits(service, 0);
  known.set(service, found);
  return found;
}
