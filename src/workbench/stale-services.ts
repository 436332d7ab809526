import type { Route, Service } from '../directory/schemas/service.ts';
import { daysBetween, type Finding } from './stale-finding.ts';

const digitsOf = (text: string) => text.replace(/\D/g, '');
/** Pages print 0808 2000 247 as +44 808 2000 247 too. */
const printings = (number: string) => {
  const digits = digitsOf(number);
  return digits.startsWith('0') ? [digits, `44${digits.slice(1)}`] : [digits];
};
const isNumber = ({ kind }: Route) => kind === 'phone' || kind === 'text' || kind === 'text-relay';

/** A source older than this has often been overtaken: contracts and numbers change. */
const oldSourceYears = 3;

function unsourced({ id, routes, sources }: Service): Finding[] {
  if (sources.length === 0)
    return [
      {
        id,
        kind: 'unsourced',
        why: 'It is live and quotes no source.',
        do: 'Find a public page that prints its contact, quote it, or hold the service.',
      },
    ];
  return routes
    .filter((route) => isNumber(route) && route.kind !== 'text-relay')
    .filter(
      ({ value, evidence }) =>
        !evidence.some((at) =>
          printings(value).some((printing) => digitsOf(sources[at]?.said ?? '').includes(printing)),
        ),
    )
    .map(({ value }) => ({
      id,
      kind: 'unsourced' as const,
      why: `No quoted source prints ${value}.`,
      do: 'Find a public page that prints this very number, quote it, or hold the service.',
    }));
}

function oddLinks({ id, routes }: Service): Finding[] {
  return routes
    .filter(({ value }) => /^http:/i.test(value))
    .map(({ value }) => ({
      id,
      kind: 'link' as const,
      why: `${value} is not https: others on the network can read and change the page.`,
      do: 'Open it with https; if that works, write it so, else leave the link out.',
    }));
}

/** "2024-10 approx" -> "2024-10"; "2021-23", two years of one page, -> "2023"; "undated" -> undefined. */
export function dateIn(text: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?!\d)/.exec(text) ?? [];
  if (!year) return undefined;
  if (month && Number(month) > 12) return `${year.slice(0, 2)}${month}`;
  return [year, month, day].filter(Boolean).join('-');
}

/** The newest date that evidence of a route carries; undefined where a page is undated, and so may be of today. */
function newestDate(route: Route, { sources }: Service): string | undefined {
  const dates = route.evidence.map((at) => dateIn(sources[at]?.date ?? ''));
  return dates.includes(undefined) ? undefined : dates.sort().at(-1);
}

function oldSources(service: Service, today: string): Finding[] {
  const year = Number(today.slice(0, 4)) - oldSourceYears;
  const limit = `${year}${today.slice(4)}`;
  return service.routes.filter(isNumber).flatMap((route) => {
    const newest = newestDate(route, service);
    if (newest === undefined || newest >= limit.slice(0, newest.length)) return [];
    return [
      {
        id: service.id,
        kind: 'old-source' as const,
        since: newest,
        why: `The newest source for ${route.value} is of ${newest}.`,
        do: 'Find a page of today that prints the number, or ring it; then quote the page.',
      },
    ];
  });
}

/** What one service needs of a person. Closed ones need nothing. */
export function aboutService(service: Service, today: string, days: number): Finding[] {
  const { id, status, checkedOn, reason } = service;
  if (status === 'closed') return [];
  if (status === 'held')
    return [
      {
        id,
        kind: 'held',
        since: checkedOn,
        why: reason ?? 'No reason is given.',
        do: 'Settle what the reason says; then make it live, or closed.',
      },
    ];
  const age = daysBetween(checkedOn, today);
  const unchecked: Finding = {
    id,
    kind: 'unchecked',
    since: checkedOn,
    why: `It was last checked ${age} days ago.`,
    do: 'Check every contact and the hours against its own pages, and set checkedOn.',
  };
  return [
    ...unsourced(service),
    ...oddLinks(service),
    ...(age > days ? [unchecked] : []),
    ...oldSources(service, today),
  ];
}
