import type { District, Force } from '../places/gazetteer.ts';
import type { Route } from '../schemas/service.ts';
import type { Nation, RouteKind } from '../schemas/vocabulary.ts';
import type { Person } from './eligibility.ts';

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

/** Whether a route is one of those asked for; none asked: any will do. */
export function canUse(route: Route, asked: readonly RouteKind[]): boolean {
  return asked.length === 0 || asked.includes(route.kind);
}
