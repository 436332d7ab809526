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

export function suggested(spelt: readonly string[], model: Model): Suggested {
  const all = new Map(likelihoods(spelt, model).map((likely, at) => [model.labels[at] ?? '', likely]));
  const needs = [...all]
    .filter(([label]) => label.startsWith('need:'))
    .map(([label, likely]): [string, number] => [label.slice('need:'.length), likely])
    .sort(([, one], [, other]) => other - one);
  const of = <Id extends string>(kind: 'signal' | 'who', ids: readonly Id[]) =>
    new Map(ids.map((id) => [id, all.get(labelOf(kind, id)) ?? 0]));
  return { needs: new Map(needs), signals: of('signal', signalIds), who: of('who', whoIds) };
}

/** The same without some labels. */
export function without(labels: ReadonlySet<string>, { needs, signals, who }: Suggested): Suggested {
  const kept = <Id extends string>(kind: 'need' | 'signal', all: ReadonlyMap<Id, number>) =>
    new Map([...all].filter(([id]) => !labels.has(labelOf(kind, id))));
  return { needs: kept('need', needs), signals: kept('signal', signals), who };
}

/** From here on a need is taken as told: where no phrase told of any, and where one did. */
const enough = { alone: 0.45, beside: 0.8 };
/** How much a phrase adds to the likelihood of a need, as the logarithm of odds. */
const phrase = 2;

const odds = (likely: number) => Math.log((likely + 1e-4) / (1 - likely + 1e-4));

/**
 * The needs of a message, best first: what phrases told, and what examples suggest. Phrases know forms, and say why; examples
 * know what nobody wrote a phrase for, and what is meant most where several are met.
 */
export function weighNeeds(told: readonly UnderstoodNeed[], { needs }: Suggested): UnderstoodNeed[] {
  const likely = (need: string) => needs.get(need) ?? 0;
  const least = told.length === 0 ? enough.alone : enough.beside;
  const also = [...needs]
    .filter(([need, how]) => how >= least && !told.some((one) => one.need === need))
    .map(([need]) => ({ need, forms: [] as string[] }));
  const score = ({ need }: UnderstoodNeed) =>
    odds(likely(need)) + (told.some((one) => one.need === need) ? phrase : 0);
  return [...told, ...also].sort((one, other) => score(other) - score(one));
}

/** From here on a signal is heard, though no phrase holds it. To be asked once too often is better than not to be heard. */
const heard = 0.65;

export const signalsIn = (told: readonly SignalId[], feeling: Suggested | undefined): SignalId[] =>
  signalIds.filter((id) => told.includes(id) || (feeling?.signals.get(id) ?? 0) >= heard);
