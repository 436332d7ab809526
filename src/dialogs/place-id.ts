import type { Place } from '../directory/find-area.ts';
import type { Whereabouts } from '../directory/find-services.ts';
import type { Gazetteer } from '../directory/gazetteer.ts';
import type { Scene } from './scene.ts';

/** Places outside England and Wales that are told apart, to signpost people out. */
const outside = ['scotland', 'northern-ireland', 'isle-of-man', 'jersey', 'guernsey', 'elsewhere'];

/** A place as the state keeps it: `district:charnwood`, `force:lancashire`, `nation:wales`, `outside:scotland`. */
export function placeIds(place: Place): string[] {
  if (place.status === 'outside') return [`outside:${place.where ?? 'elsewhere'}`];
  if (place.districts.length > 0) return place.districts.map(({ id }) => `district:${id}`);
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

/** The area to search for an answer of the step "where"; a skipped place is anywhere in England and Wales. */
export function whereaboutsOf(id: string | undefined, gazetteer: Gazetteer): Whereabouts {
  const [kind, name] = split(id ?? ':');
  if (kind === 'district') {
    const district = gazetteer.districts.get(name);
    const force = district && gazetteer.forces.get(district.force);
    return { ...(district ? { district } : {}), ...(force ? { force, nation: force.nation } : {}) };
  }
  if (kind === 'force') {
    const force = gazetteer.forces.get(name);
    return force ? { force, nation: force.nation } : {};
  }
  return kind === 'nation' ? { nation: name === 'wales' ? 'wales' : 'england' } : {};
}
