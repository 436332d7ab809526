import type { Outside } from '../schemas/place.ts';

/** How large a thing a name names: a larger one beside it is its post town or county ("Wigston, Leicester"). */
export const sizes = {
  landmark: 1,
  neighbourhood: 2,
  village: 3,
  part: 4,
  town: 5,
  district: 6,
  city: 7,
  force: 8,
  nation: 9,
};

/** One thing that a name can mean: districts, a whole force area, a nation, or somewhere outside. */
export type Meaning = {
  size: number;
  /** District ids. */
  districts: readonly string[];
  /** Force ids, where it means whole force areas. */
  forces: readonly string[];
  nation?: 'england' | 'wales';
  where?: Outside;
  /** How many people live there, where that is known. */
  people?: number;
  /** Also an ordinary word or a person's name. */
  ordinary?: true;
};
