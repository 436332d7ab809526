import { crc32, deflateRawSync } from 'node:zlib';

const bytesOf = (size: number, ...fields: [at: number, length: 2 | 4, value: number][]) => {
  const bytes = Buffer.alloc(size);
  for (const [at, length, value] of fields) bytes.writeUIntLE(value, at, length);
  return bytes;
};

/** A zip of these files, by name: as much of the format as a reader asks for. */
export function madeZip(files: Record<string, string>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const packed = deflateRawSync(text);
    const title = Buffer.from(name);
    const [sum, size] = [crc32(text), Buffer.byteLength(text)];
    const head = bytesOf(30, [0, 4, 0x04034b50], [4, 2, 20], [8, 2, 8], [14, 4, sum], [18, 4, packed.length]);
    head.writeUInt32LE(size, 22);
    head.writeUInt16LE(title.length, 26);
    const entry = bytesOf(
      46,
      [0, 4, 0x02014b50],
      [6, 2, 20],
      [10, 2, 8],
      [16, 4, sum],
      [20, 4, packed.length],
    );
    entry.writeUInt32LE(size, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    local.push(head, title, packed);
    central.push(entry, title);
    at += head.length + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = Object.keys(files).length;
  const end = bytesOf(
    22,
    [0, 4, 0x06054b50],
    [8, 2, count],
    [10, 2, count],
    [12, 4, directory.length],
    [16, 4, at],
  );
  return Buffer.concat([...local, directory, end]);
}
