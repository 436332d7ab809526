import { whoHelpsIn } from '../bot/who-helps.ts';
import type { Topic } from '../directory/schemas/guidance.ts';
import { whos } from '../directory/schemas/vocabulary.ts';
import { inShort, kindsOfPlace } from './kinds-of-place.ts';
import type { Checked, Rule } from './rule.ts';

/** What decides who can be taken: every way of it that a person may say. */
const audiences = [[], ['men'], ['under-18'], ['men', 'under-18'], ['over-60']];

/** For whom a topic leads to nobody but the police, each with the places. */
function leftAlone(topic: Topic, { directory, now }: Checked): [whom: string, places: string[]][] {
  const kinds = kindsOfPlace(directory);
  const needs = topic.needs === 'all' ? directory.needs.map(({ id }) => id) : topic.needs;
  const asked = (topic.who ?? whos).flatMap((who) =>
    // About their own behaviour nobody is asked what is happening.
    audiences.flatMap((each) =>
      (who === 'own-behaviour' ? [[]] : needs.map((need) => [need])).map((need) => ({
        who,
        audiences: each,
        needs: need,
      })),
    ),
  );
  return asked.flatMap((person): [string, string[]][] => {
    const places = kinds
      .filter(({ where }) => {
        const search = { ...person, forms: [], where, routes: [], language: 'en', at: now() };
        return whoHelpsIn(topic, search, directory).every(({ service }) => service.does.includes('police'));
      })
      .flatMap(({ names }) => names);
    return places.length > 0 ? [[[person.who, ...person.audiences, ...person.needs].join(', '), places]] : [];
  });
}

export const guidanceReachesPeople: Rule = {
  id: 'guidance-reaches-people',
  why: 'Whoever has read of help must be able to ask somebody for it.',
  find: (checked) =>
    checked.directory.guidance.flatMap((topic) =>
      leftAlone(topic, checked).map(([whom, places]) => ({
        file: checked.contentFile(`guidance/${topic.id}.json`),
        field: 'helps',
        problem: `leads to nobody but the police: ${whom}, ${inShort(places)}`,
        cure: 'Name something that is done, or a service, that takes them.',
      })),
    ),
};
