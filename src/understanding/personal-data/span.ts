/** Where a piece of a text stands. */
export type Span = readonly [start: number, end: number];

/**
 * Where a pattern is met, or its group `own`; it must be global. No pattern here may look behind itself: iPhones before iOS 16.4
 * cannot, and would run nothing of the page's script.
 * @param isOne looks again at what was met
 */
export const spansOf = (
  text: string,
  pattern: RegExp,
  isOne: (match: RegExpExecArray) => boolean = () => true,
): Span[] =>
  [...text.matchAll(pattern)].filter(isOne).map((match): Span => {
    const own = match.groups?.['own'] ?? match[0];
    const from = match.index + match[0].lastIndexOf(own);
    return [from, from + own.length];
  });
