import type { ChildProcess } from 'node:child_process';
import { type Dirent, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { found, foundInReply, type Planted } from './canaries.ts';

/** What is in a folder; nothing in one that has gone again meanwhile. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** Files below some folders that were written since a moment, in milliseconds since 1970. */
export function writtenSince(moment: number, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    entriesOf(folder).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return writtenSince(moment, [path]);
      const written = entry.isFile() && (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= moment;
      return written ? [path] : [];
    }),
  );
}

/** Where a run could have left something. */
export type Run = {
  out: string;
  err: string;
  replies: readonly string[];
  files: readonly string[];
  heap?: Buffer;
};

/** Every place that holds a planted word, with the names of those that it holds. */
export function traces(planted: Planted, { out, err, replies, files, heap }: Run): string[] {
  const places: [string, string[]][] = [
    ['stdout', found(planted, out)],
    ['stderr', found(planted, err)],
    ...replies.map((reply): [string, string[]] => ['a reply', foundInReply(planted, reply)]),
    ...files.map((file): [string, string[]] => [`the file ${file}`, found(planted, read(file))]),
    ['the heap', heap ? found(planted, heap) : []],
  ];
  return [
    ...new Set(
      places.filter(([, names]) => names.length > 0).map(([place, names]) => `${place}: ${names.join(', ')}`),
    ),
  ];
}

/** A file that has gone again holds nothing. */
function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

/** What a process must be started with for `heapOf`; the folder is where it writes. Long strings are not cut off. */
export const heapFlags = (folder: string) => [
  '--expose-gc',
  '--heapsnapshot-signal=SIGUSR2',
  `--diagnostic-dir=${folder}`,
  '--heap-snapshot-string-limit=1000000',
];

export const folderForHeaps = () => mkdtempSync(join(tmpdir(), 'heap-'));

/** Everything alive in the memory of a process, after it was swept. */
export async function heapOf(process: ChildProcess, folder: string): Promise<Buffer> {
  process.kill('SIGUSR2');
  for (let tries = 0; tries < 300; tries += 1) {
    await wait(100);
    const [file] = readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'));
    if (!file) continue;
    const heap = readFileSync(join(folder, file));
    if (!heap.subarray(-4).includes(']}')) continue;
    rmSync(join(folder, file));
    return heap;
  }
  throw new Error('The process did not show its heap.');
}
