import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { has, numberIn, wordList } from '../../src/understanding/word-list.ts';

describe('a list of words', () => {
  it('knows where each of them stands, and no other', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (words, others) => {
        const list = wordList(words);
        expect(list.list).toEqual([...new Set(words)]);
        for (const [number, word] of list.list.entries()) expect(numberIn(list, word)).toBe(number);
        for (const other of others) expect(has(list, other)).toBe(words.includes(other));
      }),
    );
  });

  it('is refused where numbers would not tell its words apart', () => {
    expect(() => wordList(Array.from({ length: 2 ** 16 }, (_, at) => `${at}`))).toThrow('65535');
  });
});
