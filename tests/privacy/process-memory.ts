import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { found, type Sought } from './canaries.ts';

/** Only Linux lets a process be read from outside with no debugger: elsewhere its memory cannot be looked through here. */
export const memoryCanBeRead = existsSync('/proc/self/mem');

/** Read at a time; overlapping, so that no word is cut in two. */
const part = 16 * 1024 * 1024;
const overlap = 8 * 1024;

/** Where a process may write in its memory, from address to address: all that could hold what it was told. */
function writable(pid: number): [number, number][] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from = '', to = '', may = ''] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/.exec(line) ?? [];
      return may.startsWith('rw') ? [[Number.parseInt(from, 16), Number.parseInt(to, 16)]] : [];
    }) as [number, number][];
}

/** Which planted words the memory of a process has anywhere, in use or freed, and how many bytes were looked through. */
export function inMemory(pid: number, planted: Sought): { names: string[]; bytes: number } {
  const names = new Set<string>();
  let bytes = 0;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.alloc(part + overlap);
  for (const [from, to] of writable(pid)) {
    for (let at = from; at < to; at += part) {
      let length = 0;
      try {
        length = readSync(memory, buffer, 0, Math.min(part + overlap, to - at), at);
      } catch {
        // It was given back to the system meanwhile.
      }
      bytes += length;
      for (const name of found(planted, buffer.subarray(0, length))) names.add(name);
    }
  }
  closeSync(memory);
  return { names: [...names], bytes };
}
