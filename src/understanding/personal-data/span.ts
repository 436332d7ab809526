/** Where a piece of a text stands. */
export type Span = readonly [start: number, end: number];

/** Where a pattern is met; it must be global. `isOne`: looks again at what was met. */
export const spansOf = (
  text: string,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean = () => true,
): Span[] =>
  [...text.matchAll(pattern)]
    .filter(isOne)
    .map((match): Span => [match.index, match.index + match[0].length]);
