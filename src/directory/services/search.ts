import type { District, Force } from '../places/gazetteer.ts';
import type { Route, Service } from '../schemas/service.ts';
import type { Nation, RouteKind, Who } from '../schemas/vocabulary.ts';
import { overlap } from './overlap.ts';

/** What is known of the person that decides who can take them: closed ids, nothing else. */
export type Person = {
  who: Who;
  /** Audience ids that the person chose or mentioned. */
  audiences: readonly string[];
};

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
  /** When they can reach it, where that is not now: who is open then comes first. */
  when?: Date;
};

/** Whether a route is one of those asked for; none asked: any will do. */
export function canUse(route: Route, asked: readonly RouteKind[]): boolean {
  return asked.length === 0 || asked.includes(route.kind);
}

/** Whether a service is for what is happening. Not said, not sure, or their own behaviour: every need will do. */
export function servesNeed({ needs }: Service, search: Pick<Search, 'needs' | 'who'>): boolean {
  if (needs === 'all' || search.needs.length === 0 || search.who === 'own-behaviour') return true;
  return overlap(needs, search.needs);
}
