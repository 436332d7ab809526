import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { type Answered, answerDirectory } from '../directory/open-referral/answer-directory.ts';
import { CannotRun, type Job, type Verb } from './verb.ts';

/** Lists of the feed; each has a page of its own for every hundred, and a document for each thing in it. */
const lists = ['services', 'organizations', 'service_at_locations', 'taxonomies', 'taxonomy_terms'];
const perPage = '100';

type Ask = (path: string, query?: Record<string, string>) => Answered;

const asked = (job: Job): Ask => {
  const directory = job.directory();
  const base = job.text('base') ?? 'https://directory.example.org/directory';
  return (path, query = {}) => answerDirectory({ path, query: new URLSearchParams(query), base }, directory);
};

type Page = { total_pages: number; total_items: number; contents: { id: string }[] };

/** Every page of a list, as it is sent. */
function* pagesOf(
  list: string,
  ask: Ask,
  query: Record<string, string> = {},
): Generator<{ body: string; page: Page }> {
  for (let number = 1, pages = 1; number <= pages; number++) {
    const { body } = ask(list, { ...query, per_page: perPage, page: String(number) });
    const page = JSON.parse(body) as Page;
    pages = page.total_pages;
    yield { body, page };
  }
}

/** Every service whole, one after the other. */
function* wholeServices(ask: Ask): Generator<object> {
  for (const { page } of pagesOf('services', ask, { full: 'true' })) yield* page.contents;
}

/**
 * Takes away what an earlier export left, so that nothing stays published that is no longer live. Throws a sentence for
 * a folder that holds anything else.
 */
function clear(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const names = readdirSync(folder);
  if (names.length > 0 && !names.includes('index.json'))
    throw new CannotRun(`${folder} holds other files: name a new folder, or one that an export made.`);
  for (const list of lists) rmSync(join(folder, list), { recursive: true, force: true });
}

function writeFolder(folder: string, job: Job, ask: Ask): number {
  const put = (name: string, body: string) => writeFileSync(join(folder, name), `${body}\n`);
  clear(folder);
  put('index.json', ask('').body);
  put('openapi.json', ask('openapi.json').body);
  let services = 0;
  for (const [at, list] of lists.entries()) {
    mkdirSync(join(folder, list), { recursive: true });
    let number = 0;
    for (const { body, page } of pagesOf(list, ask)) {
      number++;
      put(`${list}/page-${number}.json`, body);
      // Ids are UUIDs of our own making: safe names for files.
      for (const { id } of page.contents) put(`${list}/${id}.json`, ask(`${list}/${id}`).body);
      if (list === 'services') services = page.total_items;
      job.progress((at + number / page.total_pages) / lists.length, `writing ${list}`);
    }
  }
  return services;
}

async function run(job: Job): Promise<void> {
  const ask = asked(job);
  const to = job.text('to') ?? '-';
  if (to === '-') {
    for (const service of wholeServices(ask)) await job.record(service);
    return;
  }
  const place = resolve(to);
  const isFile = ['.json', '.ndjson'].includes(extname(place));
  const there = statSync(place, { throwIfNoEntry: false });
  if (there && there.isDirectory() === isFile)
    throw new CannotRun(`${to} is ${isFile ? 'a folder' : 'a file'}: name another.`);
  if (!isFile) {
    const services = writeFolder(place, job, ask);
    job.note(`${services} services, and all that belongs to them, are in ${to}.`);
    return;
  }
  const services = [...wholeServices(ask)];
  const lines = services.map((service) => `${JSON.stringify(service)}\n`).join('');
  const count = services.length;
  const envelope = {
    total_items: count,
    total_pages: 1,
    page_number: 1,
    size: count,
    first_page: true,
    last_page: true,
    empty: count === 0,
    contents: services,
  };
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, extname(place) === '.ndjson' ? lines : `${JSON.stringify(envelope)}\n`);
  job.note(`${count} services are in ${to}.`);
}

export const exportFeed: Verb = {
  name: 'export',
  summary: 'write the live services as Open Referral UK 3.0, as /directory gives them',
  usage: '[--to <folder, or file ending in .json or .ndjson>]',
  options: {
    to: {
      kind: 'place',
      value: '<folder or file>',
      says: 'where it goes; else one service a line on standard output',
    },
    base: { kind: 'text', value: '<address>', says: 'the address that the documents name as their own' },
  },
  examples: [
    'export --to directory.ndjson',
    'export --to public/directory --base https://help.example.org/directory',
  ],
  run,
};
