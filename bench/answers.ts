import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Directory, directoryOf } from '../src/directory/directory.ts';
import { readDirectory } from '../src/directory/read-directory.ts';
import { findServices } from '../src/directory/services/find-services.ts';
import type { Search } from '../src/directory/services/search.ts';
import { buildServiceIndex } from '../src/directory/services/service-index.ts';
import { projectRoot } from '../src/root.ts';
import { type Comparison, inPairs, median } from './comparison.ts';
import { madeDirectory, madeSearches, madeServices } from './made-services.ts';
import { plainAnswers } from './plain-answers.ts';

const pairs = 5;
const sizes = [100, 10_000, 100_000];
const mostRead = 10_000;
/** A plain scan of 100,000 takes so long that fewer must do; its slowest 1 in 100 is then its slowest. */
const searches = 3000;
const plainSearches = 100;

type Timed = { p50: number; p99: number };

/** CPU time of all threads of this process, in ms: waiting for a machine that is busy with others costs nothing. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timed(asked: readonly Search[], find: (search: Search) => unknown): Promise<Timed> {
  globalThis.gc?.();
  // What was collected is swept up by other threads, whose time would be counted with ours.
  await wait(1000);
  for (const search of asked.slice(0, 100)) find(search);
  const times = asked.map((search) => {
    const begun = cpu();
    find(search);
    return cpu() - begun;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

/** The CPU time of one search among so many services, beside looking at every one of them. */
async function searchAmong(size: number, shipped: Directory): Promise<Comparison[]> {
  const directory = madeDirectory(shipped, size);
  const asked = madeSearches(directory, searches);
  const few = asked.slice(0, plainSearches);
  const plain = plainAnswers(directory);
  const matching = median(few.map((search) => plain(search).length));
  await timed(asked, (search) => findServices(search, directory));
  const measured = await inPairs(
    pairs,
    () => timed(asked, (search) => findServices(search, directory)),
    () => timed(few, plain),
  );
  const row = (what: string, read: (one: Timed) => number): Comparison => ({
    what,
    ours: measured.ours.map(read),
    peer: measured.peer.map(read),
    unit: 'ms',
  });
  const named = size.toLocaleString('en-GB');
  return [
    row(`answers, ${named}: p50 (${Math.round(matching)} fit)`, ({ p50 }) => p50),
    { ...row(`answers, ${named}: p99 (scan)`, ({ p99 }) => p99), target: { value: 1 } },
  ];
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/** What a service takes in memory, with its index and (the peer) as a record alone; and how long the index takes. */
async function indexOf(size: number, shipped: Directory): Promise<Comparison[]> {
  const one = () => {
    const empty = heap();
    const services = madeServices(shipped, size);
    const held = heap();
    const begun = cpu();
    const index = buildServiceIndex(services);
    const built = cpu() - begun;
    const all = heap();
    return { built, record: (held - empty) / size, both: (all - empty) / size, index };
  };
  const measured = await inPairs(pairs, async () => {
    const { index: _, ...figures } = one();
    return figures;
  });
  const named = size.toLocaleString('en-GB');
  return [
    {
      what: `a service of ${named} (record)`,
      ours: measured.ours.map(({ both }) => both),
      peer: measured.ours.map(({ record }) => record),
      unit: 'bytes',
    },
    { what: `index of ${named}`, ours: measured.ours.map(({ built }) => built), peer: [], unit: 'ms' },
  ];
}

function seconds(act: () => unknown): number {
  const begun = cpu();
  act();
  return (cpu() - begun) / 1000;
}

/** Reading a content folder of so many files, checked, named and put together; beside `JSON.parse` of those files. */
async function readFrom(shipped: Directory, content: string): Promise<Comparison> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
  try {
    cpSync(content, folder, { recursive: true });
    const made = join(folder, 'services', 'made');
    mkdirSync(made);
    for (const service of madeServices(shipped, mostRead))
      writeFileSync(join(made, `${service.id}.json`), JSON.stringify(service, null, 2));
    const parseAll = () =>
      readdirSync(made).map((file) => JSON.parse(readFileSync(join(made, file), 'utf8')) as unknown);
    const measured = await inPairs(
      3,
      async () => seconds(() => readDirectory(folder)),
      async () => seconds(parseAll),
    );
    return { what: `${mostRead.toLocaleString('en-GB')} files read (JSON.parse)`, ...measured, unit: 's' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Finding services in made directories of three sizes; `made-services.ts` says how they are made, and who asks. */
export async function answersCost(content = join(projectRoot(), 'content')): Promise<Comparison[]> {
  const shipped = readDirectory(content);
  // The same code serves every size: compiled once for all, as in a server that has answered before.
  const warm = directoryOf(shipped);
  await timed(madeSearches(warm, searches), (search) => findServices(search, warm));
  const rows: Comparison[] = [];
  for (const size of sizes) rows.push(...(await searchAmong(size, shipped)));
  for (const size of sizes.slice(1)) rows.push(...(await indexOf(size, shipped)));
  rows.push(await readFrom(shipped, content));
  return rows;
}
