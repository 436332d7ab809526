import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { plainName } from './places/plain-name.ts';
import { openPostcodes, type PostcodeTable } from './postcodes/postcode-table.ts';
import { type Problems, readFolder, readRecord } from './read-folder.ts';
import { type Area, area } from './schemas/area.ts';
import {
  elsewhere,
  type NamesInLanguage,
  namesInLanguage,
  type Outcodes,
  outcodes,
  placeList,
  sectors,
  towns,
} from './schemas/place.ts';

/** Files of `content/places/` that are not lists of names. */
const placeTables = new Set(['outcodes.json', 'sectors.json', 'elsewhere.json', 'towns.json', 'schema.json']);

/** The table that `npm run places -- build` made, where it was run. */
function readPostcodes(file: string, areas: readonly Area[], problems: Problems): PostcodeTable | undefined {
  if (!existsSync(file)) return undefined;
  const ids = new Map(
    areas.flatMap(({ districts }) =>
      districts.flatMap(({ id, code, former }) =>
        [code, ...former.map((each) => each.code)].map((each) => [each, id]),
      ),
    ),
  );
  try {
    return openPostcodes(readFileSync(file), (code) => ids.get(code));
  } catch (error) {
    const { message } = error as Error;
    problems.push(`${file}: ${message} Make it again with "npm run places -- build", or delete it.`);
    return undefined;
  }
}

/** What places are called in other languages; a name that no place has is noted among `problems`. */
function readInLanguages(folder: string, problems: Problems): [file: string, NamesInLanguage][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const names =
      name.endsWith('.json') && name !== 'schema.json'
        ? readRecord(file, namesInLanguage, problems)
        : undefined;
    return names ? [[file, names]] : [];
  });
}

/** The areas of a content folder and its outcodes. Throws one error that names every problem of them, a line each. */
export function readPlaces(folder: string): { areas: Area[]; outcodes: Outcodes } {
  const problems: Problems = [];
  const areas = readFolder(join(folder, 'areas'), area, problems);
  const codes = readRecord(join(folder, 'places', 'outcodes.json'), outcodes, problems);
  if (problems.length > 0 || !codes) throw new Error(problems.join('\n'));
  return { areas, outcodes: codes };
}

/** The gazetteer of a content folder; what is wrong is noted among `problems`. */
export function readGazetteer(folder: string, problems: Problems): Gazetteer | undefined {
  const areas = readFolder(join(folder, 'areas'), area, problems);
  const places = join(folder, 'places');
  const codes = readRecord(join(places, 'outcodes.json'), outcodes, problems) ?? {};
  const parts = readRecord(join(places, 'sectors.json'), sectors, problems) ?? {};
  const others = readRecord(join(places, 'elsewhere.json'), elsewhere, problems);
  const townFile = join(places, 'towns.json');
  const townList = existsSync(townFile) ? readRecord(townFile, towns, problems) : undefined;
  const lists = readdirSync(places)
    .filter((file) => file.endsWith('.json') && !placeTables.has(file))
    .flatMap((file) => readRecord(join(places, file), placeList, problems) ?? []);
  const postcodes = readPostcodes(join(places, 'postcodes.bin'), areas, problems);
  const translated = readInLanguages(join(places, 'in-languages'), problems);
  const inLanguages = translated.map(([, names]) => names);
  if (!others) return undefined;
  const gazetteer = buildGazetteer(areas, codes, parts, lists, others, {
    towns: townList,
    postcodes,
    inLanguages,
  });
  // Without the list of towns, many a name is of no place.
  for (const [file, { names }] of townList ? translated : [])
    for (const name of Object.keys(names))
      if (!gazetteer.names.has(plainName(name)))
        problems.push(`${file}: names.${name}: no place has this name. Write it as content/places does.`);
  return gazetteer;
}
