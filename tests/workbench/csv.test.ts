import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csv } from '../../src/workbench/csv.ts';

const columns = [
  ['name', 'name'],
  ['count', 'count'],
] as const;

describe('a CSV', () => {
  it('gives back what was put in, commas, quotes and line breaks too', () => {
    const records = ['plain', 'a, b', 'say "hello"', 'two\nlines', 'Ynys Môn', ''].map((name) => ({
      name,
      count: 1,
    }));
    expect(parse(csv(records, columns), { columns: true })).toEqual(
      records.map(({ name }) => ({ name, count: '1' })),
    );
  });

  it.each(['=1+1', '+44', '-1', '@SUM(A1)', '\tx', '\r=x'])('never lets a spreadsheet run %j', (name) => {
    const [, [cell] = []] = parse(csv([{ name, count: 0 }], columns));
    expect(cell).toBe(`'${name}`);
  });

  it('leaves numbers as numbers', () => {
    expect(csv([{ name: 'a', count: -1 }], columns)).toBe('name,count\r\na,-1\r\n');
  });
});
