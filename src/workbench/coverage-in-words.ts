import type { Directory } from '../directory/directory.ts';
import type { District } from '../directory/places/gazetteer.ts';
import { type Gap, gaps, type Row } from './coverage-rows.ts';
import { districtsInWords } from './districts-in-words.ts';
import { momentInWords } from './moment.ts';
import { table } from './table.ts';
import type { Job } from './verb.ts';
import { hanging } from './wrap.ts';

const longestLine = 110;

/** What each gap means, for people. */
export const gapInWords: Readonly<Record<Gap, string>> = {
  'nobody-open': 'Nobody at all is surely open',
  'nobody-local': 'Nobody local: the national services answer',
  'none-for-this-need': 'Local services for any need, none for this one',
  'none-local-open': 'Local services, none of them surely open',
};

/** Rows of one moment and one language. */
export function sectionsOf(rows: readonly Row[]): Row[][] {
  const sections = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.at} ${row.language ?? ''}`;
    const section = sections.get(key);
    if (section) section.push(row);
    else sections.set(key, [row]);
  }
  return [...sections.values()];
}

/** "Sun 22 Nov 2026, 02:30 (night), in pl". */
export function sectionName([first]: readonly Row[]): string {
  if (!first) return '';
  const { moment, at, language } = first;
  const called = ['now', 'night', 'weekend'].includes(moment) ? ` (${moment})` : '';
  return `${momentInWords(new Date(at))}${called}${language ? `, in ${language}` : ''}`;
}

const range = (numbers: readonly number[]) => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return least === most ? String(least) : `${least} to ${most}`;
};

/** The needs of some rows by the districts that they miss: needs that miss the same ones stand on one line. */
function missingLines(rows: readonly Row[], districts: readonly District[], directory: Directory) {
  const byNeed = new Map<string, string[]>();
  for (const { need, district } of rows) byNeed.set(need, [...(byNeed.get(need) ?? []), district]);
  const lines = new Map<string, { needs: string[]; ids: string[] }>();
  for (const [need, ids] of byNeed) {
    const key = [...ids].sort().join();
    const line = lines.get(key) ?? { needs: [], ids };
    line.needs.push(need);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ needs, ids }) => {
    const named = needs.length === directory.needs.length ? 'every need' : needs.join(', ');
    return `${named}: ${districtsInWords(ids, districts, directory)}`;
  });
}

function gapLines(rows: readonly Row[], districts: readonly District[], job: Job): string[] {
  const { paint, width } = job;
  return gaps.flatMap((gap) => {
    const missing = rows.filter((row) => row.gap === gap);
    if (missing.length === 0) return [];
    const title = `${gapInWords[gap]}: ${missing.length} of ${rows.length}`;
    const colour = gap === 'none-local-open' ? paint.unsure : paint.bad;
    const lines = missingLines(missing, districts, job.directory());
    return [colour(title), ...lines.flatMap((line) => hanging(line, width ?? longestLine)), ''];
  });
}

function totals(rows: readonly Row[], needs: readonly string[], { paint, width }: Job): string[] {
  const fields = ['local', 'localForNeed', 'national', 'open', 'openLocal'] as const;
  const head = ['Services', 'local', 'for this need', 'national', 'open', 'open, local'].map(paint.quiet);
  const lines = needs.map((need) => {
    const own = rows.filter((row) => row.need === need);
    return [need, ...fields.map((field) => range(own.map((row) => row[field])))];
  });
  return table([head, ...lines], { right: [1, 2, 3, 4, 5], width });
}

const everyRow = (rows: readonly Row[], { paint }: Job) =>
  table(
    [
      ['Need', 'District', 'Force area', 'local', 'for this need', 'national', 'open', 'Gap'].map(
        paint.quiet,
      ),
      ...rows.map((row) => [
        row.need,
        row.name,
        row.force,
        ...[row.local, row.localForNeed, row.national, row.open].map(String),
        row.gap ? gapInWords[row.gap] : '',
      ]),
    ],
    { right: [3, 4, 5, 6] },
  );

/** The coverage for people: gaps first, then totals by need; with `--all`, every row. */
export function showCoverage(
  rows: readonly Row[],
  what: string,
  districts: readonly District[],
  job: Job,
): string[] {
  const needs = job.directory().needs.map(({ id }) => id);
  return sectionsOf(rows).flatMap((section, index) => [
    ...(index > 0 ? [''] : []),
    job.paint.strong(`${what} · ${needs.length} needs x ${districts.length} districts`),
    `${sectionName(section)}, London time`,
    '',
    ...(section.every((row) => !row.gap) ? [job.paint.good('No gaps.'), ''] : []),
    ...gapLines(section, districts, job),
    ...(job.has('all') ? everyRow(section, job) : totals(section, needs, job)),
  ]);
}
