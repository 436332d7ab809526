import type { Service } from '../directory/schemas/service.ts';
import type { Rule } from './rule.ts';

/** What is said twice, and differently, of whom a service takes: field, problem. */
function contradictions({ takes, cannotTake }: Service): [field: string, problem: string][] {
  const { people, ages: { from = 0, to = 120 } = {}, madeFor } = takes;
  const found: [string, string][] = [];
  if (from > to) found.push(['takes.ages', `takes people from ${from} to ${to}`]);
  if (madeFor.includes('under-18') && from >= 18)
    found.push(['takes.madeFor', `is made for under-18s and takes people from ${from}`]);
  for (const [at, { who }] of cannotTake.entries()) {
    const note = (problem: string) => found.push([`cannotTake.${at}.who`, problem]);
    if ((who === 'men' && people === 'men') || (who === 'women' && people === 'women'))
      note(`turns ${who} away and takes ${people}`);
    if (who === 'adults' && from >= 18) note(`turns adults away and takes people from ${from}`);
    const below = /^under-(\d+)$/.exec(who)?.[1];
    if (below !== undefined && to < Number(below)) note(`turns ${who} away and takes people to ${to}`);
    if (below !== undefined && from > 0 && from < Number(below))
      note(`turns ${who} away and takes people from ${from}`);
  }
  return found;
}

export const takesAgree: Rule = {
  id: 'takes-agree',
  why: 'Whom a service takes decides whom it is offered to: said in two ways, one of them is wrong.',
  find: ({ directory, fileOf }) =>
    directory.services.flatMap((service) =>
      contradictions(service).map(([field, problem]) => ({
        file: fileOf(service.id),
        field,
        problem,
        cure: 'Compare both with the source, and correct one.',
      })),
    ),
};
