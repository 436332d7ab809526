import type { Service } from '../schemas/service.ts';
import { nations as ukNations } from '../schemas/vocabulary.ts';
import type { Asked } from './asked.ts';
import { type Taken, takesOf } from './eligibility.ts';
import type { Reach } from './reach.ts';
import type { Whereabouts } from './search.ts';
import { is, readTraits, type Traits } from './traits.ts';
import { type Fit, fitOf } from './weigh.ts';

/**
 * Services in the order of their ids, and beside them whom each takes: most of those that cannot take a person are passed
 * over without being looked at.
 */
type Row = { traits: Traits[]; takes: Taken[] };

/** The live services of one area. */
export type Shelf = {
  every: Row;
  /** Those that serve every need. */
  anyNeed: Row;
  /** Need id to those that exist for it, and to the others that name it. */
  specialists: Map<string, Row>;
  naming: Map<string, Row>;
  /** Those for people who are worried about how they behave. */
  ownBehaviour: Row;
  /** By-and-for services. */
  madeFor: Row;
};

/**
 * The live services by area, so that a search reads those of the person's own areas alone, however many there are
 * elsewhere. Keys: `district:charnwood`, `force:lancashire`, `nation:wales`, `nation:beyond` for what serves all the UK
 * and `nation:any` for what serves a whole nation of it.
 */
export type ServiceIndex = ReadonlyMap<string, Shelf>;

function keysOf({ areas }: Service): string[] {
  const { districts = [], forces = [], nations = [] } = areas;
  return [
    ...districts.map((id) => `district:${id}`),
    ...forces.map((id) => `force:${id}`),
    ...nations.map((id) => `nation:${id}`),
    ...(nations.length > 0 ? ['nation:any'] : []),
    ...(nations.length === ukNations.length ? ['nation:beyond'] : []),
  ];
}

function listed<K, T>(lists: Map<K, T>, key: K, make: () => T): T {
  const found = lists.get(key) ?? make();
  lists.set(key, found);
  return found;
}

const emptyRow = (): Row => ({ traits: [], takes: [] });
const emptyShelf = (): Shelf => ({
  every: emptyRow(),
  anyNeed: emptyRow(),
  specialists: new Map(),
  naming: new Map(),
  ownBehaviour: emptyRow(),
  madeFor: emptyRow(),
});

function put(traits: Traits, shelf: Shelf): void {
  const { service, takes } = traits;
  const rows = [shelf.every];
  if (service.needs === 'all') rows.push(shelf.anyNeed);
  else {
    for (const need of new Set(service.needs)) {
      const named = service.specialism.includes(need) ? shelf.specialists : shelf.naming;
      rows.push(listed(named, need, emptyRow));
    }
  }
  if (takesOf(takes, 'own-behaviour')) rows.push(shelf.ownBehaviour);
  if (is(traits, 'made-for-some')) rows.push(shelf.madeFor);
  for (const row of rows) {
    row.traits.push(traits);
    row.takes.push(takes);
  }
}

export function buildServiceIndex(services: readonly Service[]): ServiceIndex {
  const live = services.filter(({ status }) => status === 'live').sort((a, b) => (a.id < b.id ? -1 : 1));
  const ranks = new Map(live.map((service, rank) => [service, rank]));
  const areas = new Map<string, Service[]>();
  for (const service of live)
    for (const key of new Set(keysOf(service))) listed(areas, key, () => []).push(service);
  // Area by area, so that what is read together lies together in memory.
  const known = new Map<Service, Traits>();
  const index = new Map<string, Shelf>();
  for (const [key, here] of areas) {
    const shelf = listed(index, key, emptyShelf);
    for (const service of here)
      put(
        listed(known, service, () => readTraits(service, ranks.get(service) ?? 0)),
        shelf,
      );
  }
  return index;
}

const indexes = new WeakMap<readonly Service[], ServiceIndex>();

/** The index of a directory's services: built when they are first seen, at the start, and never again. */
export function serviceIndexOf(services: readonly Service[]): ServiceIndex {
  let index = indexes.get(services);
  if (!index) {
    index = buildServiceIndex(services);
    indexes.set(services, index);
  }
  return index;
}

/** The keys of a person's areas, the narrowest first. */
export function areaKeys({ district, force, nation = force?.nation }: Whereabouts): Map<string, Reach> {
  return new Map<string, Reach>([
    ...(district ? [[`district:${district.id}`, 'district'] as const] : []),
    ...(force ? [[`force:${force.id}`, 'force'] as const] : []),
    [`nation:${nation ?? 'any'}`, 'nation'],
  ]);
}

/** The shelves that reach a person, the narrowest area first. Nothing else of the index matters to a search. */
export function shelvesFor(where: Whereabouts, index: ServiceIndex): [Shelf, Reach][] {
  return [...areaKeys(where)].flatMap(([key, reach]) => {
    const shelf = index.get(key);
    return shelf ? [[shelf, reach] as [Shelf, Reach]] : [];
  });
}

const noRow: Row = { traits: [], takes: [] };

/** Calls `see` with those of a row that take a person, those run by and for others among them. */
export function eachTaking(row: Row | undefined, needed: Taken, see: (traits: Traits) => void): void {
  const { traits, takes } = row ?? noRow;
  for (let at = 0; at < takes.length; at += 1)
    if (((takes[at] ?? 0) & needed) === needed) see(traits[at] as Traits);
}

/**
 * Calls `see` with those of a shelf that also serve the needs of a search, each once. Nothing is copied: a shelf may hold
 * thousands.
 */
export function eachServing(shelf: Shelf, asked: Asked, see: (traits: Traits, fit: Fit) => void): void {
  const { needed, search } = asked;
  const own = search.who === 'own-behaviour' ? shelf.ownBehaviour : undefined;
  const whole = own ?? (search.needs.length === 0 ? shelf.every : undefined);
  eachTaking(whole ?? shelf.anyNeed, needed, (traits) => see(traits, fitOf(traits, asked)));
  if (whole) return;
  const seen = search.needs.length > 1 ? new Set<Traits>() : undefined;
  for (const fit of ['specialist', 'named'] as const) {
    for (const need of search.needs) {
      const row = (fit === 'specialist' ? shelf.specialists : shelf.naming).get(need);
      eachTaking(row, needed, (traits) => {
        if (seen?.has(traits)) return;
        seen?.add(traits);
        see(traits, fit);
      });
    }
  }
}
