import type { Found } from './find-phrases.ts';
import type { UnderstoodNeed } from './understood.ts';

type Tally = { score: number; readonly forms: Set<string> };

const [needOf, formOf] = [(id: string) => id.split('/')[0] ?? id, (id: string) => id.split('/')[1]];

/** The most that was said for a need: its phrases, heaviest first, none of whose words is counted twice. */
function tally(found: readonly Found[]): Tally {
  const taken: Found[] = [];
  const forms = new Set<string>();
  let score = 0;
  for (const one of found) {
    const form = formOf(one.meaning.id);
    if (form !== undefined) forms.add(form);
    if (
      one.meaning.role === 'beside' ||
      taken.some((other) => one.start < other.end && other.start < one.end)
    )
      continue;
    taken.push(one);
    score += one.meaning.weight;
  }
  return { score, forms };
}

/** The needs of a message, best first, with their forms. `perLanguage`: what each found in it; `alone`: the whole of it. */
export function rankNeeds(perLanguage: readonly (readonly Found[])[], alone?: string): UnderstoodNeed[] {
  const needs = new Map<string, Tally>();
  if (alone !== undefined)
    needs.set(needOf(alone), {
      score: 1,
      forms: new Set([formOf(alone)].filter((form) => form !== undefined)),
    });
  for (const found of perLanguage) {
    const own = found
      .filter(({ meaning }) => meaning.kind === 'needs')
      .sort((one, other) => other.meaning.weight - one.meaning.weight);
    for (const need of new Set(own.map(({ meaning }) => needOf(meaning.id)))) {
      const { score, forms } = tally(own.filter(({ meaning }) => needOf(meaning.id) === need));
      const before = needs.get(need);
      needs.set(need, {
        score: Math.max(score, before?.score ?? 0),
        forms: new Set([...(before?.forms ?? []), ...forms]),
      });
    }
  }
  return [...needs]
    .filter(([, { score }]) => score > 0)
    .sort(([, one], [, other]) => other.score - one.score)
    .map(([need, { forms }]) => ({ need, forms: [...forms] }));
}
