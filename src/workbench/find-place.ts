import { findArea, findAreaInSentence, type Place } from '../directory/places/find-area.ts';
import type { Gazetteer } from '../directory/places/gazetteer.ts';

/**
 * Where the bot takes a person to be who answers "where are you?" with this text: their answer read as a place, then as
 * a sentence that names one. `ours`: the force ids of the site.
 */
export function findPlace(text: string, gazetteer: Gazetteer, ours: readonly string[]): Place {
  const place = findArea(text, gazetteer, { forces: ours });
  if (place.status !== 'unknown') return place;
  return findAreaInSentence(text, gazetteer, { forces: ours }) ?? place;
}

/** A place as the workbench writes it: the ONS codes of districts, and names that people know. */
export type PlaceRecord = {
  status: Place['status'];
  districts: { code: string; name: string; force: string }[];
  forces: string[];
  nation?: 'england' | 'wales';
  where?: string;
  confirm?: true;
};

/** A place in that form. */
export function recordOf({ status, districts, forces, ...more }: Place, gazetteer: Gazetteer): PlaceRecord {
  const nameOf = (force: string) => gazetteer.forces.get(force)?.name ?? force;
  return {
    status,
    districts: districts.map(({ code, name, force }) => ({ code, name, force: nameOf(force) })),
    forces: forces.map(nameOf),
    ...(more.nation && { nation: more.nation }),
    ...(more.where && { where: more.where }),
    ...(more.confirm && { confirm: more.confirm }),
  };
}
