import type { Area } from '../schemas/area.ts';
import type { Elsewhere, PlaceList, Towns } from '../schemas/place.ts';
import { type Meaning, sizes } from './meaning.ts';
import { plainName } from './plain-name.ts';
import { addTowns } from './town-names.ts';

/** "Bath and North East Somerset" -> its two parts; "Newcastle upon Tyne" -> "Newcastle". */
function partsOf(name: string): string[] {
  const parts = name.split(/, | and | with /);
  const [head, tail] = name.split(/[ -](?:upon|on|under|in)[ -]/);
  if (tail && head) parts.push(head);
  return parts.filter((part) => part !== name);
}

/** Everything that every known name means, under the name's plain spelling. */
export function namesOf(
  areas: readonly Area[],
  placeLists: readonly PlaceList[],
  elsewhere: Elsewhere,
  towns?: Towns,
) {
  const names = new Map<string, Meaning[]>();
  const put = (plain: string, meaning: Meaning) => {
    const known = names.get(plain);
    if (known) known.push(meaning);
    else names.set(plain, [meaning]);
  };
  const add = (name: string, meaning: Meaning) => {
    const plain = plainName(name);
    put(plain, meaning);
    if (plain.includes(' upon ')) put(plain.replace(' upon ', ' on '), meaning);
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
  if (towns) addTowns(towns, add);
  for (const { where, names: list } of elsewhere.outside) {
    for (const name of list) add(name, { size: sizes.nation, districts: [], forces: [], where });
  }
  for (const nation of ['england', 'wales'] as const) {
    for (const name of elsewhere.nations[nation])
      add(name, { size: sizes.nation, districts: [], forces: [], nation });
  }
  return names;
}
