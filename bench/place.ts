import { findArea } from '../src/directory/places/find-area.ts';
import type { Gazetteer } from '../src/directory/places/gazetteer.ts';
import { plainName } from '../src/directory/places/plain-name.ts';
import { readGazetteer } from '../src/directory/read-places.ts';
import { type Comparison, inPairs, timesOf } from './comparison.ts';

const pairs = 5;
const site = { forces: ['lancashire'] };
const letters = 'abcdefghijklmnopqrstuvwxyz';

/** The numbers of a fixed sequence: the same texts in every run. */
function numbers(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** A name with one letter lost, added, changed or swapped with the next, wherever `next` says. */
function mistyped(name: string, next: (below: number) => number): string {
  const at = next(name.length);
  const [before, letter = '', after] = [name.slice(0, at), name[at], name.slice(at + 1)];
  const other = letters[next(26)] ?? '';
  const slips = [before + after, `${before}${other}${letter}${after}`, `${before}${other}${after}`];
  return slips[next(4)] ?? `${before}${after.slice(0, 1)}${letter}${after.slice(1)}`;
}

/** Texts as long as one may be, full of what makes a reader look twice. */
function packed(next: (below: number) => number): string {
  const pieces = [
    'in ',
    'i live near ',
    'from ',
    'le1 ',
    'st. ',
    'Leicestr ',
    'Newport, ',
    'in the north of ',
    'a ',
  ];
  return Array.from({ length: 500 }, () => pieces[next(pieces.length)])
    .join('')
    .slice(0, 1000);
}

/** What the peer does about a misspelling: spells it out against every name there is. */
function nearestOf(typed: string, names: readonly string[]): string | undefined {
  let [least, nearest]: [number, string | undefined] = [Number.POSITIVE_INFINITY, undefined];
  for (const name of names) {
    let [before, above]: [number[], number[]] = [
      [],
      Array.from({ length: name.length + 1 }, (_, index) => index),
    ];
    for (let row = 1; row <= typed.length; row++) {
      const current = [row];
      for (let column = 1; column <= name.length; column++) {
        const same = typed[row - 1] === name[column - 1] ? 0 : 1;
        let cost = (above[column - 1] ?? 0) + same;
        cost = Math.min(cost, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
        if (typed[row - 1] === name[column - 2] && typed[row - 2] === name[column - 1])
          cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
        current.push(cost);
      }
      [before, above] = [above, current];
    }
    const distance = above[name.length] ?? 0;
    if (distance < least) [least, nearest] = [distance, name];
  }
  return nearest;
}

async function measure(texts: readonly string[], gazetteer: Gazetteer, peer?: (text: string) => unknown) {
  const few = peer && texts.length > 5000 ? texts.filter((_, at) => at % 50 === 0) : texts;
  timesOf(texts, (text) => findArea(text, gazetteer, site));
  return inPairs(
    pairs,
    async () => timesOf(texts, (text) => findArea(text, gazetteer, site)),
    peer && (async () => timesOf(few, peer)),
  );
}

/**
 * How long "where are you?" takes over the whole gazetteer: names as they are spelt beside a look-up in a `Map`, names
 * with a slip beside a plain loop over all names, and texts made to be slow. A sentence: it could not be measured.
 */
export async function placeFinding(content = 'content'): Promise<Comparison[] | string> {
  const problems: string[] = [];
  const gazetteer = readGazetteer(content, problems);
  if (!gazetteer || problems.length > 0) return `The places could not be read: ${problems[0]}`;
  const next = numbers();
  const names = [...gazetteer.names.keys()];
  const typos = names.filter((name) => /^[a-z ]{5,40}$/.test(name)).map((name) => mistyped(name, next));
  const exact = await measure(names, gazetteer, (text) => gazetteer.names.get(plainName(text)));
  const slips = await measure(typos, gazetteer, (text) => nearestOf(text, names));
  const hostile = await measure(
    Array.from({ length: 300 }, () => packed(next)),
    gazetteer,
  );
  type Measured = typeof exact;
  const line = (what: string, measured: Measured, part: 'middle' | 'slow', value: number): Comparison => ({
    what,
    ours: measured.ours.map((each) => each[part]),
    peer: measured.peer.map((each) => each[part]),
    unit: 'ms',
    target: { value },
  });
  return [
    line('place, exact, p50 (Map)', exact, 'middle', 1),
    line('place, exact, p99 (Map)', exact, 'slow', 1),
    line('place, typos, p99 (plain loop)', slips, 'slow', 10),
    line('place, hostile text, p99', hostile, 'slow', 10),
  ];
}
