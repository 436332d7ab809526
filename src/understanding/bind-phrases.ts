import { numberTable } from './number-table.ts';
import type { Members, PhrasePart } from './phrase.ts';
import { type GroupTree, type Meaning, type PhraseBook, type Sense, stepOf } from './phrase-book.ts';
import { wordList } from './word-list.ts';

export type Written = Omit<Meaning, 'weight'> & { readonly parts: readonly PhrasePart[] };

/** What a word weighs, and one of a group, in tenths. */
const weights = { word: 10, group: 9 };

/** Gives each thing a number, from 0, when it is first met. */
function numbering<T>() {
  const numbers = new Map<T, number>();
  return {
    numbers,
    of: (thing: T): number => {
      const number = numbers.get(thing) ?? numbers.size;
      numbers.set(thing, number);
      return number;
    },
  };
}

/** Where each of many lists begins when they are put into one, and at last where that ends. */
function beginnings(lists: readonly { readonly length: number }[]): Uint32Array {
  const from = new Uint32Array(lists.length + 1);
  for (const [at, { length }] of lists.entries()) from[at + 1] = (from[at] ?? 0) + length;
  return from;
}

/** Numbers each set of ways to say something, once, however many phrases use it. */
function groupTree(members: Members, numberOfWord: (word: string) => number) {
  const steps = new Map<number, number>();
  const ends: number[][] = [[]];
  const placeAfter = (place: number, word: string): number => {
    const step = stepOf(place, numberOfWord(word));
    const next = steps.get(step) ?? ends.push([]) - 1;
    steps.set(step, next);
    return next;
  };
  const numbers = new Map<string, number>();
  const read = new Map<readonly (readonly string[])[], number>();
  const numberOf = (key: string, ways: () => readonly (readonly string[])[]): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    for (const way of ways()) ends[way.reduce(placeAfter, 0)]?.push(number);
    return number;
  };
  return {
    tree: (): GroupTree => ({
      steps: numberTable(steps),
      from: beginnings(ends),
      groups: Uint16Array.from(ends.flat()),
    }),
    ofGroup: (name: string) => numberOf(`{${name}}`, () => members(name)),
    ofWays: (ways: readonly (readonly string[])[]): number => {
      const known = read.get(ways);
      if (known !== undefined) return known;
      const number = numberOf(ways.map((way) => way.join(' ')).join('|'), () => ways);
      read.set(ways, number);
      return number;
    },
  };
}

/** What can follow a node, besides words, and what ends there. */
type Node = {
  gap: number;
  readonly groups: Map<number, number>;
  readonly meanings: { sense: number; phrase: number; tenths: number }[];
};

/** The tree that phrases are put into, one part after another. */
function phraseTree(members: Members) {
  const words = numbering<string>();
  const groups = groupTree(members, words.of);
  const steps = new Map<number, number>();
  const nodes: Node[] = [];
  const newNode = (): number => nodes.push({ gap: 0, groups: new Map(), meanings: [] }) - 1;
  const nodeAt = (number: number): Node => nodes[number] as Node;
  newNode();
  return {
    words: words.numbers,
    nodeAt,
    next(from: number, part: PhrasePart): number {
      const node = nodeAt(from);
      if (part === 'gap') {
        if (node.gap === 0) node.gap = newNode();
        return node.gap;
      }
      const [known, key] =
        'word' in part
          ? [steps, stepOf(from, words.of(part.word))]
          : [node.groups, 'anyOf' in part ? groups.ofWays(part.anyOf) : groups.ofGroup(part.group)];
      const next = known.get(key) ?? newNode();
      known.set(key, next);
      return next;
    },
    packed() {
      const following = nodes.map((node) => [...node.groups].sort(([one], [other]) => one - other));
      const all = nodes.flatMap((node) => node.meanings);
      return {
        steps: numberTable(steps),
        gaps: Uint16Array.from(nodes, ({ gap }) => gap),
        groups: {
          from: beginnings(following),
          group: Uint16Array.from(following.flat(), ([group]) => group),
          next: Uint16Array.from(following.flat(), ([, next]) => next),
        },
        meanings: {
          from: beginnings(nodes.map((node) => node.meanings)),
          sense: Uint16Array.from(all, ({ sense }) => sense),
          phrase: Uint16Array.from(all, ({ phrase }) => phrase),
          tenths: Uint16Array.from(all, ({ tenths }) => tenths),
        },
        members: groups.tree(),
      };
    },
  };
}

/** More nodes, or phrases, than this have no number. */
const most = 2 ** 16;

/**
 * Binds phrases into a book. `literals`: the words of phrases that mean something, without those of the groups they use.
 * @throws Error when a phrase uses a group that does not exist, or there are too many
 */
export function bindPhrases(
  written: Iterable<Written>,
  members: Members,
): { book: PhraseBook; literals: ReadonlySet<string> } {
  const tree = phraseTree(members);
  const phrases = numbering<string>();
  const senseNumbers = numbering<string>();
  const senses: Sense[] = [];
  const literals = new Set<string>();
  const learnt = new Set<readonly (readonly string[])[]>();
  const learn = (part: Exclude<PhrasePart, 'gap'>) => {
    if ('word' in part) literals.add(part.word);
    if (!('anyOf' in part) || learnt.has(part.anyOf)) return;
    learnt.add(part.anyOf);
    for (const word of part.anyOf.flat()) literals.add(word);
  };
  for (const { parts, kind, id, role, phrase } of written) {
    let node = 0;
    let tenths = 0;
    for (const part of parts) {
      node = tree.next(node, part);
      if (part === 'gap') continue;
      if (role !== 'cancels') learn(part);
      tenths += 'group' in part ? weights.group : weights.word;
    }
    const sense = senseNumbers.of(`${kind} ${id} ${role}`);
    senses[sense] ??= { kind, id, role };
    tree.nodeAt(node).meanings.push({ sense, phrase: phrases.of(phrase), tenths });
  }
  const packed = tree.packed();
  if (packed.gaps.length > most || phrases.numbers.size > most)
    throw new Error(`There are more phrases than ${most} numbers tell apart`);
  return {
    book: { words: wordList(tree.words.keys()), ...packed, senses, phrases: [...phrases.numbers.keys()] },
    literals,
  };
}
