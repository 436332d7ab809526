import type { Outside } from '../schemas/place.ts';
import type { District, Gazetteer } from './gazetteer.ts';

/**
 * Where a person says they are. `found`: one district, or none and whole `forces` or a `nation`. `choose`: one of
 * `districts`, best first, at most 6; with `where`, part of what was named also lies there. `outside`: in `where`.
 * `unknown`: nothing that tells a place. `confirm`: a guess, to be asked about before it is used.
 */
export type Place = {
  status: 'found' | 'choose' | 'outside' | 'unknown';
  districts: District[];
  /** Force ids. */
  forces: string[];
  nation?: 'england' | 'wales';
  where?: Outside;
  confirm?: true;
};

export const unknownPlace: Readonly<Place> = { status: 'unknown', districts: [], forces: [] };

/** A place beyond England and Wales. */
export const placeOutside = (where: Outside): Place => ({
  status: 'outside',
  districts: [],
  forces: [],
  where,
});

const mostChoices = 6;

/** Builds the place for districts and whole force areas: one district is found, several are to choose from. */
export function placeOf(
  gazetteer: Gazetteer,
  districtIds: readonly string[],
  wholeForces: readonly string[] = [],
): Place {
  const known = [...new Set(districtIds)].flatMap((id) => gazetteer.districts.get(id) ?? []);
  const districts = known.slice(0, mostChoices);
  const forces = [
    ...new Set(districts.length > 0 ? districts.map((district) => district.force) : wholeForces),
  ];
  const nations = new Set(forces.map((id) => gazetteer.forces.get(id)?.nation));
  const [nation] = nations;
  const place: Place = { status: districts.length > 1 ? 'choose' : 'found', districts, forces };
  return nation && nations.size === 1 ? { ...place, nation } : place;
}
