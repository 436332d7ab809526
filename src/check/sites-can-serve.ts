import type { Directory } from '../directory/directory.ts';
import type { Service } from '../directory/schemas/service.ts';
import type { Site } from '../directory/schemas/site.ts';
import type { Rule } from './rule.ts';

/** What is wrong with the line that stands on a site's first screen. */
function problemsOfLine(
  site: Site,
  line: Service | undefined,
  { crisisLines, gazetteer }: Directory,
): string[] {
  if (!line) return [];
  const { status, hours, routes, takes, cannotTake, who, needs, areas } = line;
  const nations = new Set(
    site.forces.length > 0
      ? site.forces.flatMap((id) => gazetteer.forces.get(id)?.nation ?? [])
      : (['england', 'wales'] as const),
  );
  const takesEveryone =
    takes.people === 'everyone' && !takes.ages && takes.madeFor.length === 0 && cannotTake.length === 0;
  const holds: [holds: boolean, problem: string][] = [
    [crisisLines.includes(line), 'is not among the crisis lines'],
    [status === 'live', `is ${status}`],
    [hours !== undefined && 'always' in hours, 'is not open at every hour'],
    [
      routes.some(({ kind, cost }) => kind === 'phone' && cost === 'free'),
      'has no phone number that is free',
    ],
    [takesEveryone && needs === 'all', 'does not take everyone, whatever has happened'],
    [who.includes('me') && who.includes('someone-else'), 'does not take everyone who may ask'],
    [[...nations].every((nation) => areas.nations?.includes(nation)), 'does not serve all of the site'],
  ];
  return holds.filter(([each]) => !each).map(([, problem]) => `"${line.id}" ${problem}`);
}

export const sitesCanServe: Rule = {
  id: 'sites-can-serve',
  why: 'The line of the first screen is for somebody who reads no further: it must answer, cost nothing and turn nobody away.',
  find: ({ directory, contentFile }) =>
    [...directory.sites.values()].flatMap((site) => {
      const file = contentFile(`sites/${site.id}.json`);
      const line = problemsOfLine(site, directory.serviceById.get(site.line), directory).map((problem) => ({
        file,
        field: 'line',
        problem,
        cure: 'Name a live crisis line that is free, always open and takes everyone.',
      }));
      const empty = site.forces
        .filter((id) => directory.gazetteer.forces.get(id)?.districts.length === 0)
        .map((id) => ({
          file,
          field: 'forces',
          problem: `"${id}" has no districts`,
          cure: 'Add its districts.',
        }));
      return [...line, ...empty];
    }),
};
