import type { Directory } from '../directory/directory.ts';
import type { Place } from '../directory/places/find-area.ts';
import type { District, Force, Gazetteer } from '../directory/places/gazetteer.ts';
import type { Whereabouts } from '../directory/services/search.ts';
import { findPlace, type PlaceRecord, recordOf } from './find-place.ts';
import { CannotRun } from './verb.ts';

/** Where services are looked for, and how the bot came to look there. */
export type Where = {
  whereabouts: Whereabouts;
  place: (PlaceRecord | { status: 'not-said'; districts: []; forces: [] }) & {
    /** The area that is searched, by name. */
    searched: string;
  };
};

/** What all of these forces have in common: the force where they are one, else the nation, else nothing. */
function common(ids: readonly string[], { forces }: Gazetteer): Whereabouts {
  const all = [...new Set(ids)].flatMap((id) => forces.get(id) ?? []);
  const [first] = all;
  if (!first) return {};
  if (all.length === 1) return { force: first, nation: first.nation };
  return all.every(({ nation }) => nation === first.nation) ? { nation: first.nation } : {};
}

const inside = (district: District, force: Force | undefined): Whereabouts =>
  force ? { district, force, nation: force.nation } : { district };

/** The area that the bot searches for a place; where it would ask which, what the choices have in common. */
function whereaboutsOf(place: Place, gazetteer: Gazetteer): Whereabouts {
  if (place.status === 'outside') {
    const { where } = place;
    return { nation: where === 'scotland' || where === 'northern-ireland' ? where : 'beyond' };
  }
  const [district] = place.districts;
  if (place.status === 'found' && district) return inside(district, gazetteer.forces.get(district.force));
  if (place.forces.length > 0) return common(place.forces, gazetteer);
  return place.nation ? { nation: place.nation } : {};
}

const nationNames: Readonly<Record<string, string>> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
  beyond: 'outside the UK',
};

/** An area as people know it: "Burnley (Lancashire)", "Wales". */
export function areaInWords({ district, force, nation }: Whereabouts): string {
  if (district)
    return force && force.name !== district.name ? `${district.name} (${force.name})` : district.name;
  return force?.name ?? nationNames[nation ?? ''] ?? 'England and Wales';
}

/** The district of an id, an ONS code or a name. Throws a sentence where there is none. */
export function districtNamed(text: string, { districts }: Gazetteer): District {
  const plain = text.trim().toLowerCase();
  const found =
    districts.get(plain) ??
    [...districts.values()].find(
      ({ code, name }) => code.toLowerCase() === plain || name.toLowerCase() === plain,
    );
  if (found) return found;
  throw new CannotRun(
    `There is no district "${text}". Give its id (burnley), its ONS code (E07000117) or its name (Burnley), or use "place".`,
  );
}

/** Where to look for services. `ours`: the force ids of the site. A person may also not say where they are. */
export function whereOf(
  asked: { place?: string | undefined; district?: string | undefined },
  { gazetteer }: Directory,
  ours: readonly string[],
): Where {
  const at = (whereabouts: Whereabouts, place: PlaceRecord | Omit<Where['place'], 'searched'>): Where => ({
    whereabouts,
    place: { ...place, searched: areaInWords(whereabouts) } as Where['place'],
  });
  if (asked.district !== undefined) {
    const district = districtNamed(asked.district, gazetteer);
    const force = gazetteer.forces.get(district.force);
    const place: Place = { status: 'found', districts: [district], forces: [district.force] };
    return at(inside(district, force), recordOf(place, gazetteer));
  }
  if (asked.place === undefined || asked.place.trim() === '') {
    // The bot then looks in the nation of the site's own forces.
    const { nation } = common(ours, gazetteer);
    return at(nation ? { nation } : {}, { status: 'not-said', districts: [], forces: [] });
  }
  const place = findPlace(asked.place, gazetteer, ours);
  if (place.status === 'unknown')
    throw new CannotRun(
      `"${asked.place}" is no place that the bot knows: give a postcode, a town, a council, a county, or a district's id.`,
    );
  return at(whereaboutsOf(place, gazetteer), recordOf(place, gazetteer));
}
