import { type Directory, directoryOf } from '../src/directory/directory.ts';
import type { Force } from '../src/directory/places/gazetteer.ts';
import type { Service } from '../src/directory/schemas/service.ts';
import type { RouteKind, Who } from '../src/directory/schemas/vocabulary.ts';
import type { Search, Whereabouts } from '../src/directory/services/search.ts';
import { type Chance, chance } from './chance.ts';

/** How many services of each size of area there are among so many. */
const nationalAmong = (size: number) => Math.min(200, size / 50);
const shareOfForces = 0.25;

/**
 * Services in any number, made from those that ship: each is a live record of the shipped directory, moved to another
 * area. So needs, audiences, ages, routes, languages and hours go together as they do in truth. 2 in 100 serve a nation,
 * 200 at most, however many there are; of the others 3 in 4 serve one or more districts of a force, and 1 in 4 the whole
 * of it, as in the shipped areas. A force is the likelier the more districts it has.
 */
export function madeServices({ services, crisisLines, gazetteer }: Directory, size: number): Service[] {
  const from = chance(size);
  const live = services.filter((service) => service.status === 'live' && !crisisLines.includes(service));
  const national = live.filter(({ areas }) => areas.nations);
  const ofDistricts = live.filter(({ areas }) => !areas.nations && areas.districts);
  const ofForces = live.filter(({ areas }) => !areas.nations && areas.forces);
  const districts = [...gazetteer.districts.values()];
  return Array.from({ length: size }, (_, at) => {
    const id = `made-${at}`;
    if (at < nationalAmong(size)) return { ...copyOf(from.one(national)), id };
    const force = gazetteer.forces.get(from.one(districts).force) as Force;
    if (from.often(shareOfForces))
      return { ...copyOf(from.one(ofForces)), id, areas: { forces: [force.id] } };
    const like = copyOf(from.one(ofDistricts));
    return {
      ...like,
      id,
      areas: { districts: some(force.districts, like.areas.districts?.length, from) },
    };
  });
}

/** A directory of so many made services and the shipped crisis lines. */
export const madeDirectory = (shipped: Directory, size: number): Directory =>
  directoryOf({ ...shipped, services: [...shipped.crisisLines, ...madeServices(shipped, size)] });

/** A record of its own, as one that was read from a file: nothing of it is shared. */
const copyOf = (service: Service): Service => structuredClone(service);

function some(districts: readonly string[], count = 1, from: Chance): string[] {
  const first = from.below(districts.length);
  return [...districts, ...districts].slice(first, first + Math.min(count, districts.length));
}

const ways: RouteKind[][] = [
  ['phone'],
  ['text', 'text-relay'],
  ['web-chat', 'bsl'],
  ['email', 'online-form'],
  ['walk-in'],
];
const whos: Who[] = ['me', 'me', 'me', 'someone-else', 'professional'];

function somewhere({ gazetteer }: Directory, from: Chance): Whereabouts {
  const district = from.one([...gazetteer.districts.values()]);
  const force = gazetteer.forces.get(district.force) as Force;
  if (from.often(0.9)) return { district, force, nation: force.nation };
  return from.one([{ force, nation: force.nation }, { nation: force.nation }, {}]);
}

/**
 * What people may ask: 9 in 10 from a district, the others from a force, a nation or nowhere said; 1 in 10 for two needs,
 * 1 in 10 for none; half say something of themselves; 4 in 10 how they can make contact; at any minute of two years,
 * bank holidays and both changes of the clocks among them.
 */
export function madeSearches(directory: Directory, count: number, seed = 1): Search[] {
  const from = chance(seed);
  const needs = directory.needs.map(({ id }) => id);
  const audiences = directory.audiences.map(({ id }) => id);
  const begin = Date.UTC(2027, 0, 1);
  return Array.from({ length: count }, () => {
    const none = from.often(0.1);
    const own = from.often(0.04);
    return {
      who: own ? 'own-behaviour' : from.one(whos),
      needs:
        none || own ? [] : [...new Set([from.one(needs), ...(from.often(0.1) ? [from.one(needs)] : [])])],
      forms: [],
      audiences: from.often(0.5) ? [...new Set([from.one(audiences), from.one(audiences)])] : [],
      where: somewhere(directory, from),
      routes: from.often(0.4) ? from.one(ways) : [],
      language: from.often(0.15) ? from.one(['ur', 'pl']) : 'en',
      at: new Date(begin + from.below(2 * 365 * 1440) * 60_000),
    };
  });
}
