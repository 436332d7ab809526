/** Puts numbers and short texts one after the other. */
export type ByteWriter = {
  /** A whole number from 0, in as few bytes as it needs. */
  number(value: number): void;
  /** Plain letters, at most 127 of them. */
  text(value: string): void;
  bytes(values: Uint8Array): void;
  done(): Uint8Array;
};

/** An empty one. */
export function byteWriter(): ByteWriter {
  let room = new Uint8Array(1 << 12);
  let length = 0;
  const make = (more: number) => {
    if (length + more <= room.length) return;
    const larger = new Uint8Array(Math.max(room.length * 2, length + more));
    larger.set(room);
    room = larger;
  };
  const bytes = (values: Uint8Array) => {
    make(values.length);
    room.set(values, length);
    length += values.length;
  };
  const number = (value: number) => {
    make(5);
    let rest = value;
    for (; rest > 127; rest >>>= 7) room[length++] = (rest & 127) | 128;
    room[length++] = rest;
  };
  return {
    number,
    bytes,
    text(value) {
      number(value.length);
      bytes(Uint8Array.from(value, (letter) => letter.charCodeAt(0)));
    },
    done: () => room.slice(0, length),
  };
}
