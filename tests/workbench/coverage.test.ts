import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Row } from '../../src/workbench/coverage-rows.ts';
import { command, records } from './command.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

let folder = '';
let content = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'coverage-'));
  content = madeContent([
    {
      id: 'burnley-advocates',
      areas: { districts: ['burnley'] },
      hours: { bankHolidays: 'same', weekly: [{ days: ['wed'], opens: '09:00', closes: '17:00' }] },
    },
    { id: 'lancashire-gateway', needs: 'all', areas: { forces: ['lancashire'] }, hours: { always: true } },
    { id: 'polish-line', languages: ['en', 'pl'], hours: { always: true } },
    { id: 'spiking-line', needs: ['spiking'] },
  ]);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeMadeContent();
});

const rowsOf = (...options: string[]) =>
  records<Row>(['coverage', '--site', 'lancashire', '--content', content, ...options]);
const rowOf = (rows: readonly Row[], need: string, district: string) =>
  rows.find((row) => row.need === need && row.district === district);

describe('coverage', () => {
  it('has a row for every need in every district of the site', async () => {
    const rows = await rowsOf();
    expect(rows).toHaveLength(10 * 14);
    expect(new Set(rows.map(({ force }) => force))).toEqual(new Set(['Lancashire']));
  });

  it('has a row for every need in every district of England and Wales where no site is named', async () => {
    expect(await records(['coverage', '--content', content])).toHaveLength(10 * 318);
  });

  it('counts who is local, who is national and who is open', async () => {
    const rows = await rowsOf();
    expect(rowOf(rows, 'stalking', 'burnley')).toMatchObject({
      code: 'E07000117',
      name: 'Burnley',
      local: 2,
      localForNeed: 1,
      national: 1,
      open: 3,
      openLocal: 2,
    });
    expect(rowOf(rows, 'stalking', 'preston')).toMatchObject({
      local: 1,
      localForNeed: 0,
      national: 1,
      open: 2,
    });
    expect(rowOf(rows, 'spiking', 'burnley')).toMatchObject({ local: 1, national: 1, open: 1 });
  });

  it('agrees with what the answers show, in every district', async () => {
    const rows = await rowsOf('--at', '2026-11-22T23:00');
    const lines = rows.map(({ need, district }) =>
      JSON.stringify({ needs: [need], district, at: '2026-11-22T23:00' }),
    );
    type Answer = { services: { reach: string; open: string }[] };
    const answers = await records<Answer>(['answers', '--stdin', '--content', content], { lines });
    const counted = answers.map(({ services }) => ({
      local: services.filter(({ reach }) => reach !== 'nation').length,
      national: services.filter(({ reach }) => reach === 'nation').length,
      open: services.filter(({ open }) => open === 'open').length,
    }));
    expect(counted).toEqual(rows.map(({ local, national, open }) => ({ local, national, open })));
  });

  it('puts gaps first, the worst before the others', async () => {
    const gaps = (await rowsOf()).map(({ gap }) => gap ?? 'none');
    expect(gaps.indexOf('none')).toBe(gaps.lastIndexOf('none-for-this-need') + 1);
    const everywhere = await records<Row>(['coverage', '--content', content]);
    expect(everywhere[0]).toMatchObject({ need: 'spiking', gap: 'nobody-open' });
    expect(everywhere.at(-1)).toMatchObject({ need: 'stalking', district: 'burnley' });
  });

  it('looks at several moments and languages, each by itself', async () => {
    const rows = await rowsOf('--at', 'now,night', '--language', 'en,pl');
    expect(rows).toHaveLength(4 * 140);
    const stalking = rows.filter(({ need, district }) => need === 'stalking' && district === 'burnley');
    expect(
      stalking.map(({ moment, language, open, local }) => [moment, language, open, local]).sort(),
    ).toEqual([
      ['night', 'en', 2, 2],
      ['night', 'pl', 1, 0],
      ['now', 'en', 3, 2],
      ['now', 'pl', 1, 0],
    ]);
  });

  it('is summed up for people: gaps first, then totals', async () => {
    const { out } = await command(['coverage', '--site', 'lancashire', '--content', content]);
    expect(out).toContain('Lancashire · 10 needs x 14 districts');
    expect(out.indexOf('none for this one: 139 of 140')).toBeGreaterThan(0);
    expect(out).toMatch(/stalking: every(where| district) but Burnley/);
    expect(out).toMatch(/stalking +1 to 2 +0 to 1 +1 +2 to 3/);
    const all = await command(['coverage', '--site', 'lancashire', '--all', '--content', content]);
    expect(all.out.split('\n').length).toBeGreaterThan(140);
  });
});

describe('the files of a coverage', () => {
  it('hold every row as CSV', async () => {
    const { code, err } = await command(
      ['coverage', '--site', 'lancashire', '--content', content, '--csv', 'rows.csv'],
      { env: { INIT_CWD: folder } },
    );
    expect(code).toBe(0);
    expect(err).toContain('rows.csv');
    const rows = parse(readFileSync(join(folder, 'rows.csv')), { columns: true });
    expect(rows).toHaveLength(140);
    expect(rows.at(-1)).toMatchObject({
      need: 'stalking',
      district: 'burnley',
      local: '2',
      local_for_need: '1',
    });
  });

  it('go to standard output where no file is named, and nothing else does', async () => {
    const { out } = await command(['coverage', '--site', 'lancashire', '--content', content, '--csv']);
    expect(parse(out, { columns: true })).toHaveLength(140);
    const picture = await command(['coverage', '--site', 'lancashire', '--svg', '--content', content]);
    expect(picture.out).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
  });

  it('are not mixed on standard output', async () => {
    const { code, out, err } = await command(['coverage', '--csv', '--svg']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Only one');
  });

  it('that cannot be written are spoken of in a sentence', async () => {
    const place = join(folder, 'no/such/folder.csv');
    const { code, err } = await command([
      'coverage',
      '--site',
      'lancashire',
      '--content',
      content,
      '--csv',
      place,
    ]);
    expect(code).toBe(1);
    expect(err).toContain('cannot be written');
  });
});
