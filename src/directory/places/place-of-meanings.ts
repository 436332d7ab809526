import type { Outside } from '../schemas/place.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Meaning, sizes } from './meaning.ts';
import { type Place, placeOf, placeOutside, unknownPlace } from './place.ts';
import { isShort, wholeSize, withoutHamlets } from './without-hamlets.ts';

const largest = (meanings: readonly Meaning[]) => Math.max(0, ...meanings.map((each) => each.size));

const bySize = (one: Meaning, other: Meaning) =>
  other.size - one.size || (other.people ?? 0) - (one.people ?? 0);

/** Whether a meaning lies in the site's own forces. */
export function isOurs(meaning: Meaning, gazetteer: Gazetteer, ours: readonly string[]): boolean {
  return (
    meaning.forces.some((id) => ours.includes(id)) ||
    meaning.districts.some((id) => ours.includes(gazetteer.districts.get(id)?.force ?? ''))
  );
}

/** Among things of one name in England and Wales, those in the site's own forces, and towns beside mere villages. */
function likeliest(all: readonly Meaning[], gazetteer: Gazetteer, ours: readonly string[]): Meaning[] {
  // "Bolton" is the district, and hardly short for Bolton upon Dearne.
  const here = largest(all) < sizes.district ? all : all.filter((each) => !isShort(each));
  const near = here.filter((each) => isOurs(each, gazetteer, ours));
  if (near.length === 0) return withoutHamlets(here.toSorted(bySize));
  // Preston is a village in Rutland and a city in Lancashire: a person on either site is asked.
  const far = here.filter((each) => !near.includes(each) && each.size >= sizes.town);
  return largest(near) < sizes.town ? [...near, ...far.toSorted(bySize)] : near;
}

/** Where else, beyond the borders, a place of that name lies that is too large to pass over ("Bangor"). */
function elsewhereToo(
  all: readonly Meaning[],
  picked: readonly Meaning[],
  isNear: boolean,
): Outside | undefined {
  const beyond = all.filter((each) => each.where !== undefined && each.size >= sizes.town).sort(bySize);
  const size = Math.max(...picked.map(wholeSize));
  return size < (isNear ? sizes.town : sizes.district) ? beyond[0]?.where : undefined;
}

/** The place that a name stands for, given all it can mean; `ours`: the force ids of the site. */
export function placeOfMeanings(
  all: readonly Meaning[],
  gazetteer: Gazetteer,
  ours: readonly string[],
): Place {
  const here = all.filter((each) => each.where === undefined);
  const outside = all.find((each) => each.where !== undefined)?.where;
  if (here.length === 0) return outside ? placeOutside(outside) : { ...unknownPlace };
  const nation = here.find((each) => each.nation)?.nation;
  if (nation && here.every((each) => each.nation || each.size < sizes.district))
    return { ...unknownPlace, status: 'found', nation };

  const meanings = likeliest(here, gazetteer, ours);
  const isNear = meanings.some((each) => isOurs(each, gazetteer, ours));
  const wholes = meanings.flatMap((each) => each.forces);
  // A force area's own name outweighs half a district's name ("Cleveland"), but is asked about where it is a district's.
  const enough = wholes.length > 0 ? sizes.town : 0;
  const named = meanings.filter((each) => each.size >= enough && each.districts.length > 0);
  const place = placeOf(
    gazetteer,
    named.flatMap((each) => each.districts),
    wholes,
  );
  const where = elsewhereToo(all, meanings, isNear);
  if (where) return { ...place, status: 'choose', where };
  if (place.status !== 'found') return place;
  if (named.length === 0) return place.forces.length > 1 ? { ...place, confirm: true } : place;
  const isOnlyDistrict = wholes.every((id) => gazetteer.forces.get(id)?.districts.length === 1);
  // Elsewhere only the larger villages are listed: the one that is may not be the one that was meant.
  const isSmall = !isNear && named.every((each) => each.size < sizes.part || isShort(each));
  return isSmall || !isOnlyDistrict ? { ...place, confirm: true } : place;
}
