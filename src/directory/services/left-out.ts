import type { Directory } from '../directory.ts';
import type { Service } from '../schemas/service.ts';
import { type Unsuitable, unsuitableFor } from './eligibility.ts';
import { findServices } from './find-services.ts';
import { reachOf } from './reach.ts';
import { canUse, type Search, servesNeed } from './search.ts';

/** Why a service is not offered: the first of these that holds, in this order. */
export type LeftOutReason = 'held' | 'closed-down' | 'area' | Unsuitable | 'need' | 'route' | 'outranked';

function reasonFor(service: Service, search: Search): LeftOutReason {
  if (service.status !== 'live') return service.status === 'held' ? 'held' : 'closed-down';
  if (!reachOf(service, search.where)) return 'area';
  const wrong = unsuitableFor(service, search);
  if (wrong) return wrong;
  if (!servesNeed(service, search)) return 'need';
  return service.routes.some((route) => canUse(route, search.routes)) ? 'outranked' : 'route';
}

/**
 * Every service that the answers to this search do not show, neither among `found` nor among the crisis lines, and why.
 * Reads the whole directory: for the people who look after it, not for a turn.
 */
export function leftOutOf(
  search: Search,
  directory: Directory,
): { service: Service; reason: LeftOutReason }[] {
  const { found, crisisLines } = findServices(search, directory);
  const shown = new Set([...found, ...crisisLines].map(({ service }) => service));
  return directory.services
    .filter((service) => !shown.has(service))
    .map((service) => ({ service, reason: reasonFor(service, search) }));
}
