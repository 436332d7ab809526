import { londonMoment } from '../directory/hours/opening-hours.ts';
import { readKeepersLists } from '../directory/read-keepers-lists.ts';
import { readMoment } from './moment.ts';
import { type Finding, type Kind, kinds } from './stale-finding.ts';
import { staleFindings } from './stale-findings.ts';
import { CannotRun, type Job, type Verb } from './verb.ts';
import { wrap } from './wrap.ts';

const usualDays = 90;
const longestLine = 110;

const titles: Readonly<Record<Kind, string>> = {
  expired: 'Expired',
  unsourced: 'Live, and no source for it',
  link: 'Links that look wrong',
  unchecked: 'Not checked for long',
  'old-source': 'Numbers with old sources only',
  'ends-soon': 'Ends soon',
  held: 'Held: known, and not shown to anybody',
};

function show(findings: readonly Finding[], { paint, width }: Job): string[] {
  const line = Math.min(width ?? longestLine, longestLine);
  return kinds.flatMap((kind) => {
    const own = findings.filter((finding) => finding.kind === kind);
    const todos = new Set(own.map((finding) => finding.do));
    if (own.length === 0) return [];
    const heading = kind === 'held' || kind === 'ends-soon' ? paint.unsure : paint.bad;
    return [
      heading(`${titles[kind]} (${own.length})`),
      // What to do stands once where it is the same for all.
      ...(todos.size === 1 ? [...todos].flatMap((todo) => wrap(`Do: ${todo}`, line, '  ')) : []),
      ...own.flatMap((finding) => [
        `  ${paint.strong(finding.id)}${finding.since ? paint.quiet(`  since ${finding.since}`) : ''}`,
        ...wrap(finding.why, line, '      '),
        ...(todos.size > 1 ? wrap(`Do: ${finding.do}`, line, '      ') : []),
      ]),
      '',
    ];
  });
}

/** What needs a person. */
export const stale: Verb = {
  name: 'stale',
  summary:
    'what needs a person: expired, unsourced, unchecked, held, services and guidance, the most urgent first',
  usage: '[--days <number>] [--at <time>]',
  options: {
    days: { kind: 'text', value: '<number>', says: `how old a check may be; ${usualDays} unless given` },
    at: { kind: 'text', value: '<time>', says: 'as of this moment; now unless given' },
  },
  examples: ['stale', 'stale --days 30 --json'],
  async run(job) {
    const days = job.text('days') ?? String(usualDays);
    if (!/^\d{1,5}$/.test(days)) throw new CannotRun(`--days "${days}" must be a whole number, such as 90.`);
    const at = job.text('at');
    const today = londonMoment(at === undefined ? job.now() : readMoment(at)).date;
    const directory = job.directory();
    const problems: string[] = [];
    const { exceptions } = readKeepersLists(job.contentFolder, problems);
    if (problems.length > 0) throw new CannotRun(problems.join('\n'));
    const findings = staleFindings(directory, today, Number(days), exceptions);
    if (job.json) {
      for (const finding of findings) await job.record(finding);
      return;
    }
    const ok = job.paint.good('Nothing needs a person.');
    await job.print(
      job.paint.strong(
        `${findings.length} findings · ${directory.services.length} services · ${directory.guidance.length} topics · ${today}`,
      ),
      '',
      ...(findings.length > 0 ? show(findings, job) : [ok]),
    );
  },
};
