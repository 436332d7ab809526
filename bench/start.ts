import { setTimeout as wait } from 'node:timers/promises';
import { type Comparison, inPairs } from './comparison.ts';
import { start } from './started.ts';

const pairs = 5;
const idleSeconds = 3;

async function startAndRest(file: string) {
  const server = await start(file);
  await wait(idleSeconds * 1000);
  const memory = server.memory() ?? Number.NaN;
  await server.stop();
  return { readyAfter: server.readyAfter, memory };
}

/** How soon the server answers, and what it holds when nobody asks; beside restify and CloudAdapter with an empty bot. */
export async function startUp(ours: string, bare: string): Promise<Comparison[]> {
  const measured = await inPairs(
    pairs,
    () => startAndRest(ours),
    () => startAndRest(bare),
  );
  const each = (read: (one: { readyAfter: number; memory: number }) => number) => ({
    ours: measured.ours.map(read),
    peer: measured.peer.map(read),
  });
  return [
    { what: 'node to ready', ...each((one) => one.readyAfter), unit: 's', target: { value: 3 } },
    {
      what: `idle memory after ${idleSeconds} s`,
      ...each((one) => one.memory),
      unit: 'MB',
      target: { value: 220 },
    },
  ];
}
