import type { Rule } from './rule.ts';

/** Words by which a reason tells a person what to do, or what they wait for. */
const doing =
  /\b(add|ask|call|check|compare|confirm|decide|find|found|look|must|needs?|quote|read|ring|show|test|try|until|verif\w+|wait|when|write)\b/i;

export const reasonsSayWhatToDo: Rule = {
  id: 'reasons-say-what-to-do',
  why: 'A held service is work for somebody: without the next thing to do it is held for ever.',
  find: ({ directory, fileOf }) =>
    directory.services
      .filter(({ status, reason = '' }) => status === 'held' && !doing.test(reason))
      .map(({ id }) => ({
        file: fileOf(id),
        field: 'reason',
        problem: 'says what is wrong and not what to do',
        cure: 'Add what a person must find, ask or confirm before it may be shown.',
        level: 'should' as const,
      })),
};
