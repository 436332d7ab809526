import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What the build makes of the files of `content/understanding`, below `dist/`. */
const files = {
  languages: 'understanding/languages.bin',
  tells: 'understanding/tells.bin',
  steers: 'understanding/steers.bin',
  glossaries: 'understanding/glossaries.bin',
  phrases: 'understanding/phrases.bin',
  written: 'understanding/written.bin',
} as const;
export type Made = keyof typeof files;

export const isMade = (folder: string): boolean =>
  Object.values(files).every((file) => existsSync(join(folder, file)));

/** Writes data as V8 does, maps, sets and typed arrays included. @param folder `dist` of the project */
export const writeMade = (folder: string, name: Made, data: unknown): void =>
  writeFileSync(join(folder, files[name]), serialize(data));

type Numbers = Int8Array | Uint16Array | Uint32Array;
const areNumbers = (data: unknown): data is Numbers =>
  data instanceof Int8Array || data instanceof Uint16Array || data instanceof Uint32Array;

/** The same data, of which no array is a view of the file: one would keep all of it. */
function ofItsOwn(data: unknown): unknown {
  if (areNumbers(data)) return data.byteLength < data.buffer.byteLength ? data.slice() : data;
  if (data instanceof Map)
    return new Map([...data].map(([key, value]): [unknown, unknown] => [key, ofItsOwn(value)]));
  if (Array.isArray(data)) return data.map(ofItsOwn);
  if (typeof data !== 'object' || data === null || data instanceof Set) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, ofItsOwn(value)]));
}

/**
 * Reads what the build wrote; undefined before it has.
 * @param isIt whether it is what this version writes
 * @throws Error when it is of another version
 */
export function readMade<Data>(
  folder: string,
  name: Made,
  isIt: (data: Partial<Data>) => boolean,
): Data | undefined {
  const file = join(folder, files[name]);
  if (!existsSync(file)) return undefined;
  try {
    const data = ofItsOwn(deserialize(readFileSync(file)));
    if (typeof data === 'object' && data !== null && isIt(data)) return data as Data;
  } catch {
    // What it says is of no use to anybody.
  }
  throw new Error(`${file} is of another version. Run: npm run build`);
}
