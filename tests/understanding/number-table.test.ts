import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt, numberTable } from '../../src/understanding/number-table.ts';

const key = fc.nat(2 ** 32 - 1);
const value = fc.integer({ min: 1, max: 2 ** 16 - 1 });

describe('a table of numbers', () => {
  it('holds what it was given, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), fc.array(key), (entries, others) => {
        const numbers = new Map(entries);
        const table = numberTable(numbers);
        for (const [each, number] of numbers) expect(numberAt(table, each)).toBe(number);
        for (const other of others) expect(numberAt(table, other)).toBe(numbers.get(other) ?? 0);
      }),
    );
  });

  it.each([0, 2 ** 16])('takes no number that it would hold as another: %d', (number) => {
    expect(() => numberTable(new Map([[1, number]]))).toThrow('from 1 to 65535');
  });
});
