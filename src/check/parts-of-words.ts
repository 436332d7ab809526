/** Scripts that write no spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Thai}\p{Script=Hiragana}]/u;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Finds words in a text of any script, whatever their case. "ex" is that word; "abus*" is every word that begins so.
 * Gives what stands in the text, or undefined.
 */
export function findAny(parts: readonly string[], text: string): string | undefined {
  for (const part of parts) {
    const stem = part.endsWith('*') ? part.slice(0, -1) : part;
    const start = unspaced.test(part) ? '' : '(?<![\\p{L}\\p{M}])';
    const end = unspaced.test(part) ? '' : stem === part ? '(?![\\p{L}\\p{M}])' : '[\\p{L}\\p{M}]*';
    const found = new RegExp(`${start}${escaped(stem)}${end}`, 'iu').exec(text);
    if (found) return found[0];
  }
  return undefined;
}
