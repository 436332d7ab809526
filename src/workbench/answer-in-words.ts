import type { Service } from '../directory/schemas/service.ts';
import type { Answers } from '../directory/services/find-services.ts';
import type { Found } from '../directory/services/judge-service.ts';
import type { LeftOutReason } from '../directory/services/left-out.ts';
import type { Search } from '../directory/services/search.ts';
import { leftOutInWords, openingInWords, reachInWords, reasonsInWords } from './in-words.ts';
import { momentInWords } from './moment.ts';
import { table } from './table.ts';
import type { Job } from './verb.ts';
import type { Where } from './whereabouts.ts';

/** An answer, as the machine's record and as what it was made of. */
export type Answer = {
  record: { place: Where['place']; ignored?: string[] } & Record<string, unknown>;
  search: Search;
  answers: Answers;
  leftOut: { service: Service; reason: LeftOutReason }[];
};

/** Names of one reason that are printed before "and 20 more". */
const mostNames = 8;

function placeInWords({ place }: Answer['record']): string {
  const { status, searched } = place;
  if (status === 'not-said') return `place not said, so ${searched}`;
  if (status === 'outside') return `outside England and Wales: ${searched}`;
  if (status === 'choose') {
    const choices = place.districts.map(({ name }) => name).join(' or ');
    return `${choices}? The person would be asked; here: ${searched}`;
  }
  return 'confirm' in place ? `${searched}, a guess: the person would be asked to confirm` : searched;
}

function headOf({ record, search }: Answer, { paint }: Job): string[] {
  const { needs, forms, audiences, who, language, routes, at } = search;
  const parts = [
    needs.length > 0 ? needs.join(' + ') : 'need not said',
    ...forms,
    [who, ...audiences].join(', '),
    ...(language === 'en' ? [] : [`in ${language}`]),
    ...(routes.length > 0 ? [`by ${routes.join(', ')}`] : []),
  ];
  const ignored = record.ignored
    ? [paint.unsure(`Not fields of a question, so ignored: ${record.ignored.join(', ')}.`)]
    : [];
  return [
    paint.strong(`${parts.join(' · ')}`),
    `${placeInWords(record)} · ${momentInWords(at)}, London time`,
    ...ignored,
  ];
}

const row = (each: Found, rank: string, why: string, { paint }: Job) => [
  rank,
  each.service.name,
  openingInWords(each.opening, paint),
  reachInWords[each.reach],
  String(each.score),
  why,
];

function rowsOf(found: readonly Found[], ranked: boolean, job: Job): string[] {
  const head = ['#', 'Service', 'Open', 'Near', 'Score', 'Why'].map(job.paint.quiet);
  const rows = found.map((each, index) => {
    // The bot lets nobody meet three closed doors: a lower score may stand among the first.
    const isMoved = ranked && found.slice(index + 1).some(({ score }) => score > each.score);
    const why = [reasonsInWords(each.reasons), ...(isMoved ? ['moved up: open now'] : [])];
    return row(each, ranked ? String(index + 1) : '', why.filter(Boolean).join(', '), job);
  });
  return table([...(ranked ? [head] : []), ...rows], { right: [0, 4], width: job.width });
}

/** Why each other service was left out, grouped by reason, the commonest last. */
function leftOutRows({ leftOut }: Answer, job: Job): string[] {
  const groups = new Map<LeftOutReason, string[]>();
  for (const { service, reason } of leftOut)
    groups.set(reason, [...(groups.get(reason) ?? []), service.name]);
  const most = job.has('all') ? Number.POSITIVE_INFINITY : mostNames;
  const rows = [...groups]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([reason, names]) => {
      const more = names.length > most ? ` and ${names.length - most} more` : '';
      return [`  ${leftOutInWords[reason]}`, String(names.length), names.slice(0, most).join('; ') + more];
    });
  return table(rows, { right: [1], width: job.has('all') ? undefined : job.width });
}

/** An answer for people: what is shown, in order; the crisis lines; why each other service was left out. */
export function showAnswer(answer: Answer, job: Job): string[] {
  const { found, crisisLines, byAndFor, otherRoutes } = answer.answers;
  const part = (title: string, lines: string[]) =>
    lines.length > 0 ? ['', job.paint.strong(title), ...lines] : [];
  return [
    ...headOf(answer, job),
    ...(otherRoutes ? [job.paint.unsure('Nobody can be reached that way, so every way is shown.')] : []),
    '',
    ...rowsOf(found, true, job),
    ...part('Crisis lines', rowsOf(crisisLines, false, job)),
    ...part('By and for, offered to everyone', rowsOf(byAndFor, false, job)),
    ...part(`Left out (${answer.leftOut.length})`, leftOutRows(answer, job)),
  ];
}
