import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/workbench/paint.ts';
import { table, widthOf } from '../../src/workbench/table.ts';
import { hanging, wrap } from '../../src/workbench/wrap.ts';

/** In which column of a terminal the second cell of a line begins. */
const startOf = (line: string, cell: string) => widthOf(line.slice(0, line.indexOf(cell)));

describe('a table', () => {
  it('keeps its columns under names of every script, and under colours', () => {
    const { bad } = paintFor(true);
    const rows = ['Burnley', '日本語サービス', 'حمایت', 'Llŷn', '🏠 home', bad('closed')].map((name) => [
      name,
      'next',
    ]);
    const lines = table(rows);
    expect(new Set(lines.map((line) => startOf(line, 'next'))).size).toBe(1);
  });

  it('keeps right-to-left names from turning their neighbours round', () => {
    expect(table([['حمایت', '24', 'x']])[0]).toMatch(/^\u2068.*\u2069 {2}24/);
  });

  it('puts numbers under each other', () => {
    expect(
      table(
        [
          ['a', '7'],
          ['b', '12'],
        ],
        { right: [1] },
      ),
    ).toEqual(['a   7', 'b  12']);
  });

  it('cuts only the last cell of a line that a terminal has no room for', () => {
    const [line = ''] = table([['name', 'a very long reason for everything']], { width: 20 });
    expect(line).toBe('name  a very long r…');
    expect(table([['name', 'a very long reason']])[0]).toContain('reason');
  });

  it('lets no cell break the line or move the cursor', () => {
    expect(table([['a\nb\u0007', 'c']])[0]).toBe('a b   c');
  });
});

describe('a long text', () => {
  it('breaks between words', () => {
    expect(wrap('one two three four five six', 22, '  ')).toEqual(['  one two three four', '  five six']);
    expect(hanging('one two three four five six', 24)).toEqual(['  one two three four', '    five six']);
  });
});
