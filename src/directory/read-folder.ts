import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { type Problems, problemLine, readRecord } from '../json/read-record.ts';
import { shownPath } from '../json/read-text.ts';

export { type Problems, readRecord } from '../json/read-record.ts';

/** The files of a folder that hold records, in a fixed order (`schema.json` is not one); none where it is missing. */
function recordFiles(folder: string): string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'schema.json')
    .sort();
}

/** Whether a folder is there; what stands in its place is noted. */
export function isFolder(folder: string, problems: Problems): boolean {
  if (existsSync(folder) && statSync(folder).isDirectory()) return true;
  const what = existsSync(folder) ? 'must be a folder, and is a file' : 'this folder is missing';
  problems.push(`${shownPath(folder)}: ${what}. Put it back, or name another folder.`);
  return false;
}

/** Reads every record of a folder. A record's id must be its file's name. */
export function readFolder<T extends { id: string }>(
  folder: string,
  schema: z.ZodType<T>,
  problems: Problems,
): T[] {
  if (!isFolder(folder, problems)) return [];
  return recordFiles(folder).flatMap((name) => {
    const file = join(folder, name);
    const record = readRecord(file, schema, problems, (text, { id }) => {
      const expected = basename(name, '.json');
      if (id !== expected)
        problems.push(
          problemLine(
            file,
            text,
            ['id'],
            `is "${id}"`,
            `Write "${expected}", the file's name, or rename the file.`,
          ),
        );
    });
    return record ? [record] : [];
  });
}

/** Notes each id that two of these folders have: one record would hide the other. */
export function noteTwins(folders: readonly string[], problems: Problems): void {
  const first = new Map<string, string>();
  for (const file of folders.flatMap((folder) => recordFiles(folder).map((name) => join(folder, name)))) {
    const twin = first.get(basename(file));
    if (twin)
      problems.push(
        `${shownPath(file)}:1: id: another record has this id, ${shownPath(twin)}. Give one of them another id and name.`,
      );
    else first.set(basename(file), file);
  }
}
