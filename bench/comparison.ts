/** One measured thing: ours and, where it could be had, a peer's, from the same run. Lower is better in all of them. */
export type Comparison = {
  what: string;
  ours: number[];
  /** In pairs with `ours`: the nth of each were measured one after the other. Empty: no peer. */
  peer: number[];
  unit: 'ms' | 's' | 'bytes' | 'MB';
  /** At most this much of our own, or this many times the peer's. */
  target?: { value: number } | { ratio: number };
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? upper) + upper) / 2 : upper;
}

const digits = { ms: 3, s: 2, bytes: 0, MB: 0 };

function written(value: number, unit: Comparison['unit']): string {
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits[unit] })} ${unit}`;
}

function judged({ target, unit }: Comparison, ours: number, ratio: number): string {
  if (!target) return '';
  const [bound, met] =
    'value' in target
      ? [`<= ${written(target.value, unit)}`, ours <= target.value]
      : [`<= ${target.ratio} x`, ratio <= target.ratio];
  return `${bound} ${met ? 'met' : 'MISSED'}`;
}

const widths = [32, 14, 16, 28];
const row = (cells: string[]) =>
  cells
    .map((cell, at) => cell.padEnd(widths[at] ?? 0))
    .join('')
    .trimEnd();

export const heading = row(['what (lower is better)', 'ours', 'peer', 'ratio: median (min-max)', 'target']);

/** One line for people: what, ours, the peer's, their ratio, the target and whether it is met. */
export function lineOf(comparison: Comparison): string {
  const { what, ours, peer, unit } = comparison;
  const ratios = ours
    .map((each, at) => each / (peer[at] ?? Number.NaN))
    .filter((each) => !Number.isNaN(each));
  const ratio = median(ratios);
  const few = (value: number) => String(Number(value.toPrecision(value < 0.01 ? 2 : 3)));
  const spread = `${few(ratio)} (${few(Math.min(...ratios))}-${few(Math.max(...ratios))})`;
  return row([
    what,
    written(median(ours), unit),
    peer.length > 0 ? written(median(peer), unit) : 'none',
    ratios.length > 0 ? spread : '',
    judged(comparison, median(ours), ratio),
  ]);
}

/** Measures ours and the peer's in turn, so that a machine which slows down slows both. */
export async function inPairs<T>(pairs: number, ours: () => Promise<T>, peer?: () => Promise<T>) {
  const measured: { ours: T[]; peer: T[] } = { ours: [], peer: [] };
  for (let at = 0; at < pairs; at += 1) {
    measured.ours.push(await ours());
    if (peer) measured.peer.push(await peer());
  }
  return measured;
}

/** How long the slowest in a hundred takes, and the middle one, in ms. */
export function timesOf<T>(all: readonly T[], read: (one: T) => unknown): { middle: number; slow: number } {
  const times = all.map((one) => {
    const began = performance.now();
    read(one);
    return performance.now() - began;
  });
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { middle: at(0.5), slow: at(0.99) };
}
