import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Directory, directoryOf } from './directory.ts';
import { noteExits } from './exit-destination.ts';
import { isFolder, noteTwins, type Problems, readFolder, readRecord } from './read-folder.ts';
import { readKeepersLists } from './read-keepers-lists.ts';
import { readGazetteer } from './read-places.ts';
import { audience } from './schemas/audience.ts';
import { bankHolidays } from './schemas/bank-holidays.ts';
import { topic } from './schemas/guidance.ts';
import { need } from './schemas/need.ts';
import { crisisLine, service } from './schemas/service.ts';
import { site } from './schemas/site.ts';

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

/**
 * Reads `content/`. Throws one error whose message names every problem: file, field and cure, a line each.
 * @param folder the content folder
 */
export function readDirectory(folder: string): Directory {
  const problems: Problems = [];
  for (const part of ['services', 'places']) isFolder(join(folder, part), problems);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const byOrder = (a: { order: number }, b: { order: number }) => a.order - b.order;
  const needs = readFolder(join(folder, 'needs'), need, problems).sort(byOrder);
  const audiences = readFolder(join(folder, 'audiences'), audience, problems).sort(byOrder);
  const sites = readFolder(join(folder, 'sites'), site, problems);
  noteExits(folder, sites, problems);
  const guidance = readFolder(join(folder, 'guidance'), topic, problems).sort(byOrder);
  const crisisLines = readFolder(join(folder, 'crisis-lines'), crisisLine, problems);
  const serviceFolders = readdirSync(join(folder, 'services'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, 'services', name));
  const services = serviceFolders.flatMap((each) => readFolder(each, service, problems));
  noteTwins([join(folder, 'crisis-lines'), ...serviceFolders], problems);
  readKeepersLists(folder, problems);
  const holidays = readRecord(join(folder, 'bank-holidays.json'), bankHolidays, problems);
  const gazetteer = readGazetteer(folder, problems);
  if (sites.length === 0) problems.push(`${join(folder, 'sites')}: there must be at least one site.`);
  if (problems.length > 0 || !gazetteer || !holidays) throw new Error(problems.join('\n'));
  return directoryOf({
    version: versionOf(folder),
    needs,
    audiences,
    guidance,
    sites: new Map(sites.map((each) => [each.id, each])),
    services: [...crisisLines, ...services],
    crisisLines,
    gazetteer,
    bankHolidays: holidays,
  });
}
