import { type SignalId, signalIds, type UnderstoodNeed, type WhoId, whoIds } from '../understood.ts';
import { labelOf } from './examples.ts';
import { likelihoods, type Model } from './model.ts';

/** What examples suggest of a message, each with how likely it is, from 0 to 1. */
export type Suggested = {
  /** By id, likeliest first. */
  needs: ReadonlyMap<string, number>;
  signals: ReadonlyMap<SignalId, number>;
  who: ReadonlyMap<WhoId, number>;
};

export function suggested(text: string, model: Model): Suggested {
  const all = new Map(likelihoods(text, model).map((likely, at) => [model.labels[at] ?? '', likely]));
  const needs = [...all]
    .filter(([label]) => label.startsWith('need:'))
    .map(([label, likely]): [string, number] => [label.slice('need:'.length), likely])
    .sort(([, one], [, other]) => other - one);
  const of = <Id extends string>(kind: 'signal' | 'who', ids: readonly Id[]) =>
    new Map(ids.map((id) => [id, all.get(labelOf(kind, id)) ?? 0]));
  return { needs: new Map(needs), signals: of('signal', signalIds), who: of('who', whoIds) };
}

/** From here on a need is taken as told, where no phrase told of any; and where a phrase did. */
const enough = { alone: 0.4, beside: 0.75 };
/** What a phrase told is doubted, where examples are as sure as this of another need, and as little of that one. */
const sure = { ofAnother: 0.85, ofThis: 0.25 };

/**
 * The needs of a message, best first: what phrases told, and what examples suggest. Phrases know forms, and say why; examples
 * know what nobody wrote a phrase for.
 */
export function weighNeeds(told: readonly UnderstoodNeed[], { needs }: Suggested): UnderstoodNeed[] {
  const likely = (need: string) => needs.get(need) ?? 0;
  const least = told.length === 0 ? enough.alone : enough.beside;
  const also = [...needs]
    .filter(([need, how]) => how >= least && !told.some((one) => one.need === need))
    .map(([need]) => ({ need, forms: [] }));
  const [first] = told;
  const [best] = also;
  const isDoubted = first && best && likely(best.need) >= sure.ofAnother && likely(first.need) < sure.ofThis;
  return isDoubted ? [...also, ...told] : [...told, ...also];
}

/** From here on a signal is heard, though no phrase holds it. To be asked once too often is better than not to be heard. */
const heard = 0.5;

export const signalsIn = (told: readonly SignalId[], feeling: Suggested | undefined): SignalId[] =>
  signalIds.filter((id) => told.includes(id) || (feeling?.signals.get(id) ?? 0) >= heard);
