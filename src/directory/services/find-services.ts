import type { Directory } from '../directory.ts';
import { askedOf, everyRoute } from './asked.ts';
import { unsuitableFor } from './eligibility.ts';
import { byScore, explain, type Found, type Scored, score } from './judge-service.ts';
import { type Reach, reachOf } from './reach.ts';
import type { Search } from './search.ts';
import { type Shortlist, withAnOpenDoor, withOneNearby } from './shortlist.ts';
import { byAndForOthers, suitableFor } from './suitable.ts';
import { is, traitsOf } from './traits.ts';
import { fitOf } from './weigh.ts';

export type Answers = {
  /** Suitable services, best first, 50 at most. Never empty. */
  found: Found[];
  /** Suitable crisis lines that the first of `found` do not hold: 999, then the best first. */
  crisisLines: Found[];
  /** By-and-for services across the nation, offered to everyone with no label asked, best first, 20 at most. */
  byAndFor: Found[];
  /** How wide it had to be looked: set where nothing serves the person's own district alone, or their own force. */
  fellBackTo?: 'force' | 'nation';
  /** True where no support could be reached by the routes asked for, so that all routes are shown. */
  otherRoutes: boolean;
};

/** Far more than anybody reads: at three a time nobody comes to the end of them. */
const most = 50;
const mostByAndFor = 20;

const isEmergency = ({ traits }: Scored) => Number(traits.service.does.includes('police'));

/** Crisis lines that can take a person, where they are: 999, then the best first. Need, route and hour filter none out. */
export function crisisLinesFor(
  search: Search,
  directory: Directory,
  asked = askedOf(search, directory),
): Found[] {
  return directory.crisisLines
    .flatMap((service) => {
      const reach = reachOf(service, search.where);
      if (service.status !== 'live' || !reach || unsuitableFor(service, search)) return [];
      const traits = traitsOf(service);
      return [score(traits, fitOf(traits, asked), reach, asked)];
    })
    .sort((a, b) => isEmergency(b) - isEmergency(a) || byScore(a, b))
    .map((each) => explain(each, asked, directory));
}

const hasSupport = ({ best }: Shortlist) => best.some(({ traits }) => !is(traits, 'reporting'));

function fallBackOf(found: readonly Found[], { where }: Search): Answers['fellBackTo'] {
  const has = (asked: Reach) => found.some(({ reach }) => reach === asked);
  if (!where.force || (where.district && has('district'))) return undefined;
  if (!has('force')) return 'nation';
  return where.district ? 'force' : undefined;
}

/** The services for a person, ranked and explained; pure. Its cost grows with those that can serve them there. */
export function findServices(search: Search, directory: Directory): Answers {
  const asked = askedOf(search, directory);
  const explained = (each: Scored) => explain(each, asked, directory);
  const suitable = suitableFor(asked, asked.routes, most, directory);
  const wider = hasSupport(suitable) ? undefined : suitableFor(asked, everyRoute, most, directory);
  // Somebody who asked for support must not be left with the police alone because they can be written to.
  const otherRoutes =
    wider !== undefined &&
    wider.best.length > suitable.best.length &&
    (hasSupport(wider) || suitable.best.length === 0);
  const list = otherRoutes ? wider : suitable;
  const best = withOneNearby(withAnOpenDoor(list), list).map(explained);
  const crisis = crisisLinesFor(search, directory, asked);
  const found = best.length > 0 ? best : crisis;
  const first = new Set(found.slice(0, 3).map(({ service }) => service));
  const fellBackTo = fallBackOf(found, search);
  return {
    found,
    ...(fellBackTo && { fellBackTo }),
    crisisLines: crisis.filter(({ service }) => !first.has(service)),
    byAndFor: byAndForOthers(asked, mostByAndFor, directory).map(explained),
    otherRoutes,
  };
}
