import type { Area } from '../schemas/area.ts';
import type { Elsewhere, Outcodes, PlaceList, Sectors } from '../schemas/place.ts';
import { type Meaning, namesOf, sizes } from './place-names.ts';

/** A local authority district; `force` is the id of its police force area. */
export type District = { id: string; code: string; name: string; force: string };

/** A police force area; `force` is the police force's own name. */
export type Force = {
  id: string;
  code: string;
  name: string;
  force: string;
  nation: 'england' | 'wales';
  /** District ids. */
  districts: readonly string[];
};

/** All that is known of where places are, ready to be looked up. */
export type Gazetteer = {
  districts: ReadonlyMap<string, District>;
  forces: ReadonlyMap<string, Force>;
  outcodes: Outcodes;
  sectors: Sectors;
  /** Plain name (`plainName`) to everything that it can mean. */
  names: ReadonlyMap<string, readonly Meaning[]>;
  /** Plain names that a misspelling may be taken for. */
  spellings: readonly string[];
};

/** Prepares the look-ups, once. Takes the files of `content/areas/` and `content/places/`, already parsed. */
export function buildGazetteer(
  areas: readonly Area[],
  outcodes: Outcodes,
  sectors: Sectors,
  placeLists: readonly PlaceList[],
  elsewhere: Elsewhere,
): Gazetteer {
  const districts = new Map<string, District>();
  const forces = new Map<string, Force>();
  for (const { id, code, name, force, nation, districts: within } of areas) {
    forces.set(id, { id, code, name, force, nation, districts: within.map((district) => district.id) });
    for (const district of within) {
      districts.set(district.id, { id: district.id, code: district.code, name: district.name, force: id });
    }
  }
  const names = namesOf(areas, placeLists, elsewhere);
  // A slip near the name of a small place that is a word itself is more likely meant as the word.
  const isGuessable = (each: Meaning) => !each.ordinary || each.size >= sizes.district;
  const spellings = [...names].filter(([, meanings]) => meanings.some(isGuessable)).map(([name]) => name);
  return { districts, forces, outcodes, sectors, names, spellings };
}
