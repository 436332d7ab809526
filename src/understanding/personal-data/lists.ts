import { foldInPlace } from '../letters.ts';

type List = readonly string[] | undefined;

/** Lists of words as the part of a pattern: the longest first, each as it is written there. Nothing is met by none. */
export function anyOf(...lists: readonly List[]): string {
  const words = lists.flatMap((list) => (list ?? []).map(foldInPlace));
  const inOrder = [...new Set(words)].sort((one, other) => other.length - one.length);
  return inOrder.length > 0
    ? `(?:${inOrder.map((word) => word.replace(/[.()]/g, '\\$&')).join('|')})`
    : '(?!)';
}

/** Before a word, and after one, in any script. */
export const start = '(?:^|[^\\p{L}\\p{M}])';
export const end = '(?![\\p{L}\\p{M}])';
