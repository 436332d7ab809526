import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildTable } from '../directory/postcodes/build-table.ts';
import { readPlaces } from '../directory/read-places.ts';
import { projectRoot } from '../root.ts';
import type { Surroundings } from './job.ts';

const help = `npm run places -- build --codepoint <zip or folder> --lookup <zip or csv> [--out <file>]

Makes an exact table of every postcode of England and Wales, which the product then uses.

  --codepoint  OS Code-Point Open, CSV: https://osdatahub.os.uk/downloads/open/CodePointOpen
  --lookup     National Statistics Postcode Lookup or ONS Postcode Directory: https://geoportal.statistics.gov.uk
  --out        where to put it (content/places/postcodes.bin)

Both are free and under the Open Government Licence. One of the two is enough; with both, Code-Point Open says which
postcodes there are, and the look-up which district each is in.`;

const options = {
  codepoint: { type: 'string' },
  lookup: { type: 'string' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Runs `npm run places`. Gives the exit code: 0 unless no table was made, and then standard error says why. */
export async function buildPlaces(
  argv: readonly string[],
  { stdout, stderr, env }: Pick<Surroundings, 'stdout' | 'stderr' | 'env'>,
): Promise<number> {
  const say = (what: string) => stderr.isTTY && stderr.write(`\r\u001b[K${what}`);
  // npm runs commands in the project's folder, and tells where they were typed.
  const path = (typed: string | undefined) => typed && resolve(env['INIT_CWD'] ?? '', typed);
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const asks = values.help || positionals.length === 0;
    if (asks || positionals.join() !== 'build' || (!values.codepoint && !values.lookup)) {
      (asks ? stdout : stderr).write(`${help}\n`);
      return asks ? 0 : 1;
    }
    const content = resolve(env['CONTENT_DIR'] || join(projectRoot(), 'content'));
    const order = {
      codePoint: path(values.codepoint),
      lookup: path(values.lookup),
      out: path(values.out) ?? join(content, 'places', 'postcodes.bin'),
    };
    const report = await buildTable(order, readPlaces(content), say);
    say('');
    stdout.write(`${report.join('\n')}\n`);
    return 0;
  } catch (error) {
    say('');
    stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}
