import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPlaces } from '../../../../src/workbench/build-places.ts';
import { shipped } from '../shipped-gazetteer.ts';

const folder = mkdtempSync(join(tmpdir(), 'places-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command as it is typed, and gives what it said. */
async function run(typed: readonly string[], isTTY = false) {
  const said = { stdout: '', stderr: '' };
  const outlet = (name: keyof typeof said) => ({
    isTTY,
    write: (text: string) => {
      said[name] += text;
      return true;
    },
  });
  const around = { stdout: outlet('stdout'), stderr: outlet('stderr'), env: { INIT_CWD: folder } };
  return { exit: await buildPlaces(typed, around), ...said };
}

/** A postcode in the largest district of every outcode of England and Wales. */
function madeLookup(): string {
  const codes = new Map(
    shipped.areas.flatMap((area) => area.districts.map(({ id, code }) => [id, code] as const)),
  );
  const rows = Object.entries(shipped.outcodes).flatMap(([outcode, { shares = {} }]) => {
    const id = Object.keys(shares).find((each) => codes.has(each));
    return id ? [`${outcode} 1AA,,${codes.get(id)}`] : [];
  });
  return ['pcds,doterm,laua', ...rows].join('\n');
}

describe('npm run places', () => {
  it('makes a table from paths as they were typed, and says what it holds', async () => {
    writeFileSync(join(folder, 'NSPL.csv'), madeLookup());
    const { exit, stdout, stderr } = await run(['build', '--lookup', 'NSPL.csv', '--out', 'made.bin']);
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' });
    expect(stdout).toMatch(/made\.bin: 2,\d{3} postcodes in [\d,]+ bytes\.\n$/);
  });

  it('shows how far it is only where somebody watches', async () => {
    writeFileSync(join(folder, 'NSPL.csv'), madeLookup());
    const { stderr } = await run(['build', '--lookup', 'NSPL.csv', '--out', 'watched.bin'], true);
    expect(stderr).toContain('rows read');
    expect(stderr.endsWith('\r\u001b[K')).toBe(true);
  });

  it.each([
    [['build']],
    [['make', '--lookup', 'NSPL.csv']],
    [['build', 'now', '--lookup', 'NSPL.csv']],
    [['build', '--lookup', 'missing.csv']],
    [['build', '--postcodes', 'NSPL.csv']],
    [['build', '--lookup', 'NSPL.csv', '--out', 'no/such/folder.bin']],
  ])('%j ends with a sentence and without a table', async (typed) => {
    const { exit, stdout, stderr } = await run(typed);
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: '' });
    expect(stderr).not.toBe('');
    expect(stderr).not.toMatch(/\bat .*\.ts:\d/);
  });

  it('explains itself when asked', async () => {
    expect(await run(['--help'])).toMatchObject({ exit: 0, stdout: expect.stringContaining('--codepoint') });
    expect(await run([])).toMatchObject({ exit: 0, stderr: '' });
  });
});
