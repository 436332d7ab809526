import { writeFileSync } from 'node:fs';
import { type Who, whos } from '../directory/schemas/vocabulary.ts';
import { showCoverage } from './coverage-in-words.ts';
import { coverageRows, type Row } from './coverage-rows.ts';
import { csv } from './csv.ts';
import { heatMap } from './heat-map.ts';
import { readMoments } from './moment.ts';
import { mustKnow } from './question.ts';
import { forcesOf, siteNamed } from './sites.ts';
import { CannotRun, type Job, type Verb } from './verb.ts';

const columns: readonly (readonly [string, keyof Row])[] = [
  ['need', 'need'],
  ['district', 'district'],
  ['code', 'code'],
  ['name', 'name'],
  ['force', 'force'],
  ['language', 'language'],
  ['moment', 'moment'],
  ['at', 'at'],
  ['local', 'local'],
  ['local_for_need', 'localForNeed'],
  ['national', 'national'],
  ['open', 'open'],
  ['open_local', 'openLocal'],
  ['gap', 'gap'],
];

/** Writes a file where the person asked for it, or to standard output. */
async function deliver(place: string, content: string, job: Job): Promise<void> {
  if (place === '-') return job.write(content);
  try {
    writeFileSync(job.path(place), content);
  } catch (error) {
    throw new CannotRun(
      `${job.path(place)} cannot be written: ${(error as Error).message}. Name a file in a folder that is there.`,
    );
  }
  job.note(`Written: ${job.path(place)}`);
}

function whoOf(job: Job): Who {
  const who = job.text('who') ?? 'me';
  mustKnow('"who"', [who], whos);
  return whos.find((each) => each === who) ?? 'me';
}

function audiencesOf(job: Job): string[] {
  const audiences = job.list('audiences');
  mustKnow(
    'audience',
    audiences,
    job.directory().audiences.map(({ id }) => id),
  );
  return audiences;
}

/** Need x district: how many services, local or national, open or not. */
export const coverage: Verb = {
  name: 'coverage',
  summary: 'how many services answer each need in each district: gaps first',
  usage: '[--site <id>] [--at <times>] [options]',
  options: {
    site: {
      kind: 'text',
      value: '<id>',
      says: 'its districts only; every district of England and Wales unless given',
    },
    at: {
      kind: 'text',
      value: '<times>',
      several: true,
      says: 'now (unless given), night, weekend, or 2026-11-22T23:00; several with commas',
    },
    language: {
      kind: 'text',
      value: '<codes>',
      several: true,
      says: 'count only services that can speak it',
    },
    who: {
      kind: 'text',
      value: '<who>',
      says: 'who asks: me (unless given), someone-else, professional, own-behaviour',
    },
    audiences: {
      kind: 'text',
      value: '<ids>',
      several: true,
      says: 'whom it is for: men, under-18, deaf ...',
    },
    all: { kind: 'flag', says: 'every row' },
    csv: {
      kind: 'place',
      value: '[file]',
      says: 'every row as CSV; to standard output where no file is named',
    },
    svg: { kind: 'place', value: '[file]', says: 'a picture, need x district; to standard output likewise' },
  },
  examples: [
    'coverage --site leicestershire --at night',
    'coverage --site leicestershire --at now,night,weekend --language en,pl --csv coverage.csv --svg coverage.svg',
  ],
  async run(job) {
    const [toCsv, toSvg] = [job.text('csv'), job.text('svg')];
    const onStdout = [job.json, toCsv === '-', toSvg === '-'].filter(Boolean).length;
    if (onStdout > 1)
      throw new CannotRun(
        'Only one of --json, --csv and --svg can go to standard output: name files for the others.',
      );
    const directory = job.directory();
    const site = siteNamed(job.text('site'), directory);
    const forces = forcesOf(site);
    const asked = {
      districts: [...directory.gazetteer.districts.values()].filter(
        ({ force }) => forces.length === 0 || forces.includes(force),
      ),
      languages: job.list('language'),
      moments: readMoments(job.has('at') ? job.list('at') : ['now'], job.now()),
      who: whoOf(job),
      audiences: audiencesOf(job),
    };
    const rows = coverageRows(directory, asked, (part) => job.progress(part, 'asking every need everywhere'));
    const name = site?.name ?? 'England and Wales';
    if (toCsv) await deliver(toCsv, csv(rows, columns), job);
    if (toSvg) {
      const whom = [asked.who, ...asked.audiences].join(', ');
      await deliver(toSvg, heatMap(rows, { name, whom, version: directory.version }), job);
    }
    if (job.json) for (const row of rows) await job.record(row);
    else if (onStdout === 0) await job.print(...showCoverage(rows, name, asked.districts, job));
  },
};
