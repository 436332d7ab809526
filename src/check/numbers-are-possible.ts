import type { Route } from '../directory/schemas/service.ts';
import { liveRoutes, numberOf } from './live-routes.ts';
import { canBeTexted, domestic, rangeOf } from './numbering-plan.ts';
import type { Finding, Rule } from './rule.ts';

const cure = 'Compare it with the source that prints it, or hold the service.';

/** What is wrong with the number of a route: field, problem. */
function problemsOf(route: Route): [field: string, problem: string][] {
  const number = numberOf(route);
  if (number === undefined) return [];
  const range = rangeOf(number);
  const problems: [string, string][] = [];
  if (route.kind !== 'text' && typeof range === 'string') problems.push(['value', `"${number}" ${range}`]);
  if (route.kind === 'text' && !canBeTexted(number))
    problems.push(['value', `"${number}" is neither a mobile number nor a short code that can be texted`]);
  if (route.dial !== undefined && domestic(route.dial) !== domestic(route.value))
    problems.push(['dial', `dials "${route.dial}" where people read "${route.value}"`]);
  return problems;
}

export const numbersArePossible: Rule = {
  id: 'numbers-are-possible',
  why: 'A digit too few is a call that reaches nobody, or somebody else.',
  find: (checked) =>
    liveRoutes(checked).flatMap(({ route, file, field }) =>
      problemsOf(route).map(
        ([name, problem]): Finding => ({ file, field: `${field}.${name}`, problem, cure }),
      ),
    ),
};
