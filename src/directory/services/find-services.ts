import type { Directory } from '../directory.ts';
import type { Service } from '../schemas/service.ts';
import { type Unsuitable, unsuitableFor } from './eligibility.ts';
import { byScore, type Found, judge, reachOf } from './judge-service.ts';
import { canUse, type Search } from './search.ts';

/** Why a service is not offered. */
export type LeftOutReason = Unsuitable | 'held' | 'closed-down' | 'need' | 'area' | 'route' | 'crisis-line';

export type Answers = {
  /** Suitable services, best first. Never empty. */
  found: Found[];
  /** Suitable crisis lines that the first of `found` do not hold: 999, then the best first. */
  crisisLines: Found[];
  /** By-and-for services across the nation, offered to everyone with no label asked. */
  byAndFor: Found[];
  leftOut: { service: Service; reason: LeftOutReason }[];
  /** True where no service could be reached by the routes asked for, so that all routes are shown. */
  otherRoutes: boolean;
};

/** Lines for any trouble at all: they close every result and are only ever a first answer when nothing else is. */
const isForAnyTrouble = ({ does, takes }: Service) =>
  does.includes('police') ||
  (does.includes('emotional-support') && !does.includes('victim-gateway') && !takes.ages);

/** Lets nobody meet only closed doors: if none of the first three answers now, the best that does becomes the third. */
function withAnOpenDoor(found: Found[]): Found[] {
  if (found.slice(0, 3).some((each) => each.opening.open === 'open')) return found;
  const open = found.findIndex((each) => each.opening.open === 'open');
  if (open < 3) return found;
  const [moved] = found.splice(open, 1);
  if (moved) found.splice(2, 0, moved);
  return found;
}

const isEmergency = ({ service }: Found) => Number(service.does.includes('police'));

/** Crisis lines that can take a person, where they are: 999, then the best first. Need, route and hour filter none out. */
export function crisisLinesFor(search: Search, directory: Directory): Found[] {
  return directory.crisisLines
    .flatMap((service) => {
      const reach = reachOf(service, search.where);
      const shown = service.status === 'live' && reach && !unsuitableFor(service, search);
      return shown ? [judge(service, search, reach, directory)] : [];
    })
    .sort((a, b) => isEmergency(b) - isEmergency(a) || byScore(a, b));
}

/** The services for a person, ranked and explained; pure. */
export function findServices(search: Search, directory: Directory): Answers {
  const leftOut: Answers['leftOut'] = [];
  const suitable: Found[] = [];
  const crisis = crisisLinesFor(search, directory);
  const byAndFor: Found[] = [];
  const crisisLines = new Set(directory.crisisLines);
  for (const service of directory.services) {
    const leave = (reason: LeftOutReason) => leftOut.push({ service, reason });
    if (service.status !== 'live') {
      leave(service.status === 'held' ? 'held' : 'closed-down');
      continue;
    }
    const reach = reachOf(service, search.where);
    if (!reach) {
      leave('area');
      continue;
    }
    const wrong = unsuitableFor(service, search);
    if (wrong === 'made-for' && reach === 'nation') byAndFor.push(judge(service, search, reach, directory));
    if (wrong) {
      leave(wrong);
      continue;
    }
    const serves =
      service.needs === 'all' ||
      search.needs.length === 0 ||
      search.who === 'own-behaviour' ||
      service.needs.some((need) => search.needs.includes(need));
    if (!serves) leave('need');
    else if (crisisLines.has(service) && isForAnyTrouble(service)) leave('crisis-line');
    else suitable.push(judge(service, search, reach, directory));
  }
  const reachable = suitable.filter((each) =>
    each.service.routes.some((route) => canUse(route, search.routes)),
  );
  const otherRoutes = reachable.length === 0 && suitable.length > 0;
  const found = withAnOpenDoor((otherRoutes ? suitable : reachable).sort(byScore));
  if (!otherRoutes) {
    for (const each of suitable)
      if (!reachable.includes(each)) leftOut.push({ service: each.service, reason: 'route' });
  }
  if (found.length === 0) found.push(...crisis);
  const first = new Set(found.slice(0, 3).map(({ service }) => service));
  return {
    found,
    crisisLines: crisis.filter(({ service }) => !first.has(service)),
    byAndFor: byAndFor.sort(byScore),
    leftOut,
    otherRoutes,
  };
}
