import type { ChildProcess } from 'node:child_process';
import { type Dirent, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { found, foundInReply, type Sought } from './canaries.ts';

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

/** Where a server that was told things could have left them. */
export type Run = {
  out: string;
  err: string;
  replies: readonly string[];
  /** Every file that was written meanwhile below its home, its folder for temporary files or the project. */
  kept: Readonly<Record<string, Buffer>>;
  /** The files of the first two, which were empty when it started. */
  made: readonly string[];
  /** All that is alive in its memory. */
  heap: Buffer;
  /** Which planted words its memory has anywhere, freed or not; absent where the system does not show it. */
  memory?: { names: string[]; bytes: number };
};

/** Every place that holds a planted word, with the names of those that it holds. */
export function traces(planted: Sought, { out, err, replies, kept, heap, memory }: Partial<Run>): string[] {
  const places: [string, string[]][] = [
    ['stdout', found(planted, out ?? '')],
    ['stderr', found(planted, err ?? '')],
    ...(replies ?? []).map((reply): [string, string[]] => ['a reply', foundInReply(planted, reply)]),
    ...Object.entries(kept ?? {}).map(([file, bytes]): [string, string[]] => [
      `the file ${file}`,
      found(planted, bytes),
    ]),
    ['the heap', heap ? found(planted, heap) : []],
    ['the memory', memory?.names ?? []],
  ];
  return [
    ...new Set(
      places.filter(([, names]) => names.length > 0).map(([place, names]) => `${place}: ${names.join(', ')}`),
    ),
  ];
}

/** What a process must be started with for `heapOf`; the folder is where it writes. Long strings are not cut off. */
export const heapFlags = (folder: string) => [
  '--expose-gc',
  '--heapsnapshot-signal=SIGUSR2',
  `--diagnostic-dir=${folder}`,
  '--heap-snapshot-string-limit=1000000',
];

/** For how long V8 may be at compiling what ran last, in milliseconds, and until then holds what its closures see. */
const compiling = 2000;

/** Everything alive in the memory of a process, after it was swept. */
export async function heapOf(process: ChildProcess, folder: string): Promise<Buffer> {
  await wait(compiling);
  process.kill('SIGUSR2');
  for (let tries = 0; tries < 3000; tries += 1) {
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
