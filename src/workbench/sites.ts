import type { Directory } from '../directory/directory.ts';
import type { Site } from '../directory/schemas/site.ts';
import { CannotRun } from './verb.ts';

/** The site of that id; none given, none. Throws a sentence that lists the sites there are. */
export function siteNamed(id: string | undefined, { sites }: Directory): Site | undefined {
  const site = id === undefined ? undefined : sites.get(id);
  if (id !== undefined && !site)
    throw new CannotRun(`There is no site "${id}". The sites are ${[...sites.keys()].join(', ')}.`);
  return site;
}

/** The force ids that a site speaks for; none: all of England and Wales. */
export const forcesOf = (site: Site | undefined): readonly string[] => site?.forces ?? [];
