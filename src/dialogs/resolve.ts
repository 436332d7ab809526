import { type Answers, says } from './answers.ts';
import { kindOf } from './kinds/kinds.ts';
import type { Dialogs, PlacedStep } from './read-dialogs.ts';

/** Where answers lead: the steps gone through, and the one that waits for an answer. */
export type Resolved = { path: readonly PlacedStep[]; waiting?: PlacedStep };

/** Whether the conditions of a step hold. */
function applies({ step }: PlacedStep, answers: Answers): boolean {
  const { only = {}, unless = {} } = step;
  return (
    Object.entries(only).every(([id, ids]) => says(answers, id, ids)) &&
    !Object.entries(unless).some(([id, ids]) => says(answers, id, ids))
  );
}

/**
 * Replays the answers. No position is stored: the step that waits is the first that applies and has no answer, or is
 * being added to. So "back" is to forget an answer, and a dialog that changes cannot break a conversation in flight.
 */
export function resolve(dialogs: Dialogs, answers: Answers, adding?: string): Resolved {
  const path: PlacedStep[] = [];
  for (const placed of dialogs) {
    if (!applies(placed, answers)) continue;
    const { step } = placed;
    if (kindOf(step).waits && (!answers[step.id] || step.id === adding)) return { path, waiting: placed };
    path.push(placed);
  }
  return { path };
}
