import type { Gathered } from './gather-postcodes.ts';
import type { Postcodes } from './pack-postcodes.ts';
import { unitsOfSector } from './unit.ts';

/** What was made of the two downloads, for the person who built the table. All but `codes` are counts of postcodes. */
export type Joined = Postcodes & {
  count: number;
  /** Not in England or Wales. */
  outside: number;
  /** Given different districts by the two: the look-up's is taken. */
  differing: number;
  /** In Code-Point and not live in the look-up: Code-Point's district is taken. */
  onlyInCodePoint: number;
  /** Live in the look-up and not in Code-Point: left out. */
  onlyInLookup: number;
  /** Given no district by either: left out. */
  without: number;
  /** Codes that no district has, new or mistaken: their postcodes are left out. */
  unknown: Map<string, number>;
  /** Codes of districts that were replaced, taken for those that replaced them. */
  replaced: Map<string, number>;
};

// What the Office for National Statistics writes where there is none: E99999999.
const isNoDistrict = (code: string) => code === '' || /^[A-Z]9{8}$/.test(code);
const isOutside = (code: string) => /^[SNLM]/.test(code);

const one = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

/**
 * Puts the two downloads together: Code-Point says which postcodes there are, the look-up where they are. Either may be
 * missing. `current`: the code of the district that has this code now, or that replaced it; undefined where none does.
 */
export function joinPostcodes(
  codePoint: Gathered | undefined,
  lookup: Gathered | undefined,
  current: (code: string) => string | undefined,
): Joined {
  const numbers = new Map<string, number>();
  const sectors = new Map<string, Uint16Array>();
  const [unknown, replaced] = [new Map<string, number>(), new Map<string, number>()];
  let [count, outside, differing, onlyInCodePoint, onlyInLookup, without] = [0, 0, 0, 0, 0, 0];
  for (const sector of new Set([...(codePoint?.sectors.keys() ?? []), ...(lookup?.sectors.keys() ?? [])])) {
    const [ours, theirs] = [codePoint?.sectors.get(sector), lookup?.sectors.get(sector)];
    for (let unit = 0; unit < unitsOfSector; unit++) {
      const [own, other] = [ours?.[unit] ?? 0, theirs?.[unit] ?? 0];
      if (own + other === 0) continue;
      const [ownCode = '', otherCode = ''] = [codePoint?.codes[own - 1], lookup?.codes[other - 1]];
      const code = isNoDistrict(otherCode) ? ownCode : otherCode;
      if (isNoDistrict(code)) {
        if (/^[EW]?9*$/.test(otherCode || ownCode)) without += 1;
        else outside += 1;
        continue;
      }
      if (isOutside(code)) {
        outside += 1;
        continue;
      }
      if (codePoint && own === 0) {
        onlyInLookup += 1;
        continue;
      }
      if (lookup && other === 0) onlyInCodePoint += 1;
      const now = current(code);
      if (!isNoDistrict(ownCode) && other > 0 && current(ownCode) !== now) differing += 1;
      if (!now) {
        one(unknown, code);
        continue;
      }
      if (now !== code) one(replaced, code);
      if (!numbers.has(now)) numbers.set(now, numbers.size + 1);
      const units = sectors.get(sector) ?? new Uint16Array(unitsOfSector);
      units[unit] = numbers.get(now) ?? 0;
      sectors.set(sector, units);
      count += 1;
    }
  }
  const counts = { count, outside, differing, onlyInCodePoint, onlyInLookup, without };
  return { ...counts, codes: [...numbers.keys()], sectors, unknown, replaced };
}
