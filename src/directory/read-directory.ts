import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from './directory.ts';
import { buildGazetteer } from './places/gazetteer.ts';
import { type Problems, readFolder, readRecord } from './read-folder.ts';
import { area } from './schemas/area.ts';
import { audience } from './schemas/audience.ts';
import { bankHolidays } from './schemas/bank-holidays.ts';
import { need } from './schemas/need.ts';
import { elsewhere, outcodes, placeList, sectors } from './schemas/place.ts';
import { crisisLine, service } from './schemas/service.ts';
import { site } from './schemas/site.ts';

/** Files of `content/places/` that are not lists of names. */
const placeTables = new Set(['outcodes.json', 'sectors.json', 'elsewhere.json', 'schema.json']);

/** Every file below a folder, in a fixed order. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path) : [path]));
}

/** A short name for this very state of a folder. */
function versionOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(folder)) hash.update(file.slice(folder.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}

function readGazetteer(folder: string, problems: Problems) {
  const areas = readFolder(join(folder, 'areas'), area, problems);
  const places = join(folder, 'places');
  const codes = readRecord(join(places, 'outcodes.json'), outcodes, problems) ?? {};
  const parts = readRecord(join(places, 'sectors.json'), sectors, problems) ?? {};
  const others = readRecord(join(places, 'elsewhere.json'), elsewhere, problems);
  const lists = readdirSync(places)
    .filter((file) => file.endsWith('.json') && !placeTables.has(file))
    .flatMap((file) => readRecord(join(places, file), placeList, problems) ?? []);
  return { areas, gazetteer: others && buildGazetteer(areas, codes, parts, lists, others) };
}

/**
 * Reads `content/`. Throws one error whose message names every problem: file, field and cure, a line each.
 * @param folder the content folder
 */
export function readDirectory(folder: string): Directory {
  for (const part of ['services', 'places']) {
    if (!existsSync(join(folder, part)))
      throw new Error(`${join(folder, part)}: this folder is missing. Is this a content folder?`);
  }
  const problems: Problems = [];
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  const needs = readFolder(join(folder, 'needs'), need, problems).sort(byOrder);
  const audiences = readFolder(join(folder, 'audiences'), audience, problems).sort(byOrder);
  const sites = readFolder(join(folder, 'sites'), site, problems);
  const crisisLines = readFolder(join(folder, 'crisis-lines'), crisisLine, problems);
  const services = readdirSync(join(folder, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readFolder(join(folder, 'services', name), service, problems));
  const holidays = readRecord(join(folder, 'bank-holidays.json'), bankHolidays, problems);
  const { gazetteer } = readGazetteer(folder, problems);
  if (sites.length === 0) problems.push(`${join(folder, 'sites')}: there must be at least one site.`);
  if (problems.length > 0 || !gazetteer || !holidays) throw new Error(problems.join('\n'));
  const all = [...crisisLines, ...services];
  const numbers = new Set(
    all
      .flatMap(({ routes }) => routes.flatMap(({ value, dial }) => [value, dial ?? '']))
      .map((number) => number.replace(/\D/g, '')),
  );
  return {
    version: versionOf(folder),
    needs,
    audiences,
    sites: new Map(sites.map((each) => [each.id, each])),
    services: all,
    crisisLines,
    serviceById: new Map(all.map((each) => [each.id, each])),
    gazetteer,
    bankHolidays: holidays,
    isKnownNumber: (digits) => numbers.has(digits),
  };
}
