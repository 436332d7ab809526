/** Chance that comes out the same in every run. */
export type Chance = {
  /** A whole number from 0, below `end`. */
  below(end: number): number;
  one<T>(of: readonly T[]): T;
  bytes(length: number): Buffer;
};

/** Mulberry32, a small generator in the public domain. @param seed any whole number */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    below,
    one: (of) => of[below(of.length)] as (typeof of)[number],
    bytes: (length) => Buffer.from(Array.from({ length }, () => below(256))),
  };
}
