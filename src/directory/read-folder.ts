import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';

/** Gathers what is wrong with content, so that all of it is said at once: file, field, cure. */
export type Problems = string[];

/** Reads and parses one file; a problem is noted, and undefined given. */
export function readRecord<T>(file: string, schema: z.ZodType<T>, problems: Problems): T | undefined {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    problems.push(`${file}: cannot be read as JSON: ${(error as Error).message}`);
    return undefined;
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    problems.push(`${file}: ${issue.path.join('.') || 'the whole file'}: ${issue.message}`);
  }
  return undefined;
}

/** Reads every record of a folder (`schema.json` is not one). A record's id must be its file's name. */
export function readFolder<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
  problems: Problems,
): T[] {
  if (!existsSync(folder)) {
    problems.push(`${folder}: this folder is missing.`);
    return [];
  }
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'schema.json');
  return files.sort().flatMap((file) => {
    const record = readRecord(join(folder, file), schema, problems);
    if (!record) return [];
    if (record.id !== basename(file, '.json'))
      problems.push(`${join(folder, file)}: id: must be "${basename(file, '.json')}", the file's name.`);
    return [record];
  });
}
