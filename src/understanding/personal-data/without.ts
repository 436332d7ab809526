import type { Piece } from './find-pieces.ts';

/** What is left of a piece: the first half of a postcode is a part of town, and of nobody's own. */
const kept = (kind: Piece['kind'], piece: string) =>
  kind === 'postcode' ? piece.replace(/[ .,-]*\d ?\p{L} ?\p{L}$/u, '') : '';

/** A text without these pieces of it, which may overlap. */
export function without(text: string, pieces: readonly Piece[]): string {
  let left = '';
  let at = 0;
  for (const { kind, span } of [...pieces].sort((one, other) => one.span[0] - other.span[0])) {
    const [from, to] = span;
    if (to <= at) continue;
    left += text.slice(at, from) + (from >= at ? kept(kind, text.slice(from, to)) : '');
    at = to;
  }
  return at === 0 ? text : (left + text.slice(at)).replace(/ {2,}/g, ' ').trim();
}
