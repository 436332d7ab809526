import { readWholePostcode } from './unit.ts';

/** Where a table holds what is needed of it: positions of columns. */
export type Columns = { postcode: number; district: number; ended?: number };

// The names that the two publishers gave their columns over the years, the better first.
const names = {
  postcode: [/^pcds$/, /^pcd2$/, /^pcd8$/, /^pcd7?$/, /^post_?code/, /^pc$/],
  district: [
    /^lad\d\dcd$/,
    /^oslaua$/,
    /^laua$/,
    /^admin_district(_code)?$/,
    /^local_authority.*code$/,
    /^dc$/,
  ],
  ended: [/^doterm$/, /^date_of_termination$/, /^terminated$/],
};

const keyOf = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');

function find(header: readonly string[], wanted: readonly RegExp[]): number {
  const keys = header.map(keyOf);
  const best = wanted.find((pattern) => keys.some((key) => pattern.test(key)));
  return best ? keys.findIndex((key) => best.test(key)) : -1;
}

/** The columns of a table by its first row; undefined where they are not there. */
export function columnsOf(header: readonly string[]): Columns | undefined {
  const [postcode, district, ended] = [names.postcode, names.district, names.ended].map((wanted) =>
    find(header, wanted),
  );
  if (postcode === undefined || district === undefined || postcode < 0 || district < 0) return undefined;
  return ended === undefined || ended < 0 ? { postcode, district } : { postcode, district, ended };
}

const isDistrictCode = (text: string) => /^[EWS]\d{8}$/.test(text);

/**
 * The columns of a Code-Point Open table, which names none: the postcode comes first and the district ninth, after its
 * county. Undefined where the first row does not look like that.
 */
export function codePointColumns(row: readonly string[]): Columns | undefined {
  const isOne = row.length >= 10 && readWholePostcode(row[0] ?? '') !== undefined;
  return isOne && (row[8] === '' || isDistrictCode(row[8] ?? '')) ? { postcode: 0, district: 8 } : undefined;
}
