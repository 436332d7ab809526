import type { z } from 'zod';
import { inPlainWords } from './plain-issue.ts';
import { lineOf, type Path } from './position.ts';
import { type Fault, readText, shownPath } from './read-text.ts';
import { syntaxFaults, tooDeep } from './syntax-faults.ts';

/** What is wrong with files, a line each, so that all of it is said at once: "file:line: field: problem. Cure." */
export type Problems = string[];

/** One line of {@link Problems}; `text` is that of the file, to find the field's line in. */
export function problemLine(file: string, text: string, path: Path, problem: string, cure: string): string {
  return lineOfProblem(file, lineOf(text, path), path.map(String).join('.'), { problem, cure });
}

function lineOfProblem(file: string, line: number, field: string, { problem, cure }: Fault): string {
  return `${shownPath(file)}:${line}:${field && ` ${field}:`} ${problem}.${cure && ` ${cure}`}`;
}

/** Reads one file of JSON; what is wrong is noted, and undefined given. */
export function readJson(file: string, problems: Problems): { text: string; json: unknown } | undefined {
  const text = readText(file);
  if (typeof text !== 'string') {
    problems.push(lineOfProblem(file, 1, '', text));
    return undefined;
  }
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    for (const { line, column, ...fault } of syntaxFaults(text))
      problems.push(lineOfProblem(file, line, `column ${column}`, fault));
    return undefined;
  }
}

/** Schemas that hold themselves are walked by calls within calls. */
function parse<T>(schema: z.ZodType<T>, json: unknown): z.ZodSafeParseResult<T> | 'too deep' {
  try {
    return schema.safeParse(json);
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

/**
 * Reads one file and holds it against its schema; what is wrong is noted, and undefined given.
 * @param check is given a record that fits, with its text, to note what a schema cannot say
 */
export function readRecord<T>(
  file: string,
  schema: z.ZodType<T>,
  problems: Problems,
  check?: (text: string, record: T) => void,
): T | undefined {
  const read = readJson(file, problems);
  if (!read) return undefined;
  const { text, json } = read;
  const parsed = parse(schema, json);
  if (parsed === 'too deep') {
    problems.push(lineOfProblem(file, 1, '', tooDeep));
    return undefined;
  }
  if (parsed.success) {
    check?.(text, parsed.data);
    return parsed.data;
  }
  for (const { path, problem, cure } of inPlainWords(parsed.error.issues, { schema, json }))
    problems.push(problemLine(file, text, path, problem, cure));
  return undefined;
}
