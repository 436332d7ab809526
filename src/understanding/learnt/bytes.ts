import type { GlossaryTable } from '../glossary.ts';
import type { Weights } from './model.ts';

/** A line of JSON, then bytes. They are read by the machine that built them, or by one of its kind. */
function withHead(head: unknown, parts: readonly ArrayBufferView[]): Uint8Array {
  const line = Buffer.from(`${JSON.stringify(head)}\n`);
  const rest = parts.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return Buffer.concat([line, ...rest]);
}

function splitHead<Head>(all: Uint8Array): { head: Head; rest: Uint8Array } {
  const end = all.indexOf(10);
  const head = JSON.parse(new TextDecoder().decode(all.subarray(0, end))) as Head;
  return { head, rest: all.subarray(end + 1) };
}

export const weightsToBytes = ({ bytes, ...head }: Weights): Uint8Array => withHead(head, [bytes]);

/** @throws Error when the bytes are not those of weights of this version */
export function weightsFromBytes(all: Uint8Array): Weights {
  const { head, rest } = splitHead<Omit<Weights, 'bytes'>>(all);
  const bytes = new Int8Array(rest.buffer, rest.byteOffset, rest.length);
  if (!Number.isInteger(Math.log2(bytes.length / head.labels.length)))
    throw new Error('The model is of another version.');
  return { ...head, bytes };
}

/** By language. */
export type GlossaryTables = ReadonlyMap<string, GlossaryTable>;
type TableHead = Pick<GlossaryTable, 'meaningsAt' | 'hasParts'> & { language: string; size: number };

export function glossariesToBytes(tables: GlossaryTables): Uint8Array {
  const heads = [...tables].map(
    ([language, { meaningsAt, hasParts, keys }]): TableHead => ({
      language,
      meaningsAt,
      hasParts,
      size: keys.length,
    }),
  );
  return withHead(
    heads,
    [...tables.values()].flatMap(({ keys, values }) => [keys, values]),
  );
}

export function glossariesFromBytes(all: Uint8Array): GlossaryTables {
  const { head, rest } = splitHead<TableHead[]>(all);
  const tables = new Map<string, GlossaryTable>();
  let at = 0;
  for (const { language, size, ...table } of head) {
    // A copy: numbers of several bytes may only begin where their size divides.
    const { buffer } = Uint8Array.from(rest.subarray(at, at + 6 * size));
    tables.set(language, {
      ...table,
      keys: new Uint32Array(buffer, 0, size),
      values: new Uint16Array(buffer, 4 * size, size),
    });
    at += 6 * size;
  }
  return tables;
}
