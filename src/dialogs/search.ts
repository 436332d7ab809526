import { type RouteKind, whos } from '../directory/schemas/vocabulary.ts';
import type { Person } from '../directory/services/eligibility.ts';
import type { Search } from '../directory/services/search.ts';
import type { Answers } from './answers.ts';
import { momentMeant } from './moment-meant.ts';
import { whereaboutsOf } from './place-id.ts';
import type { Scene } from './scene.ts';

/** The routes that answer each way of making contact. */
export const routesFor: Readonly<Record<string, RouteKind[]>> = {
  call: ['phone'],
  text: ['text', 'text-relay'],
  'web-chat': ['web-chat', 'bsl'],
  email: ['email', 'online-form'],
  'in-person': ['walk-in'],
};

/** What the answers say of the person who needs help. */
export function personIn(answers: Answers): Person {
  const [said] = answers['who'] ?? [];
  return { who: whos.find((who) => who === said) ?? 'me', audiences: answers['about'] ?? [] };
}

/** The search that the answers so far ask for. */
export function searchIn({ answers, directory, site, language, now }: Scene): Search {
  const when = momentMeant(answers['when']?.[0], now);
  const needs = (answers['needs'] ?? []).filter((id) => directory.needs.some((need) => need.id === id));
  return {
    ...personIn(answers),
    needs: answers['who']?.includes('own-behaviour') ? [] : needs,
    forms: answers['forms'] ?? [],
    where: whereaboutsOf(answers['where']?.[0], directory.gazetteer, site.forces),
    routes: (answers['contact'] ?? []).flatMap((id) => routesFor[id] ?? []),
    language,
    at: now,
    ...(when && { when }),
  };
}
