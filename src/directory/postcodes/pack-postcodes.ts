import { createHash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { byteWriter } from './byte-writer.ts';

/** Which district each postcode is in: by sector, for each unit 0 (no such postcode) or a number in `codes` plus 1. */
export type Postcodes = {
  /** Codes of the Office for National Statistics (`E07000130`). */
  codes: readonly string[];
  sectors: ReadonlyMap<string, Uint16Array>;
};

/** The first bytes of a packed table: its name, and the version of the way it is packed. */
export const mark = Uint8Array.from('WMPC1', (letter) => letter.charCodeAt(0));
export const checkLength = 8;

export const checkOf = (body: Uint8Array): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(body).digest().subarray(0, checkLength));

/** Districts of a sector, the commonest first, and how many postcodes it has. */
function tally(units: Uint16Array): { districts: number[]; count: number } {
  const counts = new Map<number, number>();
  for (const each of units) if (each > 0) counts.set(each, (counts.get(each) ?? 0) + 1);
  const districts = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || a - b);
  return { districts, count: [...counts.values()].reduce((sum, each) => sum + each, 0) };
}

/**
 * Packs a table small. Of a sector that lies in one district the district is kept, and not which of its postcodes exist:
 * every postcode of it, a new one too, is there. Of others each postcode is kept. `isAstride`: says of which outcodes
 * only a part is in the table (the border with Scotland); there each postcode is kept too.
 */
export function packPostcodes(
  { codes, sectors }: Postcodes,
  isAstride: (outcode: string) => boolean,
): Uint8Array {
  const head = byteWriter();
  const live = byteWriter();
  const choices = byteWriter();
  head.number(codes.length);
  for (const code of codes) head.text(code);
  const kept = [...sectors].map(([sector, units]) => ({ sector, units, ...tally(units) }));
  const filled = kept.filter((each) => each.count > 0).sort((a, b) => (a.sector < b.sector ? -1 : 1));
  head.number(filled.reduce((sum, each) => sum + each.count, 0));
  head.number(filled.length);
  let outcode = '';
  for (const { sector, units, districts } of filled) {
    const [own = '', digit] = sector.split(' ');
    head.text(own === outcode ? '' : own);
    outcode = own;
    const isWhole = districts.length === 1 && !isAstride(own);
    // The digit of the sector, and 0 for a sector that is all in one district.
    head.number(Number(digit) + 10 * (isWhole ? 0 : districts.length));
    for (const district of districts) head.number(district - 1);
    if (isWhole) continue;
    const bits = new Uint8Array(Math.ceil(units.length / 8));
    units.forEach((each, at) => {
      if (each === 0) return;
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
      if (districts.length > 1) choices.number(districts.indexOf(each));
    });
    live.bytes(bits);
  }
  const body = byteWriter();
  for (const part of [head.done(), live.done(), choices.done()]) {
    body.number(part.length);
    body.bytes(part);
  }
  const whole = body.done();
  const packed = brotliCompressSync(whole, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
    },
  });
  return Uint8Array.from([...mark, ...checkOf(packed), ...packed]);
}
