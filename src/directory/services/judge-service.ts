import type { Directory } from '../directory.ts';
import { type Opening, openingOf, stateOf } from '../hours/opening-hours.ts';
import type { Service } from '../schemas/service.ts';
import type { Asked } from './asked.ts';
import type { TurnedAway } from './eligibility.ts';
import { type Reach, reachOf } from './reach.ts';
import { is, type Traits } from './traits.ts';
import { type Candidate, type Fit, type Reason, weigh } from './weigh.ts';

export type { Reach } from './reach.ts';
export type { Reason } from './weigh.ts';

/** Whom a service cannot take, and the live services where the person is that do. */
export type Instead = { who: TurnedAway; services: Service[] };

export type Found = {
  service: Service;
  reach: Reach;
  opening: Opening;
  reasons: Reason[];
  score: number;
  instead: Instead[];
};

/** A service with what it is worth to a search: all that comparing needs. */
export type Scored = Candidate & { score: number };

/** What a service that can take this person is worth to them; written into `into`, where that is given. */
export function score(traits: Traits, fit: Fit, reach: Reach, asked: Asked, into?: Scored): Scored {
  const open = is(traits, 'always-open') ? 'open' : stateOf(traits.week, asked.when);
  const scored = into ?? { traits, fit, reach, open, score: 0 };
  scored.traits = traits;
  scored.fit = fit;
  scored.reach = reach;
  scored.open = open;
  scored.score = weigh(scored, asked);
  return scored;
}

/** The best first; equals in the order of their ids, so that a result is always the same. */
export const byScore = (a: Scored, b: Scored) =>
  b.score - a.score || a.traits.rank - b.traits.rank || (a.traits.service.id < b.traits.service.id ? -1 : 1);

function insteadOf({ cannotTake }: Service, { search }: Asked, { serviceById }: Directory): Instead[] {
  if (cannotTake.length === 0) return [];
  return cannotTake.flatMap(({ who, instead }) => {
    const services = instead
      .flatMap((id) => serviceById.get(id) ?? [])
      .filter((other) => other.status === 'live' && reachOf(other, search.where));
    return services.length > 0 ? [{ who, services }] : [];
  });
}

/** All that people are told of a service, with why it is offered: for the few that are shown. */
export function explain(scored: Scored, asked: Asked, directory: Directory): Found {
  const { traits, reach } = scored;
  const { service, week } = traits;
  const reasons: Reason[] = [];
  weigh(scored, asked, reasons);
  const opening: Opening = is(traits, 'always-open')
    ? { open: 'open', always: true }
    : openingOf(week, asked.instant);
  return {
    service,
    reach,
    opening,
    // Who is open then need not be open now, and is not said to be.
    reasons: reasons.filter((reason) => reason !== 'open' || opening.open === 'open'),
    score: scored.score,
    instead: insteadOf(service, asked, directory),
  };
}
