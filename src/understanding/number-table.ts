/**
 * Numbers by a number, in little room and there at once. A key stands at the place of its hash or after it, among as many
 * places as a power of two; a place whose value is 0 is free.
 */
export type NumberTable = { readonly keys: Uint32Array; readonly values: Uint16Array };

/** Knuth's multiplier: neighbours are spread over all places, told by the upper bits. */
const placeOf = (key: number, places: number): number =>
  Math.imul(key, 0x9e3779b1) >>> (Math.clz32(places) + 1);

/**
 * @param numbers by a number of 32 bits, from 1
 * @throws RangeError when a number is larger than a table holds
 */
export function numberTable(numbers: ReadonlyMap<number, number>): NumberTable {
  const places = 2 ** Math.ceil(Math.log2(1.4 * numbers.size + 2));
  const [keys, values] = [new Uint32Array(places), new Uint16Array(places)];
  for (const [key, value] of numbers) {
    if (value < 1 || value >= 2 ** 16) throw new RangeError(`${value} is no number from 1 to 65535`);
    let at = placeOf(key, places);
    while (values[at] !== 0) at = (at + 1) % places;
    keys[at] = key;
    values[at] = value;
  }
  return { keys, values };
}

/** The number of a key; 0 where it has none. */
export function numberAt({ keys, values }: NumberTable, key: number): number {
  const last = keys.length - 1;
  for (let at = placeOf(key, keys.length); values[at] !== 0; at = (at + 1) & last)
    if (keys[at] === key) return values[at] ?? 0;
  return 0;
}
