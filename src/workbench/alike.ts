import type { Directory } from '../directory/directory.ts';
import type { District } from '../directory/places/gazetteer.ts';

/** Districts that every search answers in the same way. */
export type Alike = District[];

type Areas = 'districts' | 'forces';

/** Area id to the ids of the live services that name it. */
function namedBy(directory: Directory, kind: Areas): Map<string, string[]> {
  const named = new Map<string, string[]>();
  for (const { id, status, areas } of directory.services) {
    if (status !== 'live') continue;
    for (const area of areas[kind] ?? []) named.set(area, [...(named.get(area) ?? []), id]);
  }
  return named;
}

/**
 * Groups districts by the services that can tell them apart, in all of these directories: an answer turns on a place only
 * through who serves it. What 318 districts would be asked one by one, some 40 groups answer.
 */
export function groupAlike(districts: readonly District[], directories: readonly Directory[]): Alike[] {
  const looks = directories.map((directory) => ({
    forces: directory.gazetteer.forces,
    byDistrict: namedBy(directory, 'districts'),
    byForce: namedBy(directory, 'forces'),
  }));
  const groups = new Map<string, Alike>();
  for (const district of districts) {
    const key = looks.map(({ forces, byDistrict, byForce }) => [
      forces.get(district.force)?.nation,
      byForce.get(district.force),
      byDistrict.get(district.id),
    ]);
    const name = JSON.stringify(key);
    const group = groups.get(name);
    if (group) group.push(district);
    else groups.set(name, [district]);
  }
  return [...groups.values()];
}
