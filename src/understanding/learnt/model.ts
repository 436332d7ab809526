import type { Glossaries } from '../glossary.ts';
import { placeOf } from './features.ts';

/** What examples taught of some labels: a weight for each at each place of a feature, and where nothing is known. */
export type Weights = {
  labels: readonly string[];
  /** By place, then by label; times `scale`. As many places as there are bytes for each label. */
  bytes: Int8Array;
  scale: readonly number[];
  bias: readonly number[];
};

/**
 * What examples taught: which language a message looks like, what it tells, and what it asks the chat to do; and the glossaries
 * that were there when it was learnt.
 */
export type Model = { languages: Weights; tells: Weights; steers: Weights; glossaries: Glossaries };

/** The likelihood that a logarithm of odds stands for. */
export const likely = (sum: number) => 1 / (1 + Math.exp(-sum));
/** And the logarithm of odds that a likelihood stands for; never infinite. */
export const odds = (likelihood: number) => Math.log((likelihood + 1e-4) / (1 - likelihood + 1e-4));

export const likeliestFirst = <Key>(all: Iterable<[Key, number]>): [Key, number][] =>
  [...all].sort(([, one], [, other]) => other - one);

const placesIn = ({ bytes, labels }: Weights) => bytes.length / labels.length;

/** How likely each label is for a message with these features, from 0 to 1, in the order of the labels; 0 where there are none. */
export function likelihoods(features: readonly string[], weights: Weights): Map<string, number> {
  const { labels, bytes, scale, bias } = weights;
  if (features.length === 0) return new Map(labels.map((label) => [label, 0]));
  const places = placesIn(weights);
  const sums = new Float64Array(labels.length);
  for (const feature of features) {
    const from = placeOf(feature, places) * labels.length;
    for (let label = 0; label < labels.length; label += 1)
      sums[label] = (sums[label] ?? 0) + (bytes[from + label] ?? 0);
  }
  const length = Math.sqrt(features.length);
  return new Map(
    labels.map((label, at) => [
      label,
      likely(((sums[at] ?? 0) * (scale[at] ?? 0)) / length + (bias[at] ?? 0)),
    ]),
  );
}

/** Which features of a message spoke most for a label or against it, with their weights. */
export function reasonsFor(features: readonly string[], label: string, weights: Weights) {
  const { labels, bytes, scale } = weights;
  const at = labels.indexOf(label);
  const weightOf = (feature: string) =>
    (bytes[placeOf(feature, placesIn(weights)) * labels.length + at] ?? 0) * (scale[at] ?? 0);
  return features
    .map((feature) => ({ feature, weight: weightOf(feature) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}
