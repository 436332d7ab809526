/**
 * Optimal string alignment distance: letters added, lost, changed, or swapped with their neighbour.
 * Returns a number above `limit` as soon as it is certain to be above it.
 */
export function spellingDistance(from: string, to: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(from.length - to.length) > limit) return beyond;
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    // Cells further from the diagonal than the limit cannot lead back under it.
    const start = Math.max(1, row - limit);
    const end = Math.min(to.length, row + limit);
    const current: number[] = [];
    current[start - 1] = start === 1 ? row : beyond;
    let least = start === 1 ? row : beyond;
    for (let column = start; column <= end; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        (above[column] ?? beyond) + 1,
        (current[column - 1] ?? beyond) + 1,
        (above[column - 1] ?? beyond) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      current[column] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    before = above;
    above = current;
  }
  return above[to.length] ?? beyond;
}

const longest = 45;
const compass = ['north', 'south', 'east', 'west', 'mid', 'central'];
const compassOf = (name: string) => compass.filter((point) => name.split(' ').includes(point)).join();

// Ordinary words that are a slip or two away from the name of a place (baby, Blaby; working, Woking).
const notSlips = new Set(
  (
    'baby backs brother button child children clothes court danger father hands having house leads letter lines links ' +
    'mother notes other parts rather sister smoke staff stale stand starting store storing string there walks where wording words ' +
    'working works'
  ).split(' '),
);

/** How many slips a name of this length forgives: none in short names, where one letter makes another word. */
function slipsForgiven(length: number): number {
  if (length < 5) return 0;
  if (length < 8) return 1;
  return length < 12 ? 2 : 3;
}

/**
 * The names nearest in spelling to what was typed; several where they are equally near, none where nothing is near.
 * A wrong first letter counts double, and in short names rules the name out: people seldom miss the first one.
 * `shortest`: the fewest letters of a name that may be guessed at.
 */
export function closestNames(typed: string, names: Iterable<string>, shortest = 5): string[] {
  if (typed.length < 4 || typed.length > longest || notSlips.has(typed)) return [];
  const points = compassOf(typed);
  let least = Number.POSITIVE_INFINITY;
  let closest: string[] = [];
  for (const name of names) {
    const limit = Math.min(slipsForgiven(name.length), least);
    if (limit < 1 || name.length < shortest || Math.abs(name.length - typed.length) > limit) continue;
    const penalty = name[0] === typed[0] ? 0 : name.length < 8 ? limit + 1 : 1;
    const distance = spellingDistance(typed, name, limit - penalty) + penalty;
    // "East Yorkshire" is two slips from "West Yorkshire", and another place.
    if (distance > limit || compassOf(name) !== points) continue;
    if (distance < least) closest = [];
    least = distance;
    closest.push(name);
  }
  return closest;
}
