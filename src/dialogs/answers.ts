/**
 * What a person has answered: step id -> option ids, in the order answered. Closed ids only, never text.
 * The last key is the last answer, so "back" forgets it.
 */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The answer of a person who would rather not say. */
export const skipped = 'skip';

/** Gives an answer, as the newest. */
export function answered(answers: Answers, step: string, ids: readonly string[]): Answers {
  const { [step]: _, ...others } = answers;
  return { ...others, [step]: ids };
}

/** Forgets one answer; the others keep their order. */
export function forgotten(answers: Answers, step: string): Answers {
  const { [step]: _, ...others } = answers;
  return others;
}

/** Adds to an answer of several, without repeating; a skip that was there gives way. */
export function added(answers: Answers, step: string, ids: readonly string[]): Answers {
  const before = (answers[step] ?? []).filter((id) => id !== skipped);
  return { ...answers, [step]: [...new Set([...before, ...ids])] };
}

/** Whether an answer says any of these. */
export function says(answers: Answers, step: string, ids: readonly string[]): boolean {
  return (answers[step] ?? []).some((id) => ids.includes(id));
}
