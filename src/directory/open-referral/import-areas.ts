import { findArea } from '../places/find-area.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import { plainName } from '../places/plain-name.ts';
import type { Area } from '../schemas/area.ts';
import type { Service } from '../schemas/service.ts';
import { type Nation, nations } from '../schemas/vocabulary.ts';
import { type Loose, lineOf, listOf } from './feed-values.ts';
import { geographyCode, nationCodes } from './geography.ts';
import { type Account, forReview, remark } from './import-account.ts';

type Areas = Service['areas'];
/** One area of ours that something in a feed stands for. */
type Known = { nations?: readonly Nation[]; force?: string; district?: string };

/** Ready to be asked for areas by code or by name. */
export type AreaFinder = { byCode: ReadonlyMap<string, Known>; gazetteer: Gazetteer };

const united: readonly Nation[] = ['england', 'wales', 'scotland', 'northern-ireland'];
const wide: Readonly<Record<string, readonly Nation[]>> = {
  'england and wales': ['england', 'wales'],
  'great britain': ['england', 'wales', 'scotland'],
  'united kingdom': united,
  uk: united,
  'uk wide': united,
  nationwide: united,
  'northern ireland': ['northern-ireland'],
  england: ['england'],
  wales: ['wales'],
  scotland: ['scotland'],
};
// The Office for National Statistics' codes of the United Kingdom, Great Britain, and England and Wales.
const wideCodes: readonly [string, readonly Nation[]][] = [
  ['K02000001', united],
  ['K03000001', ['england', 'wales', 'scotland']],
  ['K04000001', ['england', 'wales']],
];

/** @param areas the files of `content/areas/`: they know the codes of districts that are no more */
export function buildAreaFinder(areas: readonly Area[], gazetteer: Gazetteer): AreaFinder {
  const byCode = new Map<string, Known>(wideCodes.map(([code, list]) => [code, { nations: list }]));
  for (const nation of nations) byCode.set(nationCodes[nation], { nations: [nation] });
  for (const { id, code, districts } of areas) {
    byCode.set(code, { force: id });
    for (const { id: district, code: own, former } of districts)
      for (const each of [...former.map((old) => old.code), own]) byCode.set(each, { district });
  }
  return { byCode, gazetteer };
}

/** Longer than any place's name: a sentence about an area, of which any word could be taken for a place. */
const longestName = 70;

function byName(name: string, { gazetteer }: AreaFinder): Known | undefined {
  const plain = plainName(name.replace(/\(police force area\)$/i, ''));
  const nation = wide[plain];
  if (nation) return { nations: nation };
  if (name.length > longestName || !/\p{L}{2}/u.test(name)) return undefined;
  const place = findArea(plain, gazetteer);
  if (place.status !== 'found' || place.confirm) return undefined;
  const [district] = place.districts;
  if (district) return { district: district.id };
  const [force, ...others] = place.forces;
  if (force && others.length === 0) return { force };
  return place.nation && place.forces.length === 0 ? { nations: [place.nation] } : undefined;
}

/** What one area of a feed stands for: by its code, by its name, or by every one of the names that it lists. */
function knownAreas(row: Loose, finder: AreaFinder): Known[] {
  const codes = ['uri', 'id', 'service_area', 'extent', 'name'].map((key) => lineOf(row[key]) ?? '');
  for (const text of codes) {
    const known = finder.byCode.get(geographyCode(text) ?? /\bK0\d{7}\b/.exec(text)?.[0] ?? '');
    if (known) return [known];
  }
  for (const key of ['name', 'service_area']) {
    const name = lineOf(row[key]);
    const whole = name && byName(name, finder);
    if (whole) return [whole];
    const parts = name?.split(/\s*(?:[,;/&]|\band\b)\s*/).filter(Boolean) ?? [];
    const known = parts.map((part) => byName(part, finder));
    if (parts.length > 1 && known.every((each) => each !== undefined)) return known;
  }
  return [];
}

function gathered(known: readonly Known[]): Areas {
  const list = <T>(values: readonly T[]) => [...new Set(values)];
  const all = list(known.flatMap((each) => each.nations ?? []));
  const forces = list(known.flatMap((each) => each.force ?? []));
  const districts = list(known.flatMap((each) => each.district ?? []));
  return {
    ...(all.length > 0 ? { nations: all } : {}),
    ...(forces.length > 0 ? { forces } : {}),
    ...(districts.length > 0 ? { districts } : {}),
  };
}

/**
 * The areas of a service. A feed that names none means everywhere, and one whose areas are not known here must have
 * some: both become England and Wales, and the reviewer is told to set them.
 */
export function areasFromFeed(service: Loose, finder: AreaFinder, account: Account): Areas {
  const rows = listOf(service['service_areas']);
  const known = rows.map((row) => ({ row, found: knownAreas(row, finder) }));
  for (const { row, found } of known) {
    const name =
      lineOf(row['name']) ?? lineOf(row['service_area']) ?? lineOf(row['uri']) ?? 'an area without a name';
    if (found.length === 0) {
      remark(
        account.dropped,
        'service_areas',
        `"${name.slice(0, 80)}" is no district, force or nation of ours`,
      );
      forReview(account, `The feed says of its area: "${name.slice(0, 200)}".`);
    }
  }
  const areas = gathered(known.flatMap(({ found }) => found));
  if (Object.keys(areas).length > 0) return areas;
  const why =
    rows.length > 0
      ? 'none of its areas is known here'
      : 'it names no area, which the standard reads as anywhere';
  remark(account.changed, 'service_areas', `${why}: set to England and Wales until a person says`);
  forReview(account, 'Set its areas before it goes live: England and Wales only stands in for them.');
  return { nations: ['england', 'wales'] };
}
