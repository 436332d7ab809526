import { byScore, type Scored } from './judge-service.ts';
import { is } from './traits.ts';

/**
 * The best of many, kept while they go by. `best`: the first `most` of them, as sorting all would put them. `open`: the
 * best that is open now, `local`: the best of their own area that supports people, both also where not among those.
 */
export type Shortlist = { readonly most: number; best: Scored[]; open?: Scored; local?: Scored };

export const emptyShortlist = (most: number): Shortlist => ({ most, best: [] });

/** Puts one in its place, if it has one. It is copied: whoever compares thousands may use the same object for all. */
export function enter(list: Shortlist, one: Scored): void {
  const { best, most } = list;
  const isLocal = one.reach !== 'nation' && !is(one.traits, 'reporting');
  if (isLocal && (!list.local || byScore(one, list.local) < 0)) list.local = { ...one };
  if (one.open === 'open' && (!list.open || byScore(one, list.open) < 0)) list.open = { ...one };
  const last = best.at(-1);
  if (best.length === most && last && byScore(one, last) > 0) return;
  let at = best.length < most ? best.length : most - 1;
  for (; at > 0 && byScore(one, best[at - 1] as Scored) < 0; at -= 1) best[at] = best[at - 1] as Scored;
  best[at] = { ...one };
}

/** Lets nobody meet only closed doors: if none of the first three answers now, the best that does becomes the third. */
export function withAnOpenDoor({ best, open, most }: Shortlist): Scored[] {
  if (!open || best.slice(0, 3).some((each) => each.open === 'open')) return best;
  const others = best.filter(({ traits }) => traits !== open.traits);
  return [...others.slice(0, 2), open, ...others.slice(2, most - 1)];
}

/**
 * Lets nobody meet only voices from far away: if none of the first three is of their own area, the best that is comes
 * among them. It can meet and accompany them; the others know the need. An open door stays among the three.
 */
export function withOneNearby(best: Scored[], { local, most }: Shortlist): Scored[] {
  const few = best.slice(0, 3);
  if (!local || few.some(({ reach }) => reach !== 'nation')) return best;
  const others = best.filter(({ traits }) => traits !== local.traits);
  const [first, second, third, ...rest] = others;
  const isOpen = (each: Scored | undefined) => each?.open === 'open';
  // The only open door of the three stays: the second makes room instead.
  const makesRoom = isOpen(third) && ![first, second, local].some(isOpen) ? second : third;
  const kept = [
    first,
    makesRoom === second ? local : second,
    makesRoom === second ? third : local,
    makesRoom,
  ];
  return [...kept.flatMap((each) => each ?? []), ...rest].slice(0, most);
}
