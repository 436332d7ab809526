import type { Directory } from '../directory/directory.ts';
import type { Exception } from '../directory/schemas/exception.ts';
import type { Fact } from '../directory/schemas/guidance.ts';
import { daysBetween, type Finding, kinds } from './stale-finding.ts';
import { aboutService } from './stale-services.ts';

/** Days before its `reviewBy` from which a fact of guidance is listed. */
const factDays = 30;

function aboutHolidays({ bankHolidays: { goodUntil } }: Directory, today: string, days: number): Finding[] {
  const left = daysBetween(today, goodUntil);
  if (left > days) return [];
  const cure = 'Add the bank holidays of England and Wales that GOV.UK has published since.';
  return left < 0
    ? [
        {
          id: 'bank-holidays',
          kind: 'expired',
          since: goodUntil,
          why: `The list of bank holidays ended on ${goodUntil}: on days after it nobody is said to be open.`,
          do: cure,
        },
      ]
    : [
        {
          id: 'bank-holidays',
          kind: 'ends-soon',
          since: goodUntil,
          why: `The list of bank holidays ends in ${left} days.`,
          do: cure,
        },
      ];
}

/** A fact of guidance whose day to be looked at has come, or comes soon: law changes by parts. */
function aboutFact({ id, says, reviewBy }: Fact, topic: string, today: string): Finding[] {
  const left = daysBetween(today, reviewBy);
  if (left > factDays) return [];
  return [
    {
      id: `${topic}: ${id}`,
      kind: left < 0 ? 'expired' : 'ends-soon',
      since: reviewBy,
      why: `${left < 0 ? 'It was to be reviewed by' : 'It is to be reviewed by'} ${reviewBy}: ${says}`,
      do: 'Read its sources again, correct it and its words, and set checkedOn and a new reviewBy.',
    },
  ];
}

const aboutException = ({ rule, where, until, reason }: Exception): Finding => ({
  id: where,
  kind: 'expired',
  since: until,
  why: `The exception from ${rule} ended on ${until}. It was made because: ${reason}`,
  do: 'Mend what it covers, or give it a new reason and day in exceptions.json.',
});

/**
 * Everything that needs a person, the most urgent first: by kind, then crisis lines, then the oldest.
 * @param today London's day, `YYYY-MM-DD`
 * @param days how old a check may be
 * @param exceptions what the content check bears with for a while
 */
export function staleFindings(
  directory: Directory,
  today: string,
  days: number,
  exceptions: readonly Exception[] = [],
): Finding[] {
  const crisis = new Set(directory.crisisLines.map(({ id }) => id));
  return [
    ...aboutHolidays(directory, today, days),
    ...exceptions.filter(({ until }) => until < today).map(aboutException),
    ...directory.guidance.flatMap((topic) => topic.facts.flatMap((fact) => aboutFact(fact, topic.id, today))),
    ...directory.services.flatMap((service) => aboutService(service, today, days)),
  ].sort(
    (a, b) =>
      kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
      Number(crisis.has(b.id)) - Number(crisis.has(a.id)) ||
      (a.since ?? '').localeCompare(b.since ?? '') ||
      a.id.localeCompare(b.id, 'en'),
  );
}
