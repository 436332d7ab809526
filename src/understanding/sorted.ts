/** The first place between two of a sorted list where a number is not less than the wanted one; `to` where all are. */
export function firstFrom(
  sorted: Uint16Array | Uint32Array,
  wanted: number,
  from = 0,
  to = sorted.length,
): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
