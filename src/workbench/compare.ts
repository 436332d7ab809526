import type { Directory } from '../directory/directory.ts';
import { nextMoment } from '../directory/hours/next-moment.ts';
import { readDirectory } from '../directory/read-directory.ts';
import { answerChanges } from './compare-answers.ts';
import { showChange, showRecords } from './compare-in-words.ts';
import { recordChanges } from './compare-records.ts';
import { type NamedMoment, readMoments } from './moment.ts';
import { CannotRun, type Job, MissingWords, type Verb } from './verb.ts';

const mostShown = 20;

/** Reads both folders; what is wrong with either is said at once. */
function readBoth(folders: readonly string[]): [Directory, Directory] {
  const problems: string[] = [];
  const [before, after] = folders.map((folder) => {
    try {
      return readDirectory(folder);
    } catch (error) {
      problems.push((error as Error).message);
      return undefined;
    }
  });
  if (!before || !after) throw new CannotRun(problems.join('\n'));
  return [before, after];
}

/** Districts of both contents that their sites cover; a site without forces covers them all. */
function districtsOf(before: Directory, after: Directory) {
  const sites = [...before.sites.values(), ...after.sites.values()];
  const forces = sites.some((site) => site.forces.length === 0) ? [] : sites.flatMap((site) => site.forces);
  return [...after.gazetteer.districts.values()].filter(
    ({ id, force }) => before.gazetteer.districts.has(id) && (forces.length === 0 || forces.includes(force)),
  );
}

/** A Monday noon, when offices are open, and a Sunday night, when few are. */
const usualMoments = (now: Date): NamedMoment[] => [
  { name: 'Monday noon', at: nextMoment(now, 'mon', 12 * 60) },
  { name: 'Sunday night', at: nextMoment(now, 'sun', 90) },
];

/** Whose answers a change of content changes. */
export const compare: Verb = {
  name: 'compare',
  summary: 'whose answers change between two content folders, before one is published',
  usage: '<old folder> <new folder> [--at <times>]',
  words: 2,
  options: {
    at: {
      kind: 'text',
      value: '<times>',
      several: true,
      says: 'at which moments; the next Monday noon and Sunday 01:30 unless given',
    },
    all: { kind: 'flag', says: `every change, not the first ${mostShown}` },
  },
  examples: ['compare ../published/content content', 'compare old new --at night --json'],
  async run(job: Job) {
    if (job.words.length < 2)
      throw new MissingWords('compare needs two content folders: the old and the new.');
    const [before, after] = readBoth(job.words.map(job.path));
    const districts = districtsOf(before, after);
    const moments = job.has('at') ? readMoments(job.list('at'), job.now()) : usualMoments(job.now());
    const { changes, asked, changed, seen } = answerChanges(before, after, districts, moments, (part) =>
      job.progress(part, 'asking both, everywhere'),
    );
    const records = recordChanges(before, after).map((record) =>
      record.kind === 'service' && record.change === 'changed'
        ? { ...record, seen: seen.get(record.id) ?? 0 }
        : record,
    );
    if (job.json) {
      for (const record of records) await job.record(record);
      for (const change of changes) await job.record({ change: 'answers', ...change });
      return;
    }
    const { paint } = job;
    if (records.length > 0)
      await job.print(paint.strong(`Records (${records.length})`), ...showRecords(records, job), '');
    if (changes.length === 0) return job.print(paint.good('No answers change.'));
    const compared = { before, after, districts, moments: moments.length };
    const shown = job.has('all') ? changes : changes.slice(0, mostShown);
    await job.print(
      paint.strong(
        `Answers change in ${changed} of ${asked} questions (need x person x moment x district), in ${changes.length} ways`,
      ),
      '',
      ...shown.flatMap((change) => showChange(change, compared, job)),
    );
    if (shown.length < changes.length)
      await job.print(`... and in ${changes.length - shown.length} more ways: --all shows them.`);
  },
};
