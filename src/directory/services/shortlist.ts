import { byScore, type Scored } from './judge-service.ts';

/**
 * The best of many, kept while they go by. `best`: the first `most` of them, as sorting all would put them. `open`: the
 * best that is open now, also where it is not among those.
 */
export type Shortlist = { readonly most: number; best: Scored[]; open?: Scored };

export const emptyShortlist = (most: number): Shortlist => ({ most, best: [] });

/** Puts one in its place, if it has one. It is copied: whoever compares thousands may use the same object for all. */
export function enter(list: Shortlist, one: Scored): void {
  const { best, most } = list;
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
