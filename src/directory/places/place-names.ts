import type { Area } from '../schemas/area.ts';
import type { Elsewhere, Outside, PlaceList } from '../schemas/place.ts';
import { plainName } from './plain-name.ts';

/** How large a thing a name names: a larger one beside it is its post town or county ("Wigston, Leicester"). */
export const sizes = {
  landmark: 1,
  neighbourhood: 2,
  village: 3,
  part: 4,
  town: 5,
  district: 6,
  city: 7,
  force: 8,
  nation: 9,
};

/** One thing that a name can mean: districts, a whole force area, a nation, or somewhere outside. */
export type Meaning = {
  size: number;
  /** District ids. */
  districts: readonly string[];
  /** Force ids, where it means whole force areas. */
  forces: readonly string[];
  nation?: 'england' | 'wales';
  where?: Outside;
  /** Also an ordinary word or a person's name. */
  ordinary?: true;
};

/** "Bath and North East Somerset" -> its two parts; "Newcastle upon Tyne" -> "Newcastle". */
function partsOf(name: string): string[] {
  const parts = name.split(/, | and | with /);
  const [head, tail] = name.split(/[ -](?:upon|on|under|in)[ -]/);
  if (tail && head) parts.push(head);
  return parts.filter((part) => part !== name);
}

/** Everything that every known name means, under the name's plain spelling. */
export function namesOf(areas: readonly Area[], placeLists: readonly PlaceList[], elsewhere: Elsewhere) {
  const names = new Map<string, Meaning[]>();
  const add = (name: string, meaning: Meaning) => {
    const plain = plainName(name);
    for (const each of new Set([plain, plain.replace(/ upon /, ' on ')])) {
      const known = names.get(each);
      if (known) known.push(meaning);
      else names.set(each, [meaning]);
    }
  };
  for (const area of areas) {
    const whole: Meaning = { size: sizes.force, districts: [], forces: [area.id] };
    const counties = area.districts.map((district) => district.county ?? area.name);
    for (const name of new Set([area.name, area.force, ...area.also, ...counties])) add(name, whole);
    for (const { id, name, also, former, ordinary } of area.districts) {
      const replaced = former.map((each) => each.name);
      const addDistrict = (each: string, size: number) => {
        const meaning: Meaning = { size, districts: [id], forces: [] };
        add(each, ordinary.includes(each) ? { ...meaning, ordinary: true } : meaning);
      };
      addDistrict(name, sizes.district);
      for (const other of new Set([...also, ...replaced])) if (other !== name) addDistrict(other, sizes.town);
      for (const part of new Set([name, ...replaced].flatMap(partsOf))) addDistrict(part, sizes.part);
    }
  }
  for (const { places } of placeLists) {
    for (const { name, districts, kind, also, ordinary } of places) {
      const meaning: Meaning = { size: sizes[kind], districts, forces: [] };
      if (ordinary) meaning.ordinary = true;
      for (const each of new Set([name, ...also])) add(each, meaning);
    }
  }
  for (const { where, names: list } of elsewhere.outside) {
    for (const name of list) add(name, { size: sizes.nation, districts: [], forces: [], where });
  }
  for (const nation of ['england', 'wales'] as const) {
    for (const name of elsewhere.nations[nation])
      add(name, { size: sizes.nation, districts: [], forces: [], nation });
  }
  return names;
}
