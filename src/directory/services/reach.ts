import type { Service } from '../schemas/service.ts';
import { nations as ukNations } from '../schemas/vocabulary.ts';
import type { Whereabouts } from './search.ts';

/** How near: the area by which a service reached this person. */
export type Reach = 'district' | 'force' | 'nation';

/** By which area a service reaches a place, the narrowest first; undefined where it does not. */
export function reachOf({ areas }: Service, where: Whereabouts): Reach | undefined {
  if (where.district && areas.districts?.includes(where.district.id)) return 'district';
  if (where.force && areas.forces?.includes(where.force.id)) return 'force';
  const nations = areas.nations ?? [];
  const nation = where.nation ?? where.force?.nation;
  if (nation === 'beyond') return nations.length === ukNations.length ? 'nation' : undefined;
  return (nation ? nations.includes(nation) : nations.length > 0) ? 'nation' : undefined;
}
