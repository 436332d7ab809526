/** How many letters two words differ by: added, lost or changed (Levenshtein's distance). */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      current.push(
        Math.min(
          (above[column] ?? 0) + (letter === other ? 0 : 1),
          (above[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
        ),
      );
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}

/** The word of a list that a person most likely meant; undefined where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const typed = word.slice(0, 60).toLowerCase();
  const limit = Math.max(1, Math.floor(typed.length / 3));
  return known
    .map((each) => ({ each, away: distance(typed, each.toLowerCase()) }))
    .filter(({ each, away }) => away <= limit || (typed.length > 2 && each.toLowerCase().startsWith(typed)))
    .sort((a, b) => a.away - b.away)[0]?.each;
}
