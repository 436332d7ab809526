import { brotliDecompressSync } from 'node:zlib';
import { byteReader } from './byte-reader.ts';
import { checkLength, checkOf, mark } from './pack-postcodes.ts';
import { unitNumber, unitsOfSector } from './unit.ts';

/** Every postcode of England and Wales and its district, as `npm run places -- build` packed it. */
export type PostcodeTable = {
  /** How many postcodes it was made from. */
  count: number;
  /**
   * The district id of a postcode: its sector (`LE1 5`) and last two letters (`WZ`). Undefined where there is no such
   * postcode, save in a sector that is all in one district; and where its district is no longer known.
   */
  districtOf(sector: string, unit: string): string | undefined;
  /** What part of a sector's postcodes is in which district, the largest first; undefined where it is not known. */
  sharesOf(sector: string): Record<string, number> | undefined;
};

/** The districts of a sector, and where its units' numbers among them begin; -1: it is all in one. */
type Sector = { districts: readonly number[]; from: number };

/** Opens what `packPostcodes` made. Throws where it is damaged, or packed in another way. */
function unpack(packed: Uint8Array) {
  if (!mark.every((byte, at) => packed[at] === byte)) throw new Error('It is no table of postcodes.');
  const body = packed.subarray(mark.length + checkLength);
  if (!checkOf(body).every((byte, at) => packed[mark.length + at] === byte)) {
    throw new Error('It is damaged.');
  }
  const parts = byteReader(brotliDecompressSync(body));
  const [head, live, choices] = [0, 1, 2].map(() => byteReader(parts.bytes(parts.number())));
  if (!head || !live || !choices) throw new Error('It is damaged.');
  const codes = Array.from({ length: head.number() }, () => head.text());
  const count = head.number();
  const sectors = new Map<string, Sector>();
  const units: Uint8Array[] = [];
  let outcode = '';
  for (let left = head.number(); left > 0; left--) {
    outcode = head.text() || outcode;
    const kind = head.number();
    const several = Math.floor(kind / 10);
    const districts = Array.from({ length: several || 1 }, () => head.number());
    sectors.set(`${outcode} ${kind % 10}`, { districts, from: several ? units.length * unitsOfSector : -1 });
    if (!several) continue;
    const bits = live.bytes(unitsOfSector / 8);
    units.push(
      Uint8Array.from({ length: unitsOfSector }, (_, at) => {
        const isLive = ((bits[at >> 3] ?? 0) >> (at & 7)) & 1;
        if (!isLive) return 0;
        return several > 1 ? choices.number() + 1 : 1;
      }),
    );
  }
  return { codes, count, sectors, units: Buffer.concat(units) };
}

/**
 * Makes a packed table ready to be asked. `idOf`: the district id for a code of the Office for National Statistics, also
 * for one that was replaced. Throws a sentence where the table is damaged.
 */
export function openPostcodes(packed: Uint8Array, idOf: (code: string) => string | undefined): PostcodeTable {
  const { codes, count, sectors, units } = unpack(packed);
  const ids = codes.map(idOf);
  return {
    count,
    districtOf(sector, unit) {
      const found = sectors.get(sector);
      const number = unitNumber(unit);
      if (!found || number === undefined) return undefined;
      const choice = found.from < 0 ? 1 : (units[found.from + number] ?? 0);
      return ids[found.districts[choice - 1] ?? -1];
    },
    sharesOf(sector) {
      const found = sectors.get(sector);
      if (!found) return undefined;
      const taken =
        found.from < 0 ? Uint8Array.of(1) : units.subarray(found.from, found.from + unitsOfSector);
      const live = taken.filter((choice) => choice > 0);
      const shares: Record<string, number> = {};
      found.districts.forEach((district, at) => {
        const id = ids[district];
        const part = live.filter((choice) => choice === at + 1).length / live.length;
        if (id) shares[id] = (shares[id] ?? 0) + part;
      });
      return Object.keys(shares).length > 0 ? shares : undefined;
    },
  };
}
