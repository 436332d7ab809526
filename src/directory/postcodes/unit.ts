/** The letters that end a postcode: never C, I, K, M, O or V. */
const letters = 'ABDEFGHJLNPQRSTUWXYZ';

/** How many units a sector can hold: `LE1 5` has `LE1 5AA` to `LE1 5ZZ`. */
export const unitsOfSector = letters.length ** 2;

/** The number of a unit (`WZ`) in its sector, from 0; undefined where no postcode ends so. */
export function unitNumber(unit: string): number | undefined {
  const [first, second] = [letters.indexOf(unit[0] ?? '?'), letters.indexOf(unit[1] ?? '?')];
  return unit.length === 2 && first >= 0 && second >= 0 ? first * letters.length + second : undefined;
}

const shape = /^([A-Z]{1,2}\d[A-Z\d]?) *(\d)([A-Z]{2})$/;

/** A whole postcode, spaced in any way, as its sector and the number of its unit; undefined where it is none. */
export function readWholePostcode(text: string): { sector: string; unit: number } | undefined {
  const [, outcode, digit, letterPair = ''] = shape.exec(text.trim().toUpperCase()) ?? [];
  const unit = unitNumber(letterPair);
  return outcode && unit !== undefined ? { sector: `${outcode} ${digit}`, unit } : undefined;
}
