import { type SignalId, signalIds, type UnderstoodNeed, type WhoId, whoIds } from '../understood.ts';
import { any, isUrgent, labelOf } from './examples.ts';
import { likelihoods, type Model } from './model.ts';

/** What examples suggest of a message, each with how likely it is, from 0 to 1. */
export type Suggested = {
  /** That it tells of any need at all, or of any danger. */
  anyNeed: number;
  anyDanger: number;
  /** By id, likeliest first. */
  needs: ReadonlyMap<string, number>;
  signals: ReadonlyMap<SignalId, number>;
  who: ReadonlyMap<WhoId, number>;
};

export function suggested(spelt: readonly string[], model: Model): Suggested {
  const all = new Map(likelihoods(spelt, model).map((likely, at) => [model.labels[at] ?? '', likely]));
  const needs = [...all]
    .filter(([label]) => label.startsWith('need:'))
    .map(([label, likely]): [string, number] => [label.slice('need:'.length), likely])
    .sort(([, one], [, other]) => other - one);
  const of = <Id extends string>(kind: 'signal' | 'who', ids: readonly Id[]) =>
    new Map(
      ids
        .map((id): [Id, number] => [id, all.get(labelOf(kind, id)) ?? 0])
        .sort(([, one], [, other]) => other - one),
    );
  return {
    anyNeed: all.get(any.need) ?? 0,
    anyDanger: all.get(any.danger) ?? 0,
    needs: new Map(needs),
    signals: of('signal', signalIds),
    who: of('who', whoIds),
  };
}

/** The same without some labels. */
export function without(labels: ReadonlySet<string>, all: Suggested): Suggested {
  const { needs, signals } = all;
  const kept = <Id extends string>(kind: 'need' | 'signal', all: ReadonlyMap<Id, number>) =>
    new Map([...all].filter(([id]) => !labels.has(labelOf(kind, id))));
  const [leftNeeds, leftSignals] = [kept('need', needs), kept('signal', signals)];
  return {
    ...all,
    // What is denied of one speaks against all of it.
    anyNeed: leftNeeds.size < needs.size ? all.anyNeed / 2 : all.anyNeed,
    anyDanger: leftSignals.size < signals.size ? all.anyDanger / 2 : all.anyDanger,
    needs: leftNeeds,
    signals: leftSignals,
  };
}

/** From here on any need is taken as told, where no phrase told of one; and from here on one beside another. */
const enough = { english: 0.8, other: 0.65, beside: 0.6 };
/** How much a phrase adds to the likelihood of a need, as the logarithm of odds. */
const phrase = 2;

const odds = (likely: number) => Math.log((likely + 1e-4) / (1 - likely + 1e-4));

/**
 * The needs of a message, best first: what phrases told, and what examples suggest. Phrases know forms, and say why; examples
 * know what nobody wrote a phrase for, and what is meant most where several are met.
 */
export function weighNeeds(
  told: readonly UnderstoodNeed[],
  { anyNeed, needs }: Suggested,
  isEnglish: boolean,
): UnderstoodNeed[] {
  const least = isEnglish ? enough.english : enough.other;
  const likely = (need: string) => needs.get(need) ?? 0;
  const isTold = (need: string) => told.some((one) => one.need === need);
  const [best] = needs.keys();
  const also = [...needs]
    .filter(([need, how]) => {
      if (isTold(need) || (told.length === 0 && anyNeed < least)) return false;
      return how >= enough.beside || (need === best && told.length === 0);
    })
    .map(([need]): UnderstoodNeed => ({ need, forms: [] }));
  const score = ({ need }: UnderstoodNeed) => odds(likely(need)) + (isTold(need) ? phrase : 0);
  return [...told, ...also].sort((one, other) => score(other) - score(one));
}

/**
 * From here on danger is heard, though no phrase holds it. In English, with its phrases and thousands of examples, what is
 * left is mostly hyperbole; in other languages more would be missed than is wrongly heard.
 */
const heard = { english: 0.7, other: 0.45 };
/** A signal that is this likely is told with the likeliest. */
const leastBeside = 0.3;

/**
 * The signals of a message: what phrases told, and what examples suggest. To be asked once too often is better than not to be
 * heard.
 */
export function signalsIn(
  told: readonly SignalId[],
  feeling: Suggested | undefined,
  isEnglish: boolean,
): SignalId[] {
  const least = isEnglish ? heard.english : heard.other;
  if (!feeling) return [...told];
  const { anyDanger, signals } = feeling;
  const [first] = [...signals.keys()].filter(isUrgent);
  const isHeard = (id: SignalId) => {
    const likely = signals.get(id) ?? 0;
    if (told.includes(id) || likely >= least) return true;
    return isUrgent(id) && anyDanger >= least && (id === first || likely >= leastBeside);
  };
  return signalIds.filter(isHeard);
}
