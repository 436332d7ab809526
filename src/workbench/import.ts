import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { remark } from '../directory/open-referral/import-account.ts';
import { type Plan, planImport } from '../directory/open-referral/import-plan.ts';
import { countsOf, type Report, warningOfFall } from '../directory/open-referral/import-report.ts';
import { importService } from '../directory/open-referral/import-service.ts';
import { slugOf } from '../directory/open-referral/import-slug.ts';
import { againstSchemas } from './feed/against-schemas.ts';
import { licenceOf, publisherOf } from './feed/declared.ts';
import type { Feed, Found } from './feed/feed.ts';
import { fingerprint, ledgerFile, ledgerText, readLedger } from './feed/ledger.ts';
import { type Limits, usualLimits } from './feed/limits.ts';
import { openFeed } from './feed/open-feed.ts';
import { presentRecords } from './feed/present-records.ts';
import { importContext } from './feed/read-context.ts';
import { reportInWords } from './feed/report-in-words.ts';
import { recover, writeAtOnce } from './feed/write-at-once.ts';
import { CannotRun, type Job, MissingWords, type Verb } from './verb.ts';

function limitsOf(job: Job): Limits {
  const given = job.text('limit');
  if (given === undefined) return usualLimits;
  const services = Number(given);
  if (!Number.isInteger(services) || services < 1)
    throw new CannotRun(`--limit must be a number of services, for example 500, not "${given}".`);
  return { ...usualLimits, services };
}

/** The address of a record's sources; a file has none but its name. */
const sourceUrl = ({ address }: Found) =>
  URL.canParse(address) ? address : `file:///${encodeURIComponent(address)}`;

function folderOf(job: Job, publisher: string): string {
  const slug = slugOf(publisher) || 'feed';
  const folder = resolve(job.text('to') ?? join(job.contentFolder, 'services', `imported-${slug}`));
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** Writes what was planned, and beside it what was written, all or nothing. */
function write(folder: string, { texts }: Plan): void {
  const ledger = readLedger(folder);
  for (const [id, text] of texts) ledger.set(id, fingerprint(text));
  const files = new Map([...texts].map(([id, text]) => [`${id}.json`, text]));
  if (texts.size > 0) writeAtOnce(folder, files.set(ledgerFile, ledgerText(ledger)));
}

function planFor(job: Job, feed: Feed, publisher: string, licence: string, folder: string): Plan {
  const directory = job.directory();
  const context = importContext(
    { publisher, feed: feed.address, licence },
    directory,
    job.contentFolder,
    job.now(),
  );
  const services = feed.services.map((found, at) => {
    if (at % 500 === 0) job.progress(at / feed.services.length, 'making records');
    const imported = importService(found.service, sourceUrl(found), context);
    if (found.remark) remark(imported.account.changed, 'record', found.remark);
    return imported;
  });
  const present = presentRecords(directory, folder, readLedger(folder));
  const isBesideSchema = basename(dirname(folder)) === 'services';
  return planImport(services, {
    publisher,
    feed: feed.address,
    present,
    whole: feed.whole,
    ...(isBesideSchema ? { schema: '../../services/schema.json' } : {}),
  });
}

async function run(job: Job): Promise<void> {
  const [where] = job.words;
  if (!where) throw new MissingWords('Say what to import: the https address of a feed, or a file.');
  const given = { licence: job.text('licence'), publisher: job.text('publisher') };
  // Broken content is said before anybody's server is asked for anything.
  if (given.publisher) recover(folderOf(job, given.publisher));
  job.directory();
  const feed = await openFeed(where, {
    limits: limitsOf(job),
    allowed: { http: job.has('allow-http'), private: job.has('allow-private') },
    progress: job.progress,
    begin: (about) => void licenceOf({ about }, given.licence),
  });
  const licence = licenceOf(feed, given.licence);
  const publisher = publisherOf(feed, given.publisher);
  const folder = folderOf(job, publisher);
  const schemas = job.text('schemas');
  const standing = schemas ? await againstSchemas(feed, schemas) : undefined;
  const plan = planFor(job, feed, publisher, licence, folder);
  const isDryRun = job.has('dry-run');
  if (!isDryRun) write(folder, plan);
  const fall = warningOfFall(plan);
  const report: Report = {
    publisher,
    licence,
    feed: feed.address,
    version: feed.version ?? 'of no version that it names',
    folder: relative(process.cwd(), folder) || '.',
    isDryRun,
    counts: countsOf(plan.entries),
    remarks: [...feed.remarks, ...(fall ? [fall] : [])],
    services: plan.entries,
    gone: plan.gone,
  };
  if (!job.json) return job.print(...reportInWords(report, standing, job));
  const { services, ...summary } = report;
  for (const service of services) await job.record(service);
  await job.record({ ...summary, ...(standing ? { schemas: standing } : {}) });
}

export const importFeed: Verb = {
  name: 'import',
  summary: 'bring an Open Referral UK feed in, held until a person reviews it',
  usage: '<address or file> --licence <name> [--publisher <name>] [--to <folder>] [--dry-run]',
  words: 1,
  options: {
    licence: {
      kind: 'text',
      value: '<name>',
      says: "the licence of the feed's data, where the feed does not declare it",
    },
    publisher: { kind: 'text', value: '<name>', says: 'who publishes it, where the feed does not say' },
    to: {
      kind: 'text',
      value: '<folder>',
      says: 'where records go; else content/services/imported-<publisher>',
    },
    'dry-run': { kind: 'flag', says: 'report, and write nothing' },
    limit: {
      kind: 'text',
      value: '<number>',
      says: `services to read at most (usually ${usualLimits.services})`,
    },
    schemas: {
      kind: 'text',
      value: '<folder>',
      says: 'compare with the official JSON Schemas, for information',
    },
    'allow-http': { kind: 'flag', says: 'read an address that is not https' },
    'allow-private': { kind: 'flag', says: 'read an address inside a private network, or on this machine' },
  },
  examples: [
    'import https://directory.example.org/oruk/v3 --licence OGL-UK-3.0 --dry-run',
    'import services.ndjson --licence OGL-UK-3.0 --publisher "Exampleshire Council"',
  ],
  run,
};
