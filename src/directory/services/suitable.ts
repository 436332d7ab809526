import type { Directory } from '../directory.ts';
import type { Asked } from './asked.ts';
import { isByAndFor } from './eligibility.ts';
import { type Scored, score } from './judge-service.ts';
import { type Reach, reachOf } from './reach.ts';
import { serviceIndexOf, shelvesFor } from './service-index.ts';
import { eachServing, eachTaking } from './shelf.ts';
import { emptyShortlist, enter, type Shortlist } from './shortlist.ts';
import { type Bits, is, type Traits } from './traits.ts';
import { fitOf } from './weigh.ts';

/** Whether a service is run by and for people who are not like this person, as far as they said. */
const isForOthers = (traits: Traits, { search }: Asked) =>
  is(traits, 'made-for-some') && !isByAndFor(traits.madeFor, search);

/** Whether this is the shelf to find a service on: one of several areas stands on several, and counts on the narrowest. */
const isItsShelf = (traits: Traits, reach: Reach, { search }: Asked) =>
  !is(traits, 'areas-of-sizes') || reachOf(traits.service, search.where) === reach;

/** The best that can take a person, where they are, for their need, by these routes. */
export function suitableFor(asked: Asked, routes: Bits, most: number, directory: Directory): Shortlist {
  const { services, crisisLines } = directory;
  const list = emptyShortlist(most);
  // One for all: thousands of objects, let go again at once, would keep the person waiting while they are cleared away.
  let one: Scored | undefined;
  for (const [shelf, reach] of shelvesFor(asked.search.where, serviceIndexOf(services))) {
    eachServing(shelf, asked, (traits, fit) => {
      if ((traits.routes & routes) === 0 || isForOthers(traits, asked)) return;
      if (!isItsShelf(traits, reach, asked)) return;
      if (is(traits, 'any-trouble') && crisisLines.includes(traits.service)) return;
      one = score(traits, fit, reach, asked, one);
      enter(list, one);
    });
  }
  return list;
}

/** By-and-for services for the whole nation, for people unlike this one as far as they said, but able to take them. */
export function byAndForOthers(asked: Asked, most: number, directory: Directory): Scored[] {
  const list = emptyShortlist(most);
  for (const [shelf, reach] of shelvesFor(asked.search.where, serviceIndexOf(directory.services))) {
    if (reach !== 'nation') continue;
    eachTaking(shelf.madeFor, asked.needed, (traits) => {
      if (isForOthers(traits, asked) && isItsShelf(traits, reach, asked))
        enter(list, score(traits, fitOf(traits, asked), reach, asked));
    });
  }
  return list.best;
}
