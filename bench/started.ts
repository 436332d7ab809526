import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** A server in a process of its own, started for a measurement. */
export type Started = {
  url: string;
  /** From starting `node` to the first `200` of `/health`, in seconds. */
  readyAfter: number;
  /** Resident memory now, in MB of 10^6 bytes; `undefined` where the system does not tell. */
  memory: () => number | undefined;
  stop: () => Promise<void>;
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health`);
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

function residentMemory(pid: number | undefined): number | undefined {
  try {
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kibibytes ? (Number(kibibytes) * 1024) / 1e6 : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Runs a file with `node` on a port of its own, with an otherwise empty environment.
 * Throws when the process ends, or is not ready within 30 s.
 */
export async function start(file: string): Promise<Started> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const { PATH = '', HOME = '' } = process.env;
  const began = performance.now();
  const child = spawn(process.execPath, [file], {
    env: { PATH, HOME, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error(`${file} ended before it was ready`);
    if (performance.now() - began > 30_000) {
      child.kill('SIGKILL');
      throw new Error(`${file} was not ready within 30 s`);
    }
    await wait(5);
  }
  return {
    url,
    readyAfter: (performance.now() - began) / 1000,
    memory: () => residentMemory(child.pid),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
