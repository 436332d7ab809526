import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.ts';

/** The product as it is started, in a process of its own. */
export type Running = {
  url: string;
  process: ChildProcess;
  /** Everything that it has printed so far. */
  printed(): { out: string; err: string };
  /** Sends a signal and waits for the end. */
  stop(signal?: NodeJS.Signals): Promise<{ code: number | null; signal: string | null; seconds: number }>;
};

/** The environment of the tests, without what would set the product. */
const { PATH = '', HOME = '' } = process.env;

/** Starts the product, or another program, on a free port, and waits until it says it is ready. */
export async function start(
  env: Record<string, string> = {},
  flags: readonly string[] = [],
  program = 'dist/main.js',
): Promise<Running> {
  const root = projectRoot();
  const started = spawn(process.execPath, [...flags, join(root, program)], {
    cwd: env['TMPDIR'] ?? root,
    env: { PATH, HOME, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
    started.on('close', (code, signal) => done({ code, signal })),
  );
  started.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const port = await new Promise<number>((ready, failed) => {
    started.stdout.on('data', (chunk) => {
      out += String(chunk);
      const found = /"code":"ready","port":(\d+)/.exec(out)?.[1];
      if (found) ready(Number(found));
    });
    started.on('close', () => failed(new Error(`The product did not start: ${err}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    process: started,
    printed: () => ({ out, err }),
    async stop(signal = 'SIGTERM') {
      const from = performance.now();
      started.kill(signal);
      return { ...(await ended), seconds: (performance.now() - from) / 1000 };
    },
  };
}
