import type { Exception } from '../directory/schemas/exception.ts';
import type { Checked, Finding, Rule } from './rule.ts';
import { today } from './today.ts';

/** A finding with the id of the rule that made it. */
export type Found = Finding & { rule: string };

/** Where a finding is, as exceptions name it: without the line, which any edit moves. */
export const whereOf = ({ file, field }: Finding): string => (field ? `${file}: ${field}` : file);

const ruleId = 'exceptions-are-needed';

/** Listed so that the check says what it is; what it finds comes from comparing the other rules' findings. */
export const exceptionsAreNeeded: Rule = {
  id: ruleId,
  why: 'An exception that outlives its reason hides the next fault in the same place.',
  find: () => [],
};

/** Takes away the findings that an exception covers, and adds those about exceptions themselves. */
export function withoutExceptions(found: Found[], rules: readonly Rule[], checked: Checked): Found[] {
  const { exceptions } = checked.lists;
  const day = today(checked);
  const file = checked.contentFile('exceptions.json');
  const covers = ({ rule, where, until }: Exception, finding: Found) =>
    until >= day && rule === finding.rule && where === whereOf(finding);
  const problemOf = (exception: Exception): [problem: string, cure: string] | undefined => {
    if (!rules.some(({ id }) => id === exception.rule))
      return [`names the rule "${exception.rule}", which is not known`, 'Correct the id of the rule.'];
    const matches = found.filter(
      (finding) => exception.rule === finding.rule && exception.where === whereOf(finding),
    );
    if (matches.length === 0) return ['is no longer needed: nothing is found there', 'Remove it.'];
    return exception.until < day
      ? [`ended on ${exception.until}`, 'Mend what it covers, or give a new reason and day.']
      : undefined;
  };
  const own = exceptions.flatMap((exception, at): Found[] => {
    const [problem, cure] = problemOf(exception) ?? [];
    return problem && cure ? [{ rule: ruleId, file, field: String(at), problem, cure }] : [];
  });
  return [...found.filter((finding) => !exceptions.some((each) => covers(each, finding))), ...own];
}
