import { renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Area } from '../schemas/area.ts';
import type { Outcodes } from '../schemas/place.ts';
import { csvFilesOf } from './csv-files.ts';
import { type Gathered, gatherPostcodes } from './gather-postcodes.ts';
import { type Joined, joinPostcodes } from './join-postcodes.ts';
import { packPostcodes } from './pack-postcodes.ts';

/** The two downloads that a table is made from, and what to say of each where it is no good. */
const downloads = {
  codePoint: 'Download "Code-Point Open" as CSV from https://osdatahub.os.uk/downloads/open/CodePointOpen.',
  lookup:
    'Download the "National Statistics Postcode Lookup" or the "ONS Postcode Directory" from ' +
    'https://geoportal.statistics.gov.uk.',
};
type Download = keyof typeof downloads;

/** Paths of the downloads, at least one, and of the table. */
export type Order = { codePoint?: string | undefined; lookup?: string | undefined; out: string };

/** What a table is made against: the districts that there are, and the outcodes that it must cover. */
export type Ground = { areas: readonly Area[]; outcodes: Outcodes };

/** Of the outcodes of England and Wales this part must be there, or the download is not whole. */
const leastCover = 0.9;

async function gather(which: Download, path: string, say: (what: string) => void): Promise<Gathered> {
  try {
    const progress = (rows: number) => say(`${path}: ${rows.toLocaleString('en-GB')} rows read`);
    return await gatherPostcodes(await csvFilesOf(path), progress);
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${message.startsWith(path) ? '' : `${path}: `}${message} ${downloads[which]}`);
  }
}

/** Every code a district has or had, to the one it has now; and outcodes, by what they must or may hold. */
function surveyOf({ areas, outcodes }: Ground) {
  const districts = areas.flatMap((area) => area.districts);
  const current = new Map(districts.flatMap(({ code, former }) => former.map((each) => [each.code, code])));
  for (const { code } of districts) current.set(code, code);
  const ids = new Set(districts.map((district) => district.id));
  const sharers = Object.entries(outcodes).map(([outcode, { kind, shares }]) => {
    const holders = Object.keys(shares ?? {});
    const here = holders.filter((id) => ids.has(id)).length;
    return {
      outcode,
      isHere: kind === 'geographic' && here > 0,
      isAstride: here > 0 && here < holders.length,
    };
  });
  return {
    current: (code: string) => current.get(code),
    expected: sharers.filter((each) => each.isHere).map((each) => each.outcode),
    astride: new Set(sharers.filter((each) => each.isAstride).map((each) => each.outcode)),
  };
}

function checkCover(joined: Joined, expected: readonly string[], paths: string): void {
  const [[worst = '', lost = 0] = []] = [...joined.unknown].sort((a, b) => b[1] - a[1]);
  if (joined.count === 0 && lost > 0)
    throw new Error(`${paths}: not one district code is known, the commonest is ${worst}.`);
  const covered = new Set([...joined.sectors.keys()].map((sector) => sector.split(' ')[0]));
  const missing = expected.filter((outcode) => !covered.has(outcode));
  if (missing.length > expected.length * (1 - leastCover)) {
    throw new Error(
      `${paths}: ${missing.length} of the ${expected.length} outcodes of England and Wales are missing, such as ` +
        `${missing.slice(0, 3).join(', ')}. This is only a part: download the whole again.`,
    );
  }
}

const counted = (count: number, what: string) =>
  count > 0 ? [`${count.toLocaleString('en-GB')} ${what}`] : [];
const coded = (codes: ReadonlyMap<string, number>) =>
  [...codes].map(([code, count]) => `${code} (${count.toLocaleString('en-GB')})`).join(', ');

/** What was done, for people: a line each. */
function reportOf(joined: Joined, bytes: number, out: string): string[] {
  const { unknown, replaced } = joined;
  return [
    `${out}: ${joined.count.toLocaleString('en-GB')} postcodes in ${bytes.toLocaleString('en-GB')} bytes.`,
    ...counted(joined.outside, 'postcodes outside England and Wales were left out.'),
    ...counted(
      joined.differing,
      'postcodes are in different districts in the two downloads: the look-up was taken.',
    ),
    ...counted(joined.onlyInCodePoint, 'postcodes are only in Code-Point Open: its district was taken.'),
    ...counted(joined.onlyInLookup, 'postcodes are only in the look-up: they were left out.'),
    ...counted(joined.without, 'postcodes have no district: they were left out.'),
    ...(replaced.size > 0
      ? [`Codes of districts that were replaced, taken for the new: ${coded(replaced)}.`]
      : []),
    ...(unknown.size > 0
      ? [
          `Codes that no district in content/areas has: ${coded(unknown)}. Their postcodes were left out, and are found ` +
            'by their outcode. If boundaries have changed, see docs/adding/an-area.md.',
        ]
      : []),
  ];
}

/**
 * Makes the table of all postcodes and writes it in place of the old one, which stays until the new one is whole. Gives
 * what was done, a line each. Throws a sentence where a download is no good. `say`: told how far it is.
 */
export async function buildTable(
  order: Order,
  ground: Ground,
  say: (what: string) => void,
): Promise<string[]> {
  const { codePoint, lookup, out } = order;
  if (!codePoint && !lookup) throw new Error(`${downloads.codePoint} ${downloads.lookup}`);
  const points = codePoint ? await gather('codePoint', codePoint, say) : undefined;
  const places = lookup ? await gather('lookup', lookup, say) : undefined;
  const { current, expected, astride } = surveyOf(ground);
  const joined = joinPostcodes(points, places, current);
  checkCover(joined, expected, [codePoint, lookup].filter(Boolean).join(' and '));
  say('packing');
  const packed = packPostcodes(joined, (outcode) => astride.has(outcode));
  const unfinished = `${out}.part`;
  try {
    writeFileSync(unfinished, packed);
    renameSync(unfinished, out);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new Error(`${out}: cannot be written (${(error as Error).message}).`);
  }
  return reportOf(joined, packed.length, out);
}
