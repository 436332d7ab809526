import { notSlips } from './not-slips.ts';
import { spellingDistance } from './spelling-distance.ts';
import { lettersApart, lettersOf, type Spellings } from './spellings.ts';

const longest = 45;
const compass = ['north', 'south', 'east', 'west', 'mid', 'central'];
const compassOf = (name: string) => compass.filter((point) => name.split(' ').includes(point)).join();

/** In names shorter than this a wrong first letter makes another word. */
const firstMissed = 6;

/** How many slips a name of this length forgives: none in short names, where one letter makes another word. */
function slipsForgiven(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The names nearest in spelling to what was typed, the likelier first; several where they are equally near, none where
 * nothing is near. A wrong first letter counts double, and in short names rules the name out: people seldom miss the
 * first one. `shortest`: the fewest letters of a name that may be guessed at.
 */
export function closestNames(typed: string, spellings: Spellings, shortest = 5): string[] {
  if (typed.length < 4 || typed.length > longest || notSlips.has(typed)) return [];
  const points = compassOf(typed);
  const letters = lettersOf(typed);
  let least = Number.POSITIVE_INFINITY;
  let closest: string[] = [];
  for (let length = Math.max(shortest, typed.length - 3); length <= typed.length + 3; length++) {
    const forgiven = slipsForgiven(length);
    if (Math.abs(length - typed.length) > forgiven) continue;
    const same = spellings.ofLength(length);
    for (const [index, name] of same.names.entries()) {
      if (lettersApart(letters, same.letters[index] ?? 0) > 2 * Math.min(forgiven, least)) continue;
      const isOff = name[0] !== typed[0];
      if (isOff && length < firstMissed) continue;
      const limit = Math.min(isOff && forgiven > 1 ? forgiven - 1 : forgiven, Math.ceil(least));
      const slips = spellingDistance(typed, name, limit);
      const cost = slips + (isOff ? 0.5 : 0);
      // "East Yorkshire" is two slips from "West Yorkshire", and another place.
      if (slips > limit || cost > least || (points !== '' && compassOf(name) !== points)) continue;
      if (cost < least) closest = [];
      least = cost;
      closest.push(name);
    }
  }
  return closest.sort((one, other) => spellings.rankOf(other) - spellings.rankOf(one));
}
