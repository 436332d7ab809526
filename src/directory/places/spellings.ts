/** Names of one length, with the letters that each holds. */
export type SameLength = {
  readonly names: readonly string[];
  /** One bit for each letter, as `lettersOf` gives them. */
  readonly letters: Uint32Array;
};

/** Names ready to be searched for a near spelling. */
export type Spellings = {
  ofLength(length: number): SameLength;
  /** How likely a name is meant: the higher the likelier. */
  rankOf(name: string): number;
};

/** One bit for each of 32 classes of letters. A slip changes at most two of them. */
export function lettersOf(name: string): number {
  let bits = 0;
  for (let at = 0; at < name.length; at++) bits |= 1 << (name.charCodeAt(at) & 31);
  return bits >>> 0;
}

/** How many letters of two names differ, at least: their bits that are not the same. */
export function lettersApart(one: number, other: number): number {
  let bits = one ^ other;
  bits -= (bits >>> 1) & 0x55555555;
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Prepares names for `closestNames`, once. `rankOf`: how likely a plain name is meant, the higher the likelier; below 0 it
 * is never guessed at.
 */
export function spellingsOf(names: Iterable<string>, rankOf: (name: string) => number): Spellings {
  const byLength: string[][] = [];
  for (const name of names) {
    const same = byLength[name.length];
    if (same) same.push(name);
    else byLength[name.length] = [name];
  }
  // Ranks and letters wait until they are asked for: together they would be a good part of the start.
  const ready: SameLength[] = [];
  return {
    ofLength(length) {
      const known = ready[length];
      if (known) return known;
      const guessable = (byLength[length] ?? []).filter((name) => rankOf(name) >= 0);
      const same = { names: guessable, letters: Uint32Array.from(guessable, lettersOf) };
      ready[length] = same;
      return same;
    },
    rankOf,
  };
}
