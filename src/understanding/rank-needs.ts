import type { Found } from './find-phrases.ts';
import type { PhraseKind } from './lexicon-files.ts';
import type { UnderstoodNeed } from './understood.ts';

/** How much was said for each need, and which of its forms. */
type Scores = Map<string, { score: number; readonly forms: Set<string> }>;

const needOf = (id: string): string => id.split('/')[0] ?? id;
const formOf = (id: string): string[] => id.split('/').slice(1, 2);

function add(scores: Scores, need: string, score: number, forms: Iterable<string>): void {
  const before = scores.get(need);
  scores.set(need, {
    score: Math.max(score, before?.score ?? 0),
    forms: new Set([...(before?.forms ?? []), ...forms]),
  });
}

/** The most that was said for a need: its phrases, heaviest first, none of whose words is counted twice. */
function heaviest(found: readonly Found[]): number {
  const taken: Found[] = [];
  for (const one of [...found].sort((a, b) => b.meaning.weight - a.meaning.weight))
    if (!taken.some((other) => one.start < other.end && other.start < one.end)) taken.push(one);
  return taken.reduce((sum, { meaning }) => sum + meaning.weight, 0);
}

function byPhrases(found: readonly Found[], scores: Scores): void {
  for (const need of new Set(found.map(({ meaning }) => needOf(meaning.id)))) {
    const own = found.filter(({ meaning }) => needOf(meaning.id) === need && meaning.role !== 'hints');
    const score = heaviest(own.filter(({ meaning }) => meaning.role === 'means'));
    if (score > 0)
      add(
        scores,
        need,
        score,
        own.flatMap(({ meaning }) => formOf(meaning.id)),
      );
  }
}

/** Fewer places in a message that hint at anything are chance. */
const fewestHints = 2;
/** What the hints of the best need must come to; a place that hints at three needs gives each a third. */
const leastHinted = 1;

/** What is only suggested: the need that the message hints at most, and none when two are as likely. */
function byHints(found: readonly Found[], scores: Scores): void {
  const needsAt = new Map<number, Set<string>>();
  for (const { meaning, start } of found)
    if (meaning.role === 'hints')
      needsAt.set(start, (needsAt.get(start) ?? new Set()).add(needOf(meaning.id)));
  if (needsAt.size < fewestHints) return;
  const hinted = new Map<string, number>();
  for (const needs of needsAt.values())
    for (const need of needs) hinted.set(need, (hinted.get(need) ?? 0) + 1 / needs.size);
  const [best, next] = [...hinted].sort(([, one], [, other]) => other - one);
  if (best && best[1] >= leastHinted && best[1] > (next?.[1] ?? 0)) add(scores, best[0], 1, []);
}

/**
 * The needs of a message, best first, with their forms; or, of another kind, its ids. `perLanguage`: what each found in
 * it; `alone`: the whole of it; `mayGuess`: whether what is only suggested counts where nothing is said.
 */
export function rankNeeds(
  perLanguage: readonly (readonly Found[])[],
  alone: string | undefined,
  kind: PhraseKind,
  mayGuess: boolean,
): UnderstoodNeed[] {
  const scores: Scores = new Map();
  const ofKind = perLanguage.map((found) => found.filter(({ meaning }) => meaning.kind === kind));
  if (alone !== undefined) add(scores, needOf(alone), 1, formOf(alone));
  for (const found of ofKind) byPhrases(found, scores);
  if (scores.size === 0 && mayGuess) for (const found of ofKind) byHints(found, scores);
  return [...scores]
    .sort(([, one], [, other]) => other.score - one.score)
    .map(([need, { forms }]) => ({ need, forms: [...forms] }));
}

/** A need with the forms that are told beside it, also where it was not a phrase that told the need. */
export function withForms(told: UnderstoodNeed, perLanguage: readonly (readonly Found[])[]): UnderstoodNeed {
  const beside = perLanguage
    .flat()
    .filter(({ meaning }) => meaning.kind === 'needs' && meaning.role === 'beside')
    .filter(({ meaning }) => needOf(meaning.id) === told.need)
    .flatMap(({ meaning }) => formOf(meaning.id));
  return { need: told.need, forms: [...new Set([...told.forms, ...beside])] };
}
