import type { Directory } from '../src/directory/directory.ts';
import { askedOf } from '../src/directory/services/asked.ts';
import { isByAndFor } from '../src/directory/services/eligibility.ts';
import { byScore, explain, type Found, score } from '../src/directory/services/judge-service.ts';
import { reachOf } from '../src/directory/services/reach.ts';
import { type Search, servesNeed } from '../src/directory/services/search.ts';
import { readTraits } from '../src/directory/services/traits.ts';
import { fitOf } from '../src/directory/services/weigh.ts';

/**
 * The obvious way to find services: look at every one, by the same rules and with the same things known of it beforehand,
 * then sort and explain what is left.
 */
export function plainAnswers(directory: Directory): (search: Search) => Found[] {
  const all = directory.services.filter(({ status }) => status === 'live').map((each) => readTraits(each, 0));
  return (search) => {
    const asked = askedOf(search, directory);
    return all
      .flatMap((traits) => {
        const { service, madeFor } = traits;
        const reach = reachOf(service, search.where);
        if (!reach || !servesNeed(service, search)) return [];
        if ((traits.takes & asked.needed) !== asked.needed || (traits.routes & asked.routes) === 0) return [];
        if (madeFor.length > 0 && !isByAndFor(madeFor, search)) return [];
        return [score(traits, fitOf(traits, asked), reach, asked)];
      })
      .sort(byScore)
      .map((each) => explain(each, asked, directory));
  };
}
