import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { lineOf } from '../json/position.ts';
import { mustBeMended } from './check.ts';
import type { Found } from './exceptions.ts';

type Located = Found & { line?: number };

/** Names and indexes of a field; a number is an index. */
const pathOf = (field: string) => field.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Each finding with the line of its field, where its file is one of JSON; each file is read once. */
export function located(found: readonly Found[], root: string): Located[] {
  const texts = new Map<string, string | undefined>();
  const textOf = (file: string) => {
    const path = join(root, file);
    if (!texts.has(file))
      texts.set(file, file.endsWith('.json') && existsSync(path) ? readFileSync(path, 'utf8') : undefined);
    return texts.get(file);
  };
  return found.map((finding) => {
    const text = finding.field === undefined ? undefined : textOf(finding.file);
    return text === undefined ? finding : { ...finding, line: lineOf(text, pathOf(finding.field ?? '')) };
  });
}

/** One line for people: the rule, file and line, field, problem, cure. `colour`: for a terminal. */
export function inWords(finding: Located, colour: boolean): string {
  const { rule, file, line, field, problem, cure } = finding;
  const must = mustBeMended(finding);
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const id = paint(must ? 'red' : 'yellow', must ? rule : `${rule} (should)`);
  const where = paint('bold', line === undefined ? file : `${file}:${line}`);
  return `${id}: ${where}:${field === undefined ? '' : ` ${field}:`} ${problem}. ${paint('cyan', cure)}`;
}

/** One line for machines. */
export function asJson({ rule, level, file, line, field, problem, cure }: Located): string {
  return JSON.stringify({ rule, level: level ?? 'must', file, line, field, problem, cure });
}
