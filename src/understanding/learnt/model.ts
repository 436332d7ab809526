import { featuresOf, placeOf, places } from './features.ts';

/** What examples taught: for each label a weight at each place, and where nothing is known. */
export type Model = {
  labels: readonly string[];
  /** By place, then by label; times `scale`. */
  weights: Int8Array;
  scale: readonly number[];
  bias: readonly number[];
};

const likely = (sum: number) => 1 / (1 + Math.exp(-sum));

/** How likely each label is for a message, from 0 to 1, in the order of the labels. */
export function likelihoods(spelt: readonly string[], { labels, weights, scale, bias }: Model): number[] {
  const features = featuresOf(spelt);
  const sums = new Float64Array(labels.length);
  for (const feature of features) {
    const from = placeOf(feature) * labels.length;
    for (let label = 0; label < labels.length; label += 1)
      sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0);
  }
  const length = Math.sqrt(features.length || 1);
  return labels.map((_, label) =>
    likely(((sums[label] ?? 0) * (scale[label] ?? 0)) / length + (bias[label] ?? 0)),
  );
}

/** Which features of a message spoke most for a label or against it, with their weights. */
export function reasonsFor(spelt: readonly string[], label: string, { labels, weights, scale }: Model) {
  const at = labels.indexOf(label);
  return featuresOf(spelt)
    .map((feature) => ({
      feature,
      weight: (weights[placeOf(feature) * labels.length + at] ?? 0) * (scale[at] ?? 0),
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** The model as bytes: a line of JSON, then the weights. */
export function toBytes({ weights, ...head }: Model): Uint8Array {
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const bytes = new Uint8Array(line.length + weights.length);
  bytes.set(line);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), line.length);
  return bytes;
}

/** @throws Error when the bytes are not those of a model of this version */
export function fromBytes(bytes: Uint8Array): Model {
  const end = bytes.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Omit<Model, 'weights'>;
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, bytes.length - end - 1);
  if (weights.length !== places * head.labels.length) throw new Error('The model is of another version.');
  return { ...head, weights };
}
