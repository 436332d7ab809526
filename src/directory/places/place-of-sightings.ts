import type { Gazetteer } from './gazetteer.ts';
import { type Meaning, sizes } from './meaning.ts';
import { type Place, placeOf, placeOutside, unknownPlace } from './place.ts';
import { placeOfMeanings } from './place-of-meanings.ts';
import { placeOfPostcode } from './place-of-postcode.ts';
import type { Sighting } from './sightings.ts';

type Named = Extract<Sighting, { meanings: unknown }>;

const largest = (meanings: readonly Meaning[]) => Math.max(...meanings.map((each) => each.size));
const isHere = (meaning: Meaning) => meaning.where === undefined;

/** Ids of all districts that any of the meanings takes in. */
function coverOf(meanings: readonly Meaning[], gazetteer: Gazetteer): Set<string> {
  const cover = new Set(meanings.flatMap((each) => each.districts));
  for (const force of gazetteer.forces.values()) {
    const isTaken = meanings.some((each) => each.forces.includes(force.id) || each.nation === force.nation);
    if (isTaken) for (const id of force.districts) cover.add(id);
  }
  return cover;
}

/** All districts of the forces that any district of a cover belongs to. */
function countyOf(cover: ReadonlySet<string>, gazetteer: Gazetteer): Set<string> {
  const forces = [...cover].flatMap((id) => gazetteer.districts.get(id)?.force ?? []);
  return new Set(forces.flatMap((force) => gazetteer.forces.get(force)?.districts ?? []));
}

/** What is left of a meaning within a cover: itself where all of it is, its part, or nothing. */
function within(meaning: Meaning, cover: ReadonlySet<string>, gazetteer: Gazetteer): Meaning[] {
  const own = [...coverOf([meaning], gazetteer)];
  const shared = own.filter((id) => cover.has(id));
  if (shared.length === own.length) return [meaning];
  return shared.length > 0 ? [{ size: meaning.size, districts: shared, forces: [] }] : [];
}

/** Two places named apart, to choose from; one that names no district gives way. */
function merge(place: Place, other: Place, gazetteer: Gazetteer): Place {
  if (other.districts.length === 0) return place;
  if (place.districts.length === 0) return other;
  return placeOf(
    gazetteer,
    [...place.districts, ...other.districts].map((district) => district.id),
  );
}

/**
 * One place from all that a text names. A postcode settles it; names narrow each other ("Preston, Lancashire"); a
 * larger place right after a smaller one is its post town ("Wigston, Leicester"); else the person is to choose.
 */
export function placeOfSightings(
  sightings: readonly Sighting[],
  gazetteer: Gazetteer,
  ours: readonly string[],
): Place {
  for (const sighting of sightings) {
    const place = 'postcode' in sighting ? placeOfPostcode(sighting.postcode, gazetteer) : unknownPlace;
    if (place.status !== 'unknown') return place;
  }
  const named = sightings.filter((sighting): sighting is Named => 'meanings' in sighting);
  const [first, ...others] = named.filter((sighting) => sighting.meanings.some(isHere));
  const [beyond] = named.filter((sighting) => !sighting.meanings.some(isHere));
  if (!first) return beyond ? placeOfMeanings(beyond.meanings, gazetteer, ours) : { ...unknownPlace };
  const where = beyond?.meanings[0]?.where;
  // "Bangor, Northern Ireland" is not the one in Wales.
  if (where && first.meanings.some((each) => each.where === where)) return placeOutside(where);
  if (others.length === 0) return placeOfMeanings(first.meanings, gazetteer, ours);

  let meanings = first.meanings.filter(isHere);
  let isCut = false;
  const apart: Place[] = [];
  for (const other of others) {
    const theirs = other.meanings.filter(isHere);
    const cover = coverOf(theirs, gazetteer);
    const isPostTown = other.follows && largest(theirs) > largest(meanings);
    let narrowed = meanings.flatMap((each) => within(each, cover, gazetteer));
    if (narrowed.length === 0 && isPostTown && meanings.length > 1) {
      // "Beeston, Nottingham": letters to a town's neighbours go by its name, and its county tells which is meant.
      const county = countyOf(cover, gazetteer);
      narrowed = meanings.flatMap((each) => within(each, county, gazetteer));
      const left = coverOf(narrowed, gazetteer).size;
      isCut ||= left > 0 && left < coverOf(meanings, gazetteer).size;
    }
    if (narrowed.length > 0) {
      // Braunstone is in two districts, and Leicester is the post town of both.
      isCut ||=
        isPostTown && largest(theirs) < sizes.force && narrowed.some((each) => !meanings.includes(each));
      meanings = narrowed;
    } else if (!isPostTown) apart.push(placeOfMeanings(theirs, gazetteer, ours));
  }
  const place = apart.reduce(
    (one, other) => merge(one, other, gazetteer),
    placeOfMeanings(meanings, gazetteer, ours),
  );
  return isCut && place.status === 'found' ? { ...place, confirm: true } : place;
}
