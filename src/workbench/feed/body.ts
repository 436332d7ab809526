import type { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { FeedRefused } from './refused.ts';

const decompressions: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

export const acceptEncoding = 'gzip, deflate, br';

/** A ceiling on what may be read. `taken` is called with the size of each piece, after decompression. */
export type Measure = { taken(bytes: number): void; arrived(): void; signal: AbortSignal };

/**
 * Reads a stream whole, decompressed. Stops at the first piece for which `taken` throws, so that neither an endless
 * answer nor a small one that unpacks to gigabytes is held in memory.
 */
export async function readBody(stream: Readable, encoding: string, where: string, measure: Measure) {
  const pieces: Uint8Array[] = [];
  const codes = encoding
    .toLowerCase()
    .split(',')
    .map((code) => code.trim());
  const [code = '', ...others] = codes.filter((each) => each !== '' && each !== 'identity');
  const unpack = decompressions[code];
  if (others.length > 0 || (code && !unpack))
    throw new FeedRefused(`${where} is packed as "${encoding.slice(0, 40)}", which is not read here.`);
  const arriving = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const piece of source) {
      measure.arrived();
      yield piece;
    }
  };
  const collect = async (source: AsyncIterable<Uint8Array>) => {
    for await (const piece of source) {
      measure.taken(piece.byteLength);
      pieces.push(piece);
    }
  };
  const { signal } = measure;
  if (unpack) await pipeline(stream, arriving, unpack(), collect, { signal });
  else await pipeline(stream, arriving, collect, { signal });
  return Buffer.concat(pieces);
}
