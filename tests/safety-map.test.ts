import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../src/root.ts';

const read = (...path: string[]) => readFileSync(join(projectRoot(), ...path), 'utf8');
const safety = read('docs/safety.md');
const checks = read('docs/manual-checks.md');

/** A row of the map: its number, what it says holds, and the tests that it names. */
type Row = { number: number; holds: string; tests: { file: string; names: string[] }[]; manual: string[] };

const rowsOf = (page: string): Row[] =>
  page
    .split('\n')
    .filter((line) => /^\|\s*\d+\s*\|/.test(line))
    .map((line) => {
      const [, number, holds = '', tests = '', howFar = ''] = line.split('|').map((cell) => cell.trim());
      const named = [...tests.matchAll(/`([^`]+)`:\s*((?:"[^"]+"(?:,\s*)?)+)/g)];
      return {
        number: Number(number),
        holds,
        tests: named.map(([, file = '', names = '']) => ({
          file,
          names: [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name),
        })),
        manual: howFar.match(/\bM\d+\b/g) ?? [],
      };
    });

/** What a row names that is not there. */
function missing({ tests }: Row): string[] {
  return tests.flatMap(({ file, names }) => {
    const path = join(projectRoot(), 'tests', file);
    if (!existsSync(path)) return [`${file} is not there`];
    const text = readFileSync(path, 'utf8');
    return names.filter((name) => !text.includes(name)).map((name) => `${file} has no test named "${name}"`);
  });
}

const wanted = [...Array.from({ length: 33 }, (_, at) => at + 1), 39, 40, 41, 43, 44, 46, 47, 48, 49];
const rows = rowsOf(safety);

describe('the map from promise to test', () => {
  it('has one row for each number, in order', () => {
    expect(rows.map(({ number }) => number)).toEqual(wanted);
  });

  it.each(rows)('$number: names tests, and each is there', (row) => {
    expect(row.holds.length).toBeGreaterThan(10);
    expect(row.tests.flatMap(({ names }) => names)).not.toEqual([]);
    expect(missing(row)).toEqual([]);
  });

  it('names checks by hand that are there, and every one of them', () => {
    const named = new Set(rows.flatMap(({ manual }) => manual));
    const there = new Set([...checks.matchAll(/^## (M\d+)\b/gm)].map(([, name = '']) => name));
    expect([...named].sort()).toEqual([...there].sort());
  });

  it.each([
    ['renamed', '| 1 | something | `vitest.config.ts`: "a test with this name" | |'],
    ['moved', '| 1 | something | `gone/never-back.test.ts`: "Back never returns" | |'],
  ])('would say so of a test that was %s', (_how, line) => {
    expect(rowsOf(line).flatMap(missing)).toHaveLength(1);
  });
});
