import type { Outside } from '../schemas/place.ts';
import type { District, Gazetteer } from './gazetteer.ts';
import { type Meaning, sizes } from './place-names.ts';
import type { PostcodePart } from './postcode.ts';

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

const mostChoices = 6;
/** Below this share an outcode's largest district is wrong too often to be picked without asking. */
const certainShare = 0.95;
const telling = new Set(['geographic', 'prefix', 'nation-only']);

const isNation = (nation: string | undefined) => nation === 'england' || nation === 'wales';

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

/** The place of a postcode's outcode or, where that tells more, its sector. */
export function placeOfPostcode(part: PostcodePart, gazetteer: Gazetteer): Place {
  const entry = gazetteer.outcodes[part.outcode];
  if (!entry || !telling.has(entry.kind)) return { ...unknownPlace };
  const shares = Object.entries((part.sector && gazetteer.sectors[part.sector]) || (entry.shares ?? {}));
  const [top] = shares;
  const outside =
    shares.find(([id]) => !gazetteer.districts.has(id))?.[0] ?? (top ? undefined : entry.nation);
  const where = isNation(outside) ? undefined : (outside as Outside | undefined);
  if (where && (!top || (top[0] === where && top[1] >= certainShare))) {
    return { status: 'outside', districts: [], forces: [], where };
  }
  if (!top) return { ...unknownPlace };
  if (top[1] >= certainShare) return placeOf(gazetteer, [top[0]]);
  const place = placeOf(
    gazetteer,
    shares.map(([id]) => id),
  );
  if (where) return { ...place, status: 'choose', where };
  return place.status === 'choose' ? place : { ...place, confirm: true };
}

/** Among things of one name, those in the site's own forces, and any that is too large elsewhere to pass over. */
function likeliest(
  meanings: readonly Meaning[],
  gazetteer: Gazetteer,
  ours: readonly string[],
): readonly Meaning[] {
  const here = meanings.filter((each) => each.where === undefined);
  if (here.length === 0) return meanings;
  const isOurs = (each: Meaning) =>
    each.forces.some((id) => ours.includes(id)) ||
    each.districts.some((id) => ours.includes(gazetteer.districts.get(id)?.force ?? ''));
  const near = here.filter(isOurs);
  if (near.length === 0) return here.toSorted((a, b) => b.size - a.size);
  const largestNear = Math.max(...near.map((each) => each.size));
  // Preston is a village in Rutland and a city in Lancashire: a person on either site is asked.
  const far = here.filter((each) => !isOurs(each) && each.size >= sizes.district && largestNear < sizes.town);
  return [...near, ...far];
}

/** The place that a name stands for, given all it can mean; `ours`: the force ids of the site. */
export function placeOfMeanings(
  all: readonly Meaning[],
  gazetteer: Gazetteer,
  ours: readonly string[],
): Place {
  const meanings = likeliest(all, gazetteer, ours);
  const [first] = meanings;
  if (!first) return { ...unknownPlace };
  if (first.where) return { status: 'outside', districts: [], forces: [], where: first.where };
  const wholes = meanings.flatMap((each) => each.forces);
  // A force area's own name outweighs half a district's name ("Cleveland"), but is asked about where it is a district's.
  const enough = wholes.length > 0 ? sizes.town : 0;
  const districtIds = meanings.filter((each) => each.size >= enough).flatMap((each) => each.districts);
  if (districtIds.length === 0 && wholes.length === 0) {
    return first.nation ? { ...unknownPlace, status: 'found', nation: first.nation } : { ...unknownPlace };
  }
  const place = placeOf(gazetteer, districtIds, wholes);
  const onlyDistrict = wholes.every((id) => gazetteer.forces.get(id)?.districts.length === 1);
  const isGuess =
    place.status === 'found' && (districtIds.length > 0 ? !onlyDistrict : place.forces.length > 1);
  return isGuess ? { ...place, confirm: true } : place;
}
