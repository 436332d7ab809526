import type { Directory } from '../directory/directory.ts';
import { whos } from '../directory/schemas/vocabulary.ts';
import type { Person } from '../directory/services/eligibility.ts';
import { findServices } from '../directory/services/find-services.ts';
import { inShort, type KindOfPlace, kindsOfPlace } from './kinds-of-place.ts';
import type { Finding, Rule } from './rule.ts';

/** What decides who can be taken: every way of it that a person may say. */
const audiences = [[], ['men'], ['under-18'], ['men', 'under-18'], ['over-60'], ['men', 'over-60']];
const people: Person[] = whos.flatMap((who) => audiences.map((each) => ({ who, audiences: each })));

const hour = 3_600_000;

/** The night before the Monday to come, and its noon. */
function moments(now: Date): Date[] {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const toMonday = (8 - (now.getUTCDay() || 7)) * 24 * hour;
  return [midnight + toMonday - hour / 2, midnight + toMonday + 12 * hour].map((time) => new Date(time));
}

/** Whether somebody other than the police answers a person at each of these moments. */
function isAnswered(
  person: Person,
  need: string,
  where: KindOfPlace['where'],
  times: Date[],
  directory: Directory,
) {
  for (const at of times) {
    const search = { ...person, needs: [need], forms: [], where, routes: [], language: 'en', at };
    const { found, crisisLines } = findServices(search, directory);
    const open = [...found, ...crisisLines].filter(
      ({ opening, service }) => opening.open === 'open' && !service.does.includes('police'),
    );
    if (open.length === 0) return false;
    // Who answers at every hour answers at the other moment too.
    if (open.some(({ opening }) => opening.always)) return true;
  }
  return true;
}

export const nobodyIsLeftOut: Rule = {
  id: 'nobody-is-left-out',
  why: 'Every need, of everyone, anywhere in England and Wales, must lead to somebody, at any hour.',
  find({ directory, now, contentFile }) {
    const kinds = kindsOfPlace(directory);
    const times = moments(now());
    return directory.needs.flatMap(({ id }) =>
      people.flatMap((person): Finding[] => {
        const places = kinds
          .filter(({ where }) => !isAnswered(person, id, where, times, directory))
          .flatMap(({ names }) => names);
        if (places.length === 0) return [];
        const whom = [person.who, ...person.audiences].join(', ');
        return [
          {
            file: contentFile(`needs/${id}.json`),
            problem: `${whom}, ${inShort(places)}: nobody but the police is there by day and by night`,
            cure: 'Add a service with evidence that takes them.',
          },
        ];
      }),
    );
  },
};
