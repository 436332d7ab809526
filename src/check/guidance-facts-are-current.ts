import type { Fact } from '../directory/schemas/guidance.ts';
import type { Finding, Rule } from './rule.ts';
import { daysBetween, today } from './today.ts';

/** Days before its `reviewBy` from which a fact should be looked at. */
export const shouldBeReviewed = 30;

function problemsOf({ checkedOn, reviewBy }: Fact, day: string): Omit<Finding, 'file'>[] {
  const left = daysBetween(day, reviewBy);
  const cure = 'Read its sources again, correct what has changed, and set checkedOn and a new reviewBy.';
  return [
    ...(checkedOn > day
      ? [
          {
            field: 'checkedOn',
            problem: `is ${checkedOn}, which is yet to come`,
            cure: 'Write the day of the check.',
          },
        ]
      : []),
    ...(reviewBy <= checkedOn
      ? [{ field: 'reviewBy', problem: 'is not after checkedOn', cure: 'Set the day of the next check.' }]
      : []),
    ...(left < 0 ? [{ field: 'reviewBy', problem: `was ${reviewBy}, ${-left} days ago`, cure }] : []),
    ...(left >= 0 && left <= shouldBeReviewed
      ? [{ field: 'reviewBy', problem: `is ${reviewBy}, in ${left} days`, cure, level: 'should' as const }]
      : []),
  ];
}

export const guidanceFactsAreCurrent: Rule = {
  id: 'guidance-facts-are-current',
  why: 'Law changes by parts and pilots end: what was true when it was written may mislead somebody today.',
  find({ directory, now, contentFile }) {
    const day = today({ now });
    return directory.guidance.flatMap(({ id, facts }) =>
      facts.flatMap((fact, at) =>
        problemsOf(fact, day).map((problem) => ({
          ...problem,
          file: contentFile(`guidance/${id}.json`),
          field: `facts.${at}.${problem.field}`,
        })),
      ),
    );
  },
};
