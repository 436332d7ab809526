import { Readable } from 'node:stream';
import { run } from '../../src/workbench/run.ts';

/** A Wednesday afternoon in London: every office is open. */
export const afternoon = new Date('2026-11-25T14:00:00Z');

export type Options = {
  /** Lines of standard input. */
  lines?: readonly string[];
  env?: Record<string, string>;
  now?: Date;
  /** Standard output and standard error are a terminal of this many columns. */
  columns?: number;
};

/** Runs one command, in this process: its exit code, and what it wrote. */
export async function command(argv: readonly string[], options: Options = {}) {
  const { lines = [], env, now = afternoon, columns } = options;
  const written = { out: '', err: '' };
  const outlet = (name: 'out' | 'err') => ({
    isTTY: columns !== undefined,
    ...(columns !== undefined && { columns }),
    write(text: string, taken?: () => void) {
      written[name] += text;
      taken?.();
    },
  });
  const code = await run(argv, {
    stdin: Readable.from(lines.map((line) => `${line}\n`)),
    stdout: outlet('out'),
    stderr: outlet('err'),
    env: { CONTENT_DIR: process.env['CONTENT_DIR'], ...env },
    now: () => now,
  });
  return { code, ...written };
}

/** Runs one command with `--json`: its lines, parsed. Fails where it did not run. */
export async function records<T>(argv: readonly string[], options: Options = {}): Promise<T[]> {
  const { code, out, err } = await command([...argv, '--json'], options);
  if (code !== 0) throw new Error(err);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}
