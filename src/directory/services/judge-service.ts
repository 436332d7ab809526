import type { Directory } from '../directory.ts';
import { type Opening, openingAt } from '../hours/opening-hours.ts';
import type { Service } from '../schemas/service.ts';
import { nations as ukNations } from '../schemas/vocabulary.ts';
import { canUse, type Search, type Whereabouts } from './search.ts';
import { weights } from './weights.ts';

/** How near: the area by which a service reached this person. */
export type Reach = 'district' | 'force' | 'nation';

/** Why a service is offered. Words are in `locales/<code>/services.json` under `why`. */
export type Reason =
  | 'specialism'
  | 'need'
  | 'any-need'
  | 'made-for-them'
  | 'language'
  | 'bsl'
  | Reach
  | 'open'
  | 'free'
  | 'always';

export type Found = { service: Service; reach: Reach; opening: Opening; reasons: Reason[]; score: number };

/** Telling the police is a choice that support can help with: support comes first. */
const isForReporting = ({ does }: Service) => does.includes('police') || does.includes('reporting');

/** By which area a service reaches a place; undefined where it does not. */
export function reachOf(service: Service, where: Whereabouts): Reach | undefined {
  const { districts = [], forces = [], nations = [] } = service.areas;
  if (where.district && districts.includes(where.district.id)) return 'district';
  if (where.force && forces.includes(where.force.id)) return 'force';
  const nation = where.nation ?? where.force?.nation;
  if (nation === 'beyond') return nations.length === ukNations.length ? 'nation' : undefined;
  return (nation ? nations.includes(nation) : nations.length > 0) ? 'nation' : undefined;
}

const speaksTheirLanguage = ({ interpreters, languages }: Service, { language, audiences }: Search) =>
  (language !== 'en' && (interpreters || languages.includes(language))) ||
  (audiences.includes('another-language') &&
    (interpreters || languages.some((code) => code !== 'en' && code !== 'bfi')));

const isForDeafPeople = ({ routes, languages }: Service) =>
  languages.includes('bfi') || routes.some(({ kind }) => kind === 'bsl');

/** What a service is worth to a search that it can serve, and why. */
export function judge(service: Service, search: Search, reach: Reach, directory: Directory): Found {
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
    (unsure && service.needs === 'all' && !isForReporting(service));
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
  if (speaksTheirLanguage(service, search)) give('language', weights.language);
  if (search.audiences.includes('deaf') && isForDeafPeople(service)) give('bsl', weights.language);
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

/** The best first; equals in the order of their ids, so that a result is always the same. */
export const byScore = (a: Found, b: Found) =>
  b.score - a.score || a.service.id.localeCompare(b.service.id, 'en');
