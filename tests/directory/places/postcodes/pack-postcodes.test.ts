import { describe, expect, it } from 'vitest';
import { packPostcodes } from '../../../../src/directory/postcodes/pack-postcodes.ts';
import { openPostcodes } from '../../../../src/directory/postcodes/postcode-table.ts';
import { unitNumber, unitsOfSector } from '../../../../src/directory/postcodes/unit.ts';

const letters = 'ABDEFGHJLNPQRSTUWXYZ';
const units = [...letters].flatMap((first) => [...letters].map((second) => first + second));
const codes = ['E07000130', 'E06000016', 'W06000015', 'E07000129', 'E07000131'];

/** The numbers of a fixed sequence: the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Sectors of all kinds: in one district and in several, full and nearly empty, mixed and in runs. */
function madeSectors(seed: number): Map<string, Uint16Array> {
  const next = numbers(seed);
  const sectors = new Map<string, Uint16Array>();
  for (let made = 0; made < 60; made++) {
    const several = 1 + next(codes.length);
    const density = 1 + next(100);
    const isMixed = next(2) === 0;
    const sector = Uint16Array.from({ length: unitsOfSector }, (_, at) => {
      if (next(100) >= density) return 0;
      return 1 + (isMixed ? next(several) : Math.floor((at * several) / unitsOfSector));
    });
    sectors.set(`${letters[next(20)]}${letters[next(20)]}${next(90)} ${next(10)}`, sector);
  }
  sectors.set('ZZ1 1', new Uint16Array(unitsOfSector));
  return sectors;
}

const open = (sectors: Map<string, Uint16Array>, isAstride = (_outcode: string) => false) =>
  openPostcodes(packPostcodes({ codes, sectors }, isAstride), (code) => `id of ${code}`);

describe('a packed table of postcodes', () => {
  it.each([1, 2, 3, 4, 5])('gives every postcode back as it was packed (%i)', (seed) => {
    const sectors = madeSectors(seed);
    const table = open(sectors);
    for (const [sector, expected] of sectors) {
      const kinds = new Set(expected.filter((each) => each > 0)).size;
      for (const unit of units) {
        const number = expected[unitNumber(unit) ?? 0] ?? 0;
        const found = table.districtOf(sector, unit);
        if (number > 0) expect(found).toBe(`id of ${codes[number - 1]}`);
        // A sector that is all in one district is known whole; of others each postcode is.
        else if (kinds !== 1) expect(found).toBeUndefined();
      }
    }
    const count = [...sectors.values()].reduce((sum, each) => sum + each.filter((one) => one > 0).length, 0);
    expect(table.count).toBe(count);
  });

  it('keeps which postcodes there are where only a part of an outcode is in it', () => {
    const sector = new Uint16Array(unitsOfSector);
    sector[7] = 1;
    const table = open(new Map([['TD15 1', sector]]), (outcode) => outcode === 'TD15');
    expect(units.filter((unit) => table.districtOf('TD15 1', unit))).toEqual([units[7]]);
  });

  it('says what part of a sector is where, the largest first', () => {
    const sector = new Uint16Array(unitsOfSector);
    sector.fill(2, 0, 30).fill(1, 30, 100);
    const shares = open(new Map([['LE8 4', sector]])).sharesOf('LE8 4');
    expect(Object.entries(shares ?? {})).toEqual([
      ['id of E07000130', 0.7],
      ['id of E06000016', 0.3],
    ]);
  });

  it('knows nothing of sectors and units that there are not', () => {
    const table = open(madeSectors(6));
    expect(table.districtOf('ZZ1 1', 'AA')).toBeUndefined();
    expect(table.districtOf('ZZ9 9', 'AA')).toBeUndefined();
    expect(table.sharesOf('ZZ9 9')).toBeUndefined();
    for (const unit of ['', 'A', 'CA', 'AO', 'AAA', '__proto__']) {
      expect(table.districtOf([...madeSectors(6).keys()][0] ?? '', unit)).toBeUndefined();
    }
  });

  it('knows nothing of a district whose code no longer means one', () => {
    const packed = packPostcodes({ codes, sectors: madeSectors(7) }, () => false);
    const table = openPostcodes(packed, () => undefined);
    const [sector = ''] = madeSectors(7).keys();
    expect(units.filter((unit) => table.districtOf(sector, unit))).toEqual([]);
    expect(table.sharesOf(sector)).toBeUndefined();
  });

  it('is refused where a byte has changed, an end is missing or it is something else', () => {
    const packed = packPostcodes({ codes, sectors: madeSectors(8) }, () => false);
    const changed = Uint8Array.from(packed);
    changed[200] = (changed[200] ?? 0) ^ 1;
    for (const broken of [changed, packed.subarray(0, packed.length - 20)])
      expect(() => openPostcodes(broken, () => undefined)).toThrow('It is damaged.');
    for (const other of [new Uint8Array(), Buffer.from('<html>'), packed.subarray(1)])
      expect(() => openPostcodes(other, () => undefined)).toThrow('It is no table of postcodes.');
  });
});
