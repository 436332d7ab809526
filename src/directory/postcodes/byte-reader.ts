/** Takes out what a `ByteWriter` put in, in the same order. Reading past the end throws a `RangeError`. */
export type ByteReader = {
  number(): number;
  text(): string;
  bytes(length: number): Uint8Array;
  /** Whether all has been read. */
  isDone(): boolean;
};

/** Reads from the start of `room`. */
export function byteReader(room: Uint8Array): ByteReader {
  let at = 0;
  const bytes = (length: number) => {
    if (at + length > room.length) throw new RangeError('past the end');
    at += length;
    return room.subarray(at - length, at);
  };
  const number = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const [byte = 0] = bytes(1);
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
    throw new RangeError('no number ends here');
  };
  return {
    number,
    bytes,
    text: () => String.fromCharCode(...bytes(number())),
    isDone: () => at === room.length,
  };
}
