import type { Route } from '../directory/schemas/service.ts';
import { liveRoutes, numberOf } from './live-routes.ts';
import { rangeOf } from './numbering-plan.ts';
import type { Rule } from './rule.ts';

/** What a call costs by the number; undefined where the plan does not say, and for texts, which have no one price. */
function costOf(route: Route): string | undefined {
  const number = route.kind === 'text' ? undefined : numberOf(route);
  const range = number === undefined ? undefined : rangeOf(number);
  return typeof range === 'object' ? range.cost : undefined;
}

export const costsFitNumbers: Rule = {
  id: 'costs-fit-numbers',
  why: 'Somebody with no credit dials what is said to be free, and somebody watched pays for what shows on a bill.',
  find: (checked) =>
    liveRoutes(checked).flatMap(({ route, file, field }) => {
      const cost = costOf(route);
      // Calls by text relay may leave the cost out: it is that of the number called.
      if (cost === undefined || cost === route.cost || (route.kind === 'text-relay' && !route.cost))
        return [];
      const says = route.cost ? `says "${route.cost}"` : 'is missing';
      return [
        {
          file,
          field: `${field}.cost`,
          problem: `${says}, and ${route.value} costs "${cost}"`,
          cure: `Write "cost": "${cost}", or correct the number.`,
        },
      ];
    }),
};
