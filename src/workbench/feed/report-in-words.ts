import { type Reason, type Report, reasonsOf, whysOf } from '../../directory/open-referral/import-report.ts';
import type { Paint } from '../paint.ts';
import { table } from '../table.ts';
import type { Standing } from './against-schemas.ts';

const mostRows = 12;
const mostNames = 3;

type Shown = { paint: Paint; width: number | undefined };

function reasonRows(reasons: readonly Reason[], hasField: boolean): string[][] {
  const rows = reasons.slice(0, mostRows).map(({ field, why, names }) => {
    const unlike = [...new Set(names)];
    const more = unlike.length > mostNames ? ', …' : '';
    const shown = unlike.slice(0, mostNames).join(', ') + more;
    return [`  ${names.length}`, ...(hasField ? [field] : []), why, shown];
  });
  const rest = reasons.length - rows.length;
  return rest > 0 ? [...rows, [`  and ${rest} more reasons: see --json`]] : rows;
}

function section(
  title: string,
  reasons: readonly Reason[],
  { paint, width }: Shown,
  hasField = false,
): string[] {
  if (reasons.length === 0) return [];
  return ['', paint.strong(title), ...table(reasonRows(reasons, hasField), { width })];
}

function whatDiffers({ services }: Report, { paint, width }: Shown): string[] {
  const rows = services
    .filter(({ outcome, differs = [] }) => outcome === 'left-alone' && differs.length > 0)
    .slice(0, mostRows)
    .map(({ id = '', differs = [] }) => [
      `  ${id}`,
      `the feed now says otherwise of: ${differs.map(({ field }) => field).join(', ')}`,
    ]);
  return rows.length === 0 ? [] : ['', paint.strong('Left as they are'), ...table(rows, { width })];
}

/** The report for people, as lines. */
export function reportInWords(report: Report, standing: Standing | undefined, shown: Shown): string[] {
  const { counts, services, gone, isDryRun } = report;
  const { paint, width } = shown;
  const rows = [
    ['  imported', counts.imported, 'new here'],
    ['  changed', counts.changed, 'the feed has changed, and nobody here had touched them'],
    ['  unchanged', counts.unchanged, ''],
    ['  left alone', counts['left-alone'], 'reviewed or edited here'],
    ['  left out', counts['left-out'], 'no record was made of them'],
    [
      '  gone from the feed',
      gone.length,
      gone.length > 0
        ? `kept here: ${gone.slice(0, mostNames).join(', ')}${gone.length > mostNames ? ', …' : ''}`
        : '',
    ],
  ] as const;
  const official = standing
    ? [
        '',
        paint.strong('Against the official schemas'),
        `  ${standing.holds} of ${standing.of} services hold.`,
        ...standing.problems.slice(0, mostRows).map(({ problem, times }) => `  ${times} x ${problem}`),
      ]
    : [];
  return [
    paint.strong(
      `${report.publisher}: ${services.length} ${services.length === 1 ? 'service' : 'services'} of ${report.feed}`,
    ),
    `Open Referral UK ${report.version}, licence ${report.licence}`,
    '',
    ...table(
      rows.map(([name, count, says]) => [name, String(count), paint.quiet(says)]),
      { right: [1], width },
    ),
    ...(report.remarks.length > 0
      ? ['', ...report.remarks.map((remark) => paint.unsure(`! ${remark}`))]
      : []),
    ...section('Left out', whysOf(services, 'left-out'), shown),
    ...section('Left alone', whysOf(services, 'left-alone'), shown),
    ...whatDiffers(report, shown),
    ...section('Dropped', reasonsOf(services, 'dropped'), shown, true),
    ...section('Taken otherwise than the feed has it', reasonsOf(services, 'changed'), shown, true),
    ...official,
    '',
    isDryRun
      ? `Nothing was written: this was a dry run. The records would go to ${report.folder}`
      : `The records are in ${report.folder}`,
    'Nothing of it is shown to people until a person reviews it and sets it live.',
  ];
}
