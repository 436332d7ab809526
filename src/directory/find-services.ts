import type { Directory } from './directory.ts';
import { type Person, type Unsuitable, unsuitableFor } from './eligibility.ts';
import type { District, Force } from './gazetteer.ts';
import { type Opening, openingAt } from './opening-hours.ts';
import {
  type Nation,
  type Route,
  type RouteKind,
  type Service,
  nations as ukNations,
} from './schemas/service.ts';
import { weights } from './weights.ts';

/**
 * Where a person is, as far as they said: the narrowest area known. All absent: anywhere in England and Wales. `beyond`:
 * outside the UK or on an island, where only what serves all the UK may still answer.
 */
export type Whereabouts = { district?: District; force?: Force; nation?: Nation | 'beyond' };

/** What services are looked for. */
export type Search = Person & {
  /** Need ids; none: not said, or not sure. */
  needs: readonly string[];
  forms: readonly string[];
  where: Whereabouts;
  /** Routes a person can use safely; none: any. */
  routes: readonly RouteKind[];
  /** ISO 639 code of the language of the conversation. */
  language: string;
  at: Date;
};

/** How near: the area by which a service reached this person. */
export type Reach = 'district' | 'force' | 'nation';

/** Why a service is offered. Words are in `locales/<code>/services.json` under `why`. */
export type Reason =
  | 'specialism'
  | 'need'
  | 'any-need'
  | 'made-for-them'
  | 'language'
  | Reach
  | 'open'
  | 'free'
  | 'always';

export type Found = { service: Service; reach: Reach; opening: Opening; reasons: Reason[]; score: number };

/** Why a service is not offered. */
export type LeftOutReason = Unsuitable | 'held' | 'closed-down' | 'need' | 'area' | 'route' | 'crisis-line';

export type Answers = {
  /** Suitable services, best first. Never empty. */
  found: Found[];
  /** Suitable crisis lines that the first of `found` do not hold: 999, then the best first. */
  crisisLines: Found[];
  /** By-and-for services across the nation, offered to everyone with no label asked. */
  byAndFor: Found[];
  leftOut: { service: Service; reason: LeftOutReason }[];
  /** True where no service could be reached by the routes asked for, so that all routes are shown. */
  otherRoutes: boolean;
};

/** Lines for any trouble at all: they close every result and are only ever a first answer when nothing else is. */
const isForAnyTrouble = ({ does }: Service) => does.includes('police') || does.includes('emotional-support');

/** Telling the police is a choice that support can help with: support comes first. */
const isForReporting = ({ does }: Service) => does.includes('police') || does.includes('reporting');

function reachOf(service: Service, where: Whereabouts): Reach | undefined {
  const { districts = [], forces = [], nations = [] } = service.areas;
  if (where.district && districts.includes(where.district.id)) return 'district';
  if (where.force && forces.includes(where.force.id)) return 'force';
  const nation = where.nation ?? where.force?.nation;
  if (nation === 'beyond') return nations.length === ukNations.length ? 'nation' : undefined;
  return (nation ? nations.includes(nation) : nations.length > 0) ? 'nation' : undefined;
}

/** The routes by which each way of making contact can be had: who texts can use relay, who chats can use a website's form. */
export function canUse(route: Route, asked: readonly RouteKind[]): boolean {
  return asked.length === 0 || asked.includes(route.kind);
}

function judge(service: Service, search: Search, reach: Reach, directory: Directory): Found {
  const opening = openingAt(service.hours, search.at, directory.bankHolidays);
  const reasons: Reason[] = [];
  let score = 0;
  const give = (reason: Reason | undefined, points: number) => {
    score += points;
    if (reason) reasons.push(reason);
  };
  const named = service.needs === 'all' ? [] : service.needs.filter((need) => search.needs.includes(need));
  const unsure = search.needs.length === 0;
  const speciality =
    service.specialism.some((need) => search.needs.includes(need)) ||
    (search.who === 'own-behaviour' && !service.who.includes('me')) ||
    (unsure && service.needs === 'all');
  if (speciality) give('specialism', weights.specialism);
  if (named.length > 0) give(speciality ? undefined : 'need', weights.need);
  else if (service.needs === 'all') give('any-need', weights.anyNeed);
  if (service.forms.some((form) => search.forms.includes(form))) give(undefined, weights.form);
  const { people, ages, madeFor } = service.takes;
  const forTheirAge = search.audiences.includes('under-18') && ages?.to !== undefined;
  const forMen = people === 'men' && search.audiences.includes('men');
  if (forTheirAge || forMen || madeFor.some((audience) => search.audiences.includes(audience))) {
    give('made-for-them', weights.madeForThem);
  }
  if (search.language !== 'en' && (service.interpreters || service.languages.includes(search.language))) {
    give('language', weights.language);
  }
  if (reach === 'nation') give('nation', 0);
  else give(reach, weights[reach]);
  if (isForReporting(service)) give(undefined, weights.reporting);
  if (opening.open === 'open') give('open', weights.open);
  if (opening.open === 'unknown') give(undefined, weights.mayBeOpen);
  if (service.routes.some((route) => route.cost === 'free' && canUse(route, search.routes)))
    give('free', weights.free);
  if (opening.always) give('always', weights.always);
  return { service, reach, opening, reasons, score };
}

const byScore = (a: Found, b: Found) => b.score - a.score || a.service.id.localeCompare(b.service.id, 'en');

/** Lets nobody meet only closed doors: if none of the first three answers now, the best that does becomes the third. */
function withAnOpenDoor(found: Found[]): Found[] {
  if (found.slice(0, 3).some((each) => each.opening.open === 'open')) return found;
  const open = found.findIndex((each) => each.opening.open === 'open');
  if (open < 3) return found;
  const [moved] = found.splice(open, 1);
  if (moved) found.splice(2, 0, moved);
  return found;
}

const isEmergency = ({ service }: Found) => Number(service.does.includes('police'));

/** Crisis lines that can take a person, where they are: 999, then the best first. Need, route and hour filter none out. */
export function crisisLinesFor(search: Search, directory: Directory): Found[] {
  return directory.crisisLines
    .flatMap((service) => {
      const reach = reachOf(service, search.where);
      const shown = service.status === 'live' && reach && !unsuitableFor(service, search);
      return shown ? [judge(service, search, reach, directory)] : [];
    })
    .sort((a, b) => isEmergency(b) - isEmergency(a) || byScore(a, b));
}

/** The services for a person, ranked and explained; pure. */
export function findServices(search: Search, directory: Directory): Answers {
  const leftOut: Answers['leftOut'] = [];
  const suitable: Found[] = [];
  const crisis = crisisLinesFor(search, directory);
  const byAndFor: Found[] = [];
  const crisisLines = new Set(directory.crisisLines);
  for (const service of directory.services) {
    const leave = (reason: LeftOutReason) => leftOut.push({ service, reason });
    if (service.status !== 'live') {
      leave(service.status === 'held' ? 'held' : 'closed-down');
      continue;
    }
    const reach = reachOf(service, search.where);
    if (!reach) {
      leave('area');
      continue;
    }
    const wrong = unsuitableFor(service, search);
    if (wrong === 'made-for' && reach === 'nation') byAndFor.push(judge(service, search, reach, directory));
    if (wrong) {
      leave(wrong);
      continue;
    }
    const serves =
      service.needs === 'all' ||
      search.needs.length === 0 ||
      search.who === 'own-behaviour' ||
      service.needs.some((need) => search.needs.includes(need));
    if (!serves) leave('need');
    else if (crisisLines.has(service) && isForAnyTrouble(service)) leave('crisis-line');
    else suitable.push(judge(service, search, reach, directory));
  }
  const reachable = suitable.filter((each) =>
    each.service.routes.some((route) => canUse(route, search.routes)),
  );
  const otherRoutes = reachable.length === 0 && suitable.length > 0;
  const found = withAnOpenDoor((otherRoutes ? suitable : reachable).sort(byScore));
  if (!otherRoutes) {
    for (const each of suitable)
      if (!reachable.includes(each)) leftOut.push({ service: each.service, reason: 'route' });
  }
  if (found.length === 0) found.push(...crisis);
  const first = new Set(found.slice(0, 3).map(({ service }) => service));
  return {
    found,
    crisisLines: crisis.filter(({ service }) => !first.has(service)),
    byAndFor: byAndFor.sort(byScore),
    leftOut,
    otherRoutes,
  };
}
