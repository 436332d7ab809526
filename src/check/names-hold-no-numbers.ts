import type { Service } from '../directory/schemas/service.ts';
import { dialledIn } from './dialled.ts';
import { numberOf } from './live-routes.ts';
import { domestic } from './numbering-plan.ts';
import type { Rule } from './rule.ts';

const textsOf = ({ name, organisation, about = {} }: Service): [field: string, text: string][] => [
  ['name', name],
  ['organisation', organisation],
  ...Object.entries(about).map(([code, text]): [string, string] => [`about.${code}`, text]),
];

/** Numbers of a text that are not a route of the very record: a line may be called by its number. */
function numbersIn([field, text]: [string, string], service: Service): string[] {
  const routes = new Set(service.routes.flatMap((route) => numberOf(route) ?? []).map(domestic));
  return dialledIn(text).filter((number) => field !== 'name' || !routes.has(number));
}

export const namesHoldNoNumbers: Rule = {
  id: 'names-hold-no-numbers',
  why: 'A number outside of the routes has no source, no hours and no price, and is forgotten when the number changes.',
  find: ({ directory, fileOf }) =>
    directory.services.flatMap((service) =>
      textsOf(service)
        .filter((text) => numbersIn(text, service).length > 0)
        .map(([field]) => ({
          file: fileOf(service.id),
          field,
          problem: 'holds a telephone number',
          cure: 'Make it a route, with the source that prints it.',
        })),
    ),
};
