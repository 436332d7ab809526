import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '../../src/root.ts';
import { type Running, start } from '../door/running.ts';
import type { Planted, Sought } from './canaries.ts';
import { sayEverything } from './conversation.ts';
import { talkPlainly } from './plain-talk.ts';
import { inMemory, memoryCanBeRead } from './process-memory.ts';
import { heapFlags, heapOf, type Run, writtenSince } from './traces.ts';

/** How a server is told things, and what of it is looked through. */
export type Telling = {
  program?: string;
  env?: Record<string, string>;
  say?: (url: string, planted: Planted) => Promise<string[]>;
  /** What to look for beside the planted words. */
  besides?: Sought;
  /** How often others may talk, and memory be swept, until nothing planted is left in it. */
  rounds?: number;
};

/** Every file below a folder. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name));

/** What is left in memory when others have talked after, and it was swept. */
async function afterOthers({ process: child, url }: Running, sought: Sought, rounds: number) {
  let left = { names: [] as string[], bytes: 0 };
  for (let round = 0; round < rounds; round += 1) {
    await talkPlainly(url);
    child.kill('SIGHUP');
    await wait(500);
    left = inMemory(child.pid ?? 0, sought);
    if (left.names.length === 0) break;
  }
  return left;
}

/** Starts a server, tells it everything, and gathers whatever it may have left anywhere. */
export async function tell(planted: Planted, telling: Telling = {}): Promise<Run> {
  const { program, env = {}, say = sayEverything, besides = {}, rounds = 8 } = telling;
  const folder = (name: string) => mkdtempSync(join(tmpdir(), `${name}-`));
  const [temporary, home, heaps] = [folder('told'), folder('home'), folder('heap')];
  const from = Date.now();
  const flags = [...heapFlags(heaps), '--import', join(projectRoot(), 'tests/privacy/sweep.mjs')];
  const running = await start({ TMPDIR: temporary, HOME: home, ...env }, flags, program);
  try {
    const replies = await say(running.url, planted);
    const heap = await heapOf(running.process, heaps);
    const memory = memoryCanBeRead
      ? await afterOthers(running, { ...planted, ...besides }, rounds)
      : undefined;
    await running.stop();
    const files = writtenSince(from, [temporary, home, projectRoot()]);
    const kept = Object.fromEntries(files.map((file) => [file, readIfThere(file)]));
    const made = [temporary, home].flatMap(filesIn);
    return { ...running.printed(), replies, kept, made, heap, ...(memory ? { memory } : {}) };
  } finally {
    running.process.kill('SIGKILL');
    for (const each of [temporary, home, heaps]) rmSync(each, { recursive: true, force: true });
  }
}

/** Others work in the project's folders meanwhile: a file that has gone again holds nothing. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
