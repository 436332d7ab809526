/** Numbers that look random and are the same on every run: what was measured can be measured again. */
export type Chance = {
  /** A whole number from 0, below this one. */
  below(limit: number): number;
  one<T>(of: readonly T[]): T;
  /** True this often, 0 to 1. */
  often(share: number): boolean;
};

export function chance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, one: (of) => of[below(of.length)] as never, often: (share) => next() < share };
}
