import type { Directory } from '../directory/directory.ts';
import type { Whereabouts } from '../directory/services/search.ts';
import { isLive } from './live-routes.ts';

/** Places in which the same services answer: one stands for all of them. */
export type KindOfPlace = { where: Whereabouts; names: string[] };

/**
 * All districts, gathered by the live services that name them or their force, and each nation as a whole. Most districts
 * have no service of their own, so a few dozen kinds stand for 318.
 */
export function kindsOfPlace({ services, gazetteer }: Directory): KindOfPlace[] {
  const local = services.filter(isLive).filter(({ areas }) => areas.forces ?? areas.districts);
  const kinds = new Map<string, KindOfPlace>();
  for (const nation of ['england', 'wales'] as const)
    kinds.set(nation, {
      where: { nation },
      names: [`anywhere in ${nation === 'wales' ? 'Wales' : 'England'}`],
    });
  for (const district of gazetteer.districts.values()) {
    const force = gazetteer.forces.get(district.force);
    if (!force) continue;
    const theirs = local.filter(
      ({ areas }) => areas.districts?.includes(district.id) || areas.forces?.includes(force.id),
    );
    const key = `${force.nation} district ${theirs.map(({ id }) => id).join()}`;
    const known = kinds.get(key);
    if (known) known.names.push(district.name);
    else kinds.set(key, { where: { district, force, nation: force.nation }, names: [district.name] });
  }
  return [...kinds.values()];
}

/** "Blaby, Melton and 4 others". */
export function inShort(names: readonly string[]): string {
  const [shown, others] = [names.slice(0, 3), names.length - 3];
  return others > 0 ? `${shown.join(', ')} and ${others} other${others === 1 ? '' : 's'}` : shown.join(', ');
}
