import type { Directory } from '../directory/directory.ts';
import type { Service } from '../directory/schemas/service.ts';
import { type TurnedAway, unsuitableFor } from '../directory/services/eligibility.ts';
import { isLive } from './live-routes.ts';
import type { Finding, Rule } from './rule.ts';

/** What a person who is turned away would say of themselves. */
const audiencesOf: Record<TurnedAway, readonly string[]> = {
  men: ['men'],
  women: [],
  adults: [],
  'under-13': ['under-18'],
  'under-16': ['under-18'],
  'under-18': ['under-18'],
};

/** Whether a service is there everywhere that another one is. */
function reachesAll({ areas }: Service, { areas: other }: Service, { gazetteer }: Directory): boolean {
  const { nations = [], forces = [], districts = [] } = areas;
  // Of the other nations the product tells nothing: it signposts out.
  const served = (other.nations ?? []).filter((nation) => nation === 'england' || nation === 'wales');
  const nationOf = (force: string | undefined) => gazetteer.forces.get(force ?? '')?.nation;
  const inNation = (nation: string | undefined) => (nations as (string | undefined)[]).includes(nation);
  const inForce = (force: string | undefined) => forces.includes(force ?? '') || inNation(nationOf(force));
  return (
    served.every(inNation) &&
    (other.forces ?? []).every(inForce) &&
    (other.districts ?? []).every(
      (id) => districts.includes(id) || inForce(gazetteer.districts.get(id)?.force),
    )
  );
}

const sharesANeed = (one: Service, other: Service) =>
  one.needs === 'all' || other.needs === 'all' || one.needs.some((need) => other.needs.includes(need));

/** Why sending those people to another service helps none of them, or undefined. */
function uselessness(from: Service, who: TurnedAway, to: Service | undefined) {
  if (!to) return 'is not known';
  if (to.id === from.id) return 'is the service itself';
  if (!isLive(to)) return `is ${to.status}`;
  const audiences = audiencesOf[who];
  const mine = from.who.filter((each) => to.who.includes(each));
  if (mine.length === 0) return 'is for other askers';
  if (to.takes.madeFor.length > 0 && !to.takes.madeFor.some((each) => audiences.includes(each)))
    return `is made for ${to.takes.madeFor.join(', ')} alone`;
  const refusals = mine.map((each) => unsuitableFor(to, { who: each, audiences }));
  if (refusals.every(Boolean)) return `does not take them either (${refusals[0]})`;
  return sharesANeed(from, to) ? undefined : 'serves none of the same needs';
}

function findingsOf(service: Service, directory: Directory, file: string): Finding[] {
  return service.cannotTake.flatMap(({ who, instead }, at) => {
    const problems = instead.flatMap((id, nth): Finding[] => {
      const useless = uselessness(service, who, directory.serviceById.get(id));
      return useless
        ? [
            {
              file,
              field: `cannotTake.${at}.instead.${nth}`,
              problem: `sends ${who} to "${id}", which ${useless}`,
              cure: 'Name a live service that takes them.',
            },
          ]
        : [];
    });
    const everywhere = instead.some((id) => {
      const other = directory.serviceById.get(id);
      return other !== undefined && reachesAll(other, service, directory);
    });
    if (problems.length > 0 || everywhere) return problems;
    const finding = {
      file,
      field: `cannotTake.${at}.instead`,
      problem: `names nobody who takes ${who} in all of its areas`,
      cure: 'Add one that does, a national one if need be.',
    };
    return [finding];
  });
}

export const turnedAwayAreTaken: Rule = {
  id: 'turned-away-are-taken',
  why: 'Whoever is told "not you" must be told who, and must not be told so twice.',
  find: ({ directory, fileOf }) =>
    directory.services
      .filter(isLive)
      .flatMap((service) => findingsOf(service, directory, fileOf(service.id))),
};
