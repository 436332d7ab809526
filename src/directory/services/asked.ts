import type { Directory } from '../directory.ts';
import { type Instant, instantOf } from '../hours/opening-hours.ts';
import { routeKinds } from '../schemas/vocabulary.ts';
import { neededBy, type Taken } from './eligibility.ts';
import type { Search } from './search.ts';
import { type Bits, bitsOf } from './traits.ts';

/** A search as the rules compare it with thousands of services: worked out once. */
export type Asked = {
  search: Search;
  /** All of whom a service must take. */
  needed: Taken;
  /** Those that can be used; every one where none was asked for. */
  routes: Bits;
  isChild: boolean;
  isMan: boolean;
  isDeaf: boolean;
  /** They may be in either nation. */
  isAnywhere: boolean;
  /** Another language than English is wanted; and which one is not known, or not only that of the conversation. */
  wantsLanguage: boolean;
  wantsAnyOther: boolean;
  instant: Instant;
  /** When they can reach it: the same instant, where nothing else was said. */
  when: Instant;
};

export const everyRoute: Bits = bitsOf(routeKinds, routeKinds);

export function askedOf(search: Search, { bankHolidays }: Pick<Directory, 'bankHolidays'>): Asked {
  const { audiences, language, routes, where, at, when } = search;
  const instant = instantOf(at, bankHolidays);
  const wantsAnyOther = audiences.includes('another-language');
  return {
    search,
    needed: neededBy(search),
    routes: routes.length > 0 ? bitsOf(routeKinds, routes) : everyRoute,
    isChild: audiences.includes('under-18'),
    isMan: audiences.includes('men'),
    isDeaf: audiences.includes('deaf'),
    isAnywhere: !where.nation && !where.force,
    wantsLanguage: wantsAnyOther || language !== 'en',
    wantsAnyOther,
    instant,
    when: when ? instantOf(when, bankHolidays) : instant,
  };
}
