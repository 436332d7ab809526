/** Where hashing begins, and one more number hashed: FNV-1a (Fowler, Noll and Vo), as 32 bits. */
export const hashStart = 0x811c9dc5;
export const hashOn = (hash: number, next: number): number => Math.imul(hash ^ next, 0x01000193) >>> 0;

/** A text as one number, over its UTF-16 code units. */
export function hashOf(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}
