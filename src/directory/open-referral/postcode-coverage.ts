import { findArea } from '../places/find-area.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Service } from '../schemas/service.ts';
import { nations as allNations, type Nation } from '../schemas/vocabulary.ts';

const isNation = (where: string | undefined): where is Nation =>
  (allNations as readonly (string | undefined)[]).includes(where);

/**
 * Says which services cover a postcode: by district, force or nation, or by naming no area at all. Undefined where no
 * such postcode is known. One on an island that is not of the UK is covered by what serves all of the UK.
 */
export function coveringPostcode(
  postcode: string,
  gazetteer: Gazetteer,
): ((service: Service) => boolean) | undefined {
  const place = findArea(postcode, gazetteer);
  if (place.status === 'unknown') return undefined;
  const districts = new Set(place.districts.map(({ id }) => id));
  const forces = new Set(place.forces);
  const within = place.nation
    ? [place.nation]
    : place.forces.flatMap((id) => gazetteer.forces.get(id)?.nation ?? []);
  const nations = new Set<Nation>(isNation(place.where) ? [...within, place.where] : within);
  const isBeyond = place.where !== undefined && !isNation(place.where);
  return ({ areas }) => {
    const { nations: ofNations = [], forces: ofForces = [], districts: ofDistricts = [] } = areas;
    return (
      ofDistricts.some((id) => districts.has(id)) ||
      ofForces.some((id) => forces.has(id)) ||
      ofNations.some((nation) => nations.has(nation)) ||
      (isBeyond && ofNations.length === allNations.length) ||
      ofNations.length + ofForces.length + ofDistricts.length === 0
    );
  };
}
