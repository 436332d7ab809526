import type { Place } from '../directory/places/find-area.ts';
import type { Gazetteer } from '../directory/places/gazetteer.ts';
import type { Whereabouts } from '../directory/services/search.ts';
import type { Scene } from './scene.ts';

/** Places outside England and Wales that are told apart, to signpost people out. */
const outside = ['scotland', 'northern-ireland', 'isle-of-man', 'jersey', 'guernsey', 'elsewhere'];

/** A place as the state keeps it: `district:charnwood`, `force:lancashire`, `nation:wales`, `outside:scotland`. */
export function placeIds(place: Place): string[] {
  if (place.status === 'outside') return [`outside:${place.where ?? 'elsewhere'}`];
  // Bangor is in Wales, and in Northern Ireland; TD15 is on both sides of the border.
  const beyond = place.status === 'choose' && place.where ? [`outside:${place.where}`] : [];
  if (place.districts.length > 0) return [...place.districts.map(({ id }) => `district:${id}`), ...beyond];
  if (place.forces.length > 0) return place.forces.map((force) => `force:${force}`);
  return place.nation ? [`nation:${place.nation}`] : [];
}

const split = (id: string): [kind: string, name: string] => [
  id.slice(0, id.indexOf(':')),
  id.slice(id.indexOf(':') + 1),
];

/** Whether an id names a place that exists. */
export function isPlaceId(id: string, gazetteer: Gazetteer): boolean {
  const [kind, name] = split(id);
  if (kind === 'district') return gazetteer.districts.get(name) !== undefined;
  if (kind === 'force') return gazetteer.forces.get(name) !== undefined;
  if (kind === 'nation') return name === 'england' || name === 'wales';
  return kind === 'outside' && outside.includes(name);
}

/** The place as people read it. Names of districts and forces are not translated. */
export function placeName(
  id: string,
  { directory: { gazetteer }, say }: Pick<Scene, 'directory' | 'say'>,
): string {
  const [kind, name] = split(id);
  if (kind === 'district') return gazetteer.districts.get(name)?.name ?? name;
  if (kind === 'force') return gazetteer.forces.get(name)?.name ?? name;
  return say(`places:${name}`);
}

/** The nation that a site's own forces are in, if it is one. */
function nationOf(forces: readonly string[], gazetteer: Gazetteer): Whereabouts {
  const nations = new Set(forces.map((force) => gazetteer.forces.get(force)?.nation));
  const [nation] = nations;
  return nation && nations.size === 1 ? { nation } : {};
}

/**
 * The area to search for an answer of the step "where". A skipped place is anywhere in the nation of the site's own
 * forces, or in England and Wales.
 */
export function whereaboutsOf(
  id: string | undefined,
  gazetteer: Gazetteer,
  own: readonly string[],
): Whereabouts {
  const [kind, name] = split(id ?? ':');
  const district = kind === 'district' ? gazetteer.districts.get(name) : undefined;
  const force = gazetteer.forces.get(district?.force ?? (kind === 'force' ? name : ''));
  if (force) return { ...(district ? { district } : {}), force, nation: force.nation };
  if (kind === 'nation') return { nation: name === 'wales' ? 'wales' : 'england' };
  if (kind === 'outside')
    return { nation: name === 'scotland' || name === 'northern-ireland' ? name : 'beyond' };
  return nationOf(own, gazetteer);
}
