import type { Weights } from './model.ts';

/** What a sentence is judged by, as numbers, since there are tens of millions; and the labels that are true of it. */
export type Example = { features: Uint32Array; labels: readonly string[] };

const rounds = 8;
const step = 0.6;
/** What keeps weights small that one sentence alone would make. */
const shrink = 2e-6;

/** Numbers that look random and are the same at every build (a linear congruential generator, Numerical Recipes). */
function* numbers(): Generator<number, never> {
  for (let state = 1; ; ) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function shuffled<T>(all: readonly T[], random: Generator<number, never>): T[] {
  const list = [...all];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random.next().value * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
  return list;
}

/** Whole numbers from -127 to 127, with the size of one step for each label. */
function inBytes(weights: Float32Array, count: number): Pick<Weights, 'bytes' | 'scale'> {
  const most = new Array<number>(count).fill(1e-9);
  for (let at = 0; at < weights.length; at += 1)
    most[at % count] = Math.max(most[at % count] ?? 0, Math.abs(weights[at] ?? 0));
  const scale = most.map((each) => each / 127);
  return {
    scale,
    bytes: Int8Array.from(weights, (weight, at) => Math.round(weight / (scale[at % count] ?? 0))),
  };
}

/**
 * Learns a weight for each feature and label by logistic regression, one label against all others (AdaGrad: Duchi, Hazan
 * and Singer 2011). The same examples always give the same weights.
 * @param places how many there are for weights of each label: a power of two
 */
export function train(examples: readonly Example[], labels: readonly string[], places: number): Weights {
  const count = labels.length;
  const weights = new Float32Array(places * count);
  const seen = new Float32Array(places * count).fill(1e-8);
  const bias = new Float32Array(count).fill(-2);
  const seenBias = new Float32Array(count).fill(1e-8);
  const read = examples.map(({ features, labels: own }) => ({
    at: features.map((feature) => feature & (places - 1)),
    is: Float32Array.from(labels, (label) => (own.includes(label) ? 1 : 0)),
  }));
  const random = numbers();
  const sums = new Float64Array(count);
  for (let round = 0; round < rounds; round += 1)
    for (const { at, is } of shuffled(read, random)) {
      const size = 1 / Math.sqrt(at.length || 1);
      sums.set(bias);
      for (const place of at)
        for (let label = 0; label < count; label += 1)
          sums[label] = (sums[label] ?? 0) + (weights[place * count + label] ?? 0) * size;
      for (let label = 0; label < count; label += 1) {
        const wrong = 1 / (1 + Math.exp(-(sums[label] ?? 0))) - (is[label] ?? 0);
        if (Math.abs(wrong) < 0.002) continue;
        const pull = wrong * size;
        for (const place of at) {
          const here = place * count + label;
          const slope = pull + shrink * (weights[here] ?? 0);
          seen[here] = (seen[here] ?? 0) + slope * slope;
          weights[here] = (weights[here] ?? 0) - (step * slope) / Math.sqrt(seen[here] ?? 0);
        }
        seenBias[label] = (seenBias[label] ?? 0) + wrong * wrong;
        bias[label] = (bias[label] ?? 0) - (step * wrong) / Math.sqrt(seenBias[label] ?? 0);
      }
    }
  return { labels, bias: [...bias], ...inBytes(weights, count) };
}
