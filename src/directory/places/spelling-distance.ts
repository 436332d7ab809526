const widest = 64;
const rows = [new Uint8Array(widest), new Uint8Array(widest), new Uint8Array(widest)];

/**
 * Optimal string alignment distance: letters added, lost, changed, or swapped with their neighbour.
 * Returns a number above `limit` as soon as it is certain to be above it. Texts of at most 63 characters; of longer
 * ones it says that they are too far apart.
 */
export function spellingDistance(from: string, to: string, limit: number): number {
  const beyond = limit + 1;
  if (limit < 0 || Math.abs(from.length - to.length) > limit) return beyond;
  if (from.length >= widest || to.length >= widest) return beyond;
  let [before, above, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let column = 0; column <= to.length; column++) above[column] = Math.min(column, beyond);
  for (let row = 1; row <= from.length; row++) {
    // Cells further from the diagonal than the limit cannot lead back under it.
    const start = Math.max(1, row - limit);
    const end = Math.min(to.length, row + limit);
    current[start - 1] = start === 1 ? Math.min(row, beyond) : beyond;
    let least = current[start - 1] ?? beyond;
    const letter = from.charCodeAt(row - 1);
    const letterBefore = from.charCodeAt(row - 2);
    for (let column = start; column <= end; column++) {
      const other = to.charCodeAt(column - 1);
      let cost = (above[column - 1] ?? beyond) + (letter === other ? 0 : 1);
      // Beyond the band the row above holds what an earlier call left there.
      if (column < row + limit) cost = Math.min(cost, (above[column] ?? beyond) + 1);
      cost = Math.min(cost, (current[column - 1] ?? beyond) + 1);
      if (row > 1 && column > 1 && letter === to.charCodeAt(column - 2) && letterBefore === other) {
        cost = Math.min(cost, (before[column - 2] ?? beyond) + 1);
      }
      current[column] = Math.min(cost, beyond);
      if (cost < least) least = cost;
    }
    if (least > limit) return beyond;
    [before, above, current] = [above, current, before];
  }
  return above[to.length] ?? beyond;
}
