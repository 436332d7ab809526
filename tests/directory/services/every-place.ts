import { whereaboutsOf } from '../../../src/dialogs/place-id.ts';
import type { Directory } from '../../../src/directory/directory.ts';
import { openingAt } from '../../../src/directory/hours/opening-hours.ts';
import type { Whereabouts } from '../../../src/directory/services/search.ts';
import { areaKeys, serviceIndexOf } from '../../../src/directory/services/service-index.ts';

/** Places that are served by the same: whoever asks finds the same services in each. */
export type PlaceGroup = {
  where: Whereabouts;
  members: { site: string; place: string; where: Whereabouts }[];
};

/**
 * Every district on every site, every force, both nations, the rest of the world and no answer, grouped. A search reads of
 * a place the shelves of the index that its keys name, and nothing else: places whose keys name the same shelves are one.
 */
export function everyPlace({ sites, gazetteer, services }: Directory): Map<string, PlaceGroup> {
  const index = serviceIndexOf(services);
  const places = [
    ...[...gazetteer.districts.keys()].map((id) => `district:${id}`),
    ...[...gazetteer.forces.keys()].map((id) => `force:${id}`),
    ...['nation:england', 'nation:wales', 'outside:scotland', 'outside:northern-ireland', 'outside:jersey'],
    undefined,
  ];
  const groups = new Map<string, PlaceGroup>();
  for (const { id: site, forces } of sites.values()) {
    for (const place of places) {
      const where = whereaboutsOf(place, gazetteer, forces);
      const shelves = [...areaKeys(where).keys()].filter((key) => index.has(key)).join(' ');
      const group = groups.get(shelves) ?? { where, members: [] };
      group.members.push({ site, place: place ?? 'not said', where });
      groups.set(shelves, group);
    }
  }
  return groups;
}

/** Bank holidays, the days they stand in for, and both nights on which the clocks change, before and after. */
export const oddMoments = [
  '2026-12-25T12:00Z',
  '2026-12-26T12:00Z',
  '2026-12-28T23:00Z',
  '2027-03-28T00:30Z',
  '2027-03-28T01:30Z',
  '2027-10-31T00:30Z',
  '2027-10-31T01:30Z',
].map((at) => new Date(at));

const halfHour = 30 * 60_000;
const monday = Date.UTC(2027, 0, 18);

/**
 * Half-hours of an ordinary week, one for each set of services that are open together: at all others somebody finds what
 * they find at one of these.
 */
export function tellingMoments({ services, bankHolidays }: Directory): Date[] {
  const live = services.filter(({ status }) => status === 'live');
  const moments = new Map<string, Date>();
  for (let at = 0; at < 7 * 48; at += 1) {
    const moment = new Date(monday + at * halfHour);
    const open = live.map(({ hours }) => openingAt(hours, moment, bankHolidays).open.at(0)).join('');
    if (!moments.has(open)) moments.set(open, moment);
  }
  return [...moments.values()];
}
