import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBrotliDecompress, createInflateRaw } from 'node:zlib';

/** As much as can be unpacked of what may be packed and may have something behind it. */
function unpack(bytes: Buffer, by: typeof createInflateRaw | typeof createBrotliDecompress): Promise<Buffer> {
  return new Promise((done) => {
    const unpacking = by();
    const parts: Buffer[] = [];
    const end = () => done(Buffer.concat(parts));
    unpacking.on('data', (part: Buffer) => parts.push(part));
    unpacking.on('error', end);
    unpacking.on('end', end);
    unpacking.end(bytes);
  });
}

/** How gzip begins; ten bytes on, unless it carries a name, stands what is packed. The whole would not bear what follows it. */
const gzipStart = Buffer.from([0x1f, 0x8b, 0x08]);
const gzipHeader = 10;
/** How an entry of Chromium's cache begins: a fixed number, a version, the length of its key. */
const cacheStart = Buffer.from('305c72a71b6dfbfc', 'hex');
const cacheHeader = 24;

/** A file's bytes, and what is packed in it: by gzip, or by brotli as the body of an answer in the cache. */
async function layersOf(bytes: Buffer): Promise<Buffer[]> {
  const gzips: number[] = [];
  for (let at = bytes.indexOf(gzipStart); at !== -1; at = bytes.indexOf(gzipStart, at + 1)) gzips.push(at);
  const bodies = bytes.subarray(0, 8).equals(cacheStart) ? [cacheHeader + bytes.readUInt32LE(12)] : [];
  const unpacked = await Promise.all([
    ...gzips.slice(0, 50).map((at) => unpack(bytes.subarray(at + gzipHeader), createInflateRaw)),
    ...bodies.map((at) => unpack(bytes.subarray(at), createBrotliDecompress)),
  ]);
  return [bytes, ...unpacked];
}

/** Reads every file of a folder once, packed or not; gives the names of those that hold a text, in UTF-8 or UTF-16. */
export async function readAll(folder: string): Promise<(text: string) => string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ parentPath, name }) => {
        const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0));
        return { name, layers: await layersOf(bytes) };
      }),
  );
  return (text) => {
    const forms = [Buffer.from(text), Buffer.from(text, 'utf16le')];
    return files
      .filter(({ layers }) => layers.some((layer) => forms.some((form) => layer.includes(form))))
      .map(({ name }) => name);
  };
}
