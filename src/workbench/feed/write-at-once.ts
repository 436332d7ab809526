import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FeedRefused } from './refused.ts';

type Rename = (from: string, to: string) => void;

/** Where the next and the last state of a folder stand meanwhile: never where content is read as services. */
function besides(folder: string) {
  const parent = dirname(folder);
  const aside = basename(parent) === 'services' ? dirname(parent) : parent;
  const name = basename(folder);
  return { next: join(aside, `.importing-${name}`), last: join(aside, `.before-import-${name}`) };
}

/** Mends what an import that was killed left behind: the folder is as it was before, or as it was meant to be. */
export function recover(folder: string): void {
  const { next, last } = besides(folder);
  if (existsSync(last) && !existsSync(folder)) renameSync(last, folder);
  rmSync(last, { recursive: true, force: true });
  rmSync(next, { recursive: true, force: true });
}

/**
 * Writes files into a folder, all or none: a copy of the folder is made ready elsewhere, and takes its place by two
 * renames. Throws a sentence where that fails; the folder is then as it was.
 * @param files texts by file name
 */
export function writeAtOnce(
  folder: string,
  files: ReadonlyMap<string, string>,
  rename: Rename = renameSync,
): void {
  const { next, last } = besides(folder);
  try {
    recover(folder);
    if (existsSync(folder)) cpSync(folder, next, { recursive: true });
    else mkdirSync(next, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(next, name), text);
    mkdirSync(dirname(folder), { recursive: true });
    if (existsSync(folder)) rename(folder, last);
    rename(next, folder);
    rmSync(last, { recursive: true, force: true });
  } catch (error) {
    recover(folder);
    const { code = 'an error' } = error as NodeJS.ErrnoException;
    throw new FeedRefused(
      `The records could not be written to ${folder} (${code}). Nothing there was changed.`,
    );
  }
}
