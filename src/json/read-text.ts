import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';

/** Bytes. The largest file that ships has a quarter of a megabyte; what is far above that is not a record. */
const limit = 8 * 1024 * 1024;

/** What is wrong with a file as a whole: what, and how to mend it. */
export type Fault = { problem: string; cure: string };

const cannotOpen: Record<string, Fault> = {
  ENOENT: { problem: 'is missing', cure: 'Add the file.' },
  EACCES: { problem: 'may not be read by this user', cure: 'Let this user read it: chmod a+r.' },
  EPERM: { problem: 'may not be read by this user', cure: 'Let this user read it: chmod a+r.' },
  ELOOP: { problem: 'is a link that leads to itself', cure: 'Put the file in its place.' },
};

const notAFile: Fault = {
  problem: 'is not a file',
  cure: 'Put a file in its place, or give the folder another name.',
};
const tooLarge: Fault = {
  problem: `is larger than ${limit / 1024 / 1024} MB`,
  cure: 'Write one record a file; keep data sets elsewhere.',
};
const notUtf8: Fault = { problem: 'is not written in UTF-8', cure: 'Save it as UTF-8 in your editor.' };
const marked: Fault = {
  problem: 'starts with a byte order mark, which JSON does not have',
  cure: 'Save it as "UTF-8", not "UTF-8 with BOM".',
};
const empty: Fault = { problem: 'is empty', cure: 'Write the record, or remove the file.' };

/** The text of a file, or what is wrong with it. Never waits: a pipe or a device is not a file. */
export function readText(file: string): string | Fault {
  try {
    const { size, ...kind } = statOf(file);
    if (!kind.isFile) return notAFile;
    if (size > limit) return tooLarge;
    const bytes = readFileSync(file);
    if (!isUtf8(bytes)) return notUtf8;
    const text = bytes.toString('utf8');
    if (text.startsWith('\uFEFF')) return marked;
    return text.trim() === '' ? empty : text;
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException;
    return (
      cannotOpen[code] ?? { problem: `cannot be read (${code})`, cure: 'Look at the disk and its rights.' }
    );
  }
}

function statOf(file: string): { size: number; isFile: boolean } {
  const stat = statSync(file);
  return { size: stat.size, isFile: stat.isFile() };
}

/** A file as people see it from where they stand. */
export function shownPath(file: string): string {
  const near = relative(process.cwd(), file);
  return near.startsWith('..') || isAbsolute(near) ? file : near;
}
