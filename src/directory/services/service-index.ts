import type { Service } from '../schemas/service.ts';
import { nations as ukNations } from '../schemas/vocabulary.ts';
import type { Reach } from './reach.ts';
import type { Whereabouts } from './search.ts';
import { emptyShelf, listed, put, type Shelf } from './shelf.ts';
import { readTraits, type Traits } from './traits.ts';

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
