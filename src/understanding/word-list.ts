import { hashOf } from './hash.ts';

/**
 * Words, each with its place in the list as its number. `slots`: at the place of its hash or after it, among as many as a power
 * of two, that number and one more; 0 where there is none. A map of as many words takes ten times the room.
 */
export type WordList = { readonly list: readonly string[]; readonly slots: Uint16Array };

/** @throws RangeError when there are more words than a slot can name */
export function wordList(words: Iterable<string>): WordList {
  const list = [...new Set(words)];
  if (list.length >= 2 ** 16) throw new RangeError(`${list.length} words are more than 65535`);
  const slots = new Uint16Array(2 ** Math.ceil(Math.log2(1.4 * list.length + 2)));
  for (const [number, word] of list.entries()) {
    let at = hashOf(word) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = number + 1;
  }
  return { list, slots };
}

/** The number of a word; undefined for one that is not in the list. */
export function numberIn({ list, slots }: WordList, word: string): number | undefined {
  const last = slots.length - 1;
  for (let at = hashOf(word) & last; slots[at] !== 0; at = (at + 1) & last) {
    const number = (slots[at] ?? 0) - 1;
    if (list[number] === word) return number;
  }
  return undefined;
}

export const has = (words: WordList, word: string): boolean => numberIn(words, word) !== undefined;
