import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { start } from '../door/running.ts';
import { plantedWords } from './canaries.ts';
import { sayEverything } from './conversation.ts';
import { folderForHeaps, heapFlags, heapOf, type Run, traces, writtenSince } from './traces.ts';

const planted = plantedWords();
const names = Object.keys(planted);
const folders: string[] = [];

/** Starts a server, tells it everything, and gathers whatever it may have left. */
async function tell(program: string): Promise<Run> {
  const temporary = mkdtempSync(join(tmpdir(), 'kept-'));
  const heaps = folderForHeaps();
  folders.push(temporary, heaps);
  const from = Date.now();
  const running = await start({ TMPDIR: temporary }, heapFlags(heaps), program);
  try {
    const replies = await sayEverything(running.url, planted);
    const heap = await heapOf(running.process, heaps);
    await running.stop();
    const files = writtenSince(from, [temporary, projectRoot()]);
    return { ...running.printed(), replies, files, heap };
  } finally {
    running.process.kill('SIGKILL');
  }
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('after a conversation full of planted words', () => {
  let run: Run;
  beforeAll(async () => {
    run = await tell('dist/main.js');
  }, 120_000);
  const only = (part: Partial<Run>): Run => ({ out: '', err: '', replies: [], files: [], ...part });

  it('none was printed', () => {
    expect(traces(planted, only({ out: run.out, err: run.err }))).toEqual([]);
  });

  it('none is in a file that was written meanwhile', () => {
    expect(traces(planted, only({ files: run.files }))).toEqual([]);
  });

  it('none came back in a reply', () => {
    expect(run.replies.length).toBeGreaterThan(150);
    expect(traces(planted, only({ replies: run.replies }))).toEqual([]);
  });

  it('none is left in the memory of the server', () => {
    expect(run.heap?.length).toBeGreaterThan(1_000_000);
    expect(traces(planted, only({ heap: run.heap ?? Buffer.alloc(0) }))).toEqual([]);
  });

  it('the log has codes and nothing else', () => {
    const lines = run.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const codes = ['ready', 'random-seal-key', 'stopping', 'turn-broke', 'door-broke', 'channel-failed'];
    expect(lines.filter(({ code }) => !codes.includes(String(code)))).toEqual([]);
    expect(
      lines.flatMap((line) => Object.keys(line)).filter((key) => !['code', 'port', 'site'].includes(key)),
    ).toEqual([]);
  });

  it('the log has as many lines as the server started and stopped, and not one for what was said', () => {
    expect(
      run.out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).code),
    ).toEqual(['random-seal-key', 'ready', 'stopping']);
  });

  it('nothing went wrong aloud', () => {
    expect(run.err).toBe('');
  });
});

describe('a server that leaks is caught', () => {
  let caught: string[];
  beforeAll(async () => {
    caught = traces(planted, await tell('tests/privacy/leaky-server.mjs'));
  }, 120_000);

  it.each(['stdout', 'stderr', 'a reply', 'the file', 'the heap'])('by %s', (place) => {
    expect(caught.some((each) => each.startsWith(place))).toBe(true);
  });

  it.each(['stdout', 'the heap'])('with every word that was planted: %s', (place) => {
    const [, seen = ''] = caught.find((each) => each.startsWith(place))?.split(': ') ?? [];
    expect(seen.split(', ').sort()).toEqual([...names].sort());
  });
});
