import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { World } from '../bot/world.ts';
import type { Directory } from '../directory/directory.ts';
import { readDirectory } from '../directory/read-directory.ts';
import { readWorld } from '../house.ts';
import type { Parsed } from './options.ts';
import { paintFor } from './paint.ts';
import type { Job } from './verb.ts';

/** Where text goes: standard output or standard error. */
export type Outlet = {
  write(text: string, taken?: (error?: Error | null) => void): unknown;
  isTTY?: boolean;
  columns?: number;
};

/** What a command runs in. */
export type Surroundings = {
  stdin: NodeJS.ReadableStream;
  stdout: Outlet;
  stderr: Outlet;
  env: Readonly<Record<string, string | undefined>>;
  now(): Date;
};

/** Whoever read the output has seen enough: the command ends, and nothing is wrong. */
export class PipeClosed extends Error {}

const isSet = (setting: string | undefined) => setting !== undefined && setting !== '';
const closed = new Set(['EPIPE', 'ERR_STREAM_DESTROYED']);
const clearLine = '\r\u001b[K';

function write(outlet: Outlet, text: string): Promise<void> {
  return new Promise((taken, failed) => {
    outlet.write(text, (error) => {
      if (!error) taken();
      else failed(closed.has((error as NodeJS.ErrnoException).code ?? '') ? new PipeClosed() : error);
    });
  });
}

async function* linesOf(stream: NodeJS.ReadableStream): AsyncGenerator<string> {
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) yield line;
  }
}

/** The job of one run, for its verb. */
export function openJob(
  { words, values }: Parsed,
  root: string,
  { stdin, stdout, stderr, env, now }: Surroundings,
): Job {
  let directory: Directory | undefined;
  let world: World | undefined;
  let progressShown = false;
  const hideProgress = () => {
    if (progressShown) stderr.write(clearLine);
    progressShown = false;
  };
  const given = (option: string): readonly string[] => {
    const value = values[option];
    return Array.isArray(value) ? value : [];
  };
  // npm runs commands in the project's folder, and tells where they were typed.
  const path = (typed: string) => resolve(env['INIT_CWD'] ?? '', typed);
  const ownFolder = given('content').at(-1);
  const contentFolder = ownFolder ? path(ownFolder) : resolve(env['CONTENT_DIR'] || join(root, 'content'));
  const job: Job = {
    words,
    root,
    contentFolder,
    path,
    has: (option) => values[option] !== undefined,
    text: (option) => given(option).at(-1),
    list: (option) =>
      given(option)
        .flatMap((value) => value.split(','))
        .map((part) => part.trim())
        .filter(Boolean),
    json: values['json'] === true,
    directory() {
      directory ??= readDirectory(contentFolder);
      return directory;
    },
    world() {
      world ??= readWorld(root, contentFolder, true);
      return world;
    },
    now,
    lines: () => linesOf(stdin),
    write(text) {
      hideProgress();
      return write(stdout, text);
    },
    print: (...lines) => job.write(lines.map((line) => `${line}\n`).join('')),
    record: (object) => job.write(`${JSON.stringify(object)}\n`),
    note(sentence) {
      hideProgress();
      stderr.write(`${sentence}\n`);
    },
    progress(part, what) {
      if (!stderr.isTTY) return;
      progressShown = true;
      stderr.write(`${clearLine}${String(Math.floor(part * 100)).padStart(3)}%  ${what}`);
      if (part >= 1) hideProgress();
    },
    paint: paintFor(stdout.isTTY === true && !isSet(env['NO_COLOR'])),
    // A terminal that does not know its width says 0.
    width: (stdout.isTTY && stdout.columns) || undefined,
  };
  return job;
}
