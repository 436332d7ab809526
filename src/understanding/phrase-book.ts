import type { PhraseKind } from './lexicon-files.ts';
import type { Members, PhrasePart } from './phrase.ts';

/** What a phrase says. `role`: it means the id, suggests it, cancels it, or only tells the form. */
export type Meaning = {
  readonly kind: PhraseKind;
  readonly id: string;
  readonly role: 'means' | 'hints' | 'cancels' | 'beside';
  /** The phrase as it was written. */
  readonly phrase: string;
  /** How much was said: about one for each word, a little less for a word of a group. */
  readonly weight: number;
};

/** Where the one group that can follow leads: most nodes have no other, and a map is large. */
export type OneGroup = { readonly group: number; readonly next: PhraseNode };

/** What can follow is made where something does: most of the many nodes are ends. */
export type PhraseNode = {
  readonly number: number;
  groups: Map<number, PhraseNode> | OneGroup | undefined;
  gap: PhraseNode | undefined;
  meanings: Meaning[] | undefined;
};

/** All members of all groups as one tree of words, in numbers. */
export type GroupTree = {
  /** Where a word leads from a place, by `stepOf`. The root is place 0. */
  readonly steps: ReadonlyMap<number, number>;
  /** The groups that have a member which ends at a place, place by place; and for each where they begin, up to the next. */
  readonly groups: Uint16Array;
  readonly from: Uint32Array;
};

/** All phrases of a language as one tree, so that a message is read once, however many phrases there are. */
export type PhraseBook = {
  readonly root: PhraseNode;
  /** Every word that any phrase knows, with its number. */
  readonly words: ReadonlyMap<string, number>;
  /** Where a word leads from a node, by `stepOf`: one map for all, since most nodes have one word or none. */
  readonly steps: ReadonlyMap<number, PhraseNode>;
  readonly groups: GroupTree;
};

/** Where a group leads from a node. */
export const groupAfter = (
  groups: Map<number, PhraseNode> | OneGroup,
  group: number,
): PhraseNode | undefined => {
  if (groups instanceof Map) return groups.get(group);
  return groups.group === group ? groups.next : undefined;
};

/** The number of a node or a place, and that of a word, as one small number. */
export const stepOf = (from: number, word: number): number => from * 2 ** 16 + word;

export type Written = Omit<Meaning, 'weight'> & { readonly parts: readonly PhrasePart[] };

const groupWeight = 0.9;

/** A list with one more at its end. One that is made by spreading nothing has room for seventeen. */
const withLast = <T>(list: readonly T[] | undefined, last: T): T[] => (list ? [...list, last] : [last]);

/** Gives each word a number when it is first met. */
type NumberOf = (word: string) => number;

/** Lists as one: many small ones are most of what a book holds. */
function packed(lists: readonly (readonly number[] | undefined)[]) {
  const from = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) from[at + 1] = (from[at] ?? 0) + (list?.length ?? 0);
  return { groups: Uint16Array.from(lists.flatMap((list) => list ?? [])), from };
}

/** Numbers each set of ways to say something, once, however many phrases use it. */
function groupTree(members: Members, numberOfWord: NumberOf) {
  const steps = new Map<number, number>();
  const ends: (number[] | undefined)[] = [undefined];
  const placeAfter = (place: number, word: string): number => {
    const step = stepOf(place, numberOfWord(word));
    const next = steps.get(step) ?? ends.push(undefined) - 1;
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
    for (const way of ways()) {
      const end = way.reduce(placeAfter, 0);
      ends[end] = withLast(ends[end], number);
    }
    return number;
  };
  return {
    tree: (): GroupTree => ({ steps, ...packed(ends) }),
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

/**
 * Binds phrases into a book. `literals`: the words of phrases that mean something, without those of the groups they use.
 * @throws Error when a phrase uses a group that does not exist.
 */
export function bindPhrases(
  written: Iterable<Written>,
  members: Members,
): { book: PhraseBook; literals: ReadonlySet<string> } {
  const words = new Map<string, number>();
  const numberOfWord = (word: string): number => {
    const number = words.get(word) ?? words.size;
    words.set(word, number);
    return number;
  };
  const groups = groupTree(members, numberOfWord);
  const literals = new Set<string>();
  const learnt = new Set<readonly (readonly string[])[]>();
  const steps = new Map<number, PhraseNode>();
  let count = 0;
  const newNode = (): PhraseNode => ({
    number: count++,
    groups: undefined,
    gap: undefined,
    meanings: undefined,
  });
  const root = newNode();

  function step(node: PhraseNode, part: PhrasePart, learn: (word: string) => void): PhraseNode {
    if (part === 'gap') {
      node.gap ??= newNode();
      return node.gap;
    }
    if ('word' in part) {
      learn(part.word);
      const at = stepOf(node.number, numberOfWord(part.word));
      const next = steps.get(at) ?? newNode();
      steps.set(at, next);
      return next;
    }
    if ('anyOf' in part && !learnt.has(part.anyOf)) {
      learnt.add(part.anyOf);
      for (const way of part.anyOf) way.forEach(learn);
    }
    const number = 'anyOf' in part ? groups.ofWays(part.anyOf) : groups.ofGroup(part.group);
    const { groups: known } = node;
    const there = known && groupAfter(known, number);
    if (there) return there;
    const next = newNode();
    if (known instanceof Map) known.set(number, next);
    else if (known)
      node.groups = new Map([
        [known.group, known.next],
        [number, next],
      ]);
    else node.groups = { group: number, next };
    return next;
  }

  for (const { parts, kind, id, role, phrase } of written) {
    const learn = (word: string) => {
      if (role !== 'cancels') literals.add(word);
    };
    let node = root;
    let weight = 0;
    for (const part of parts) {
      node = step(node, part, learn);
      if (part !== 'gap') weight += 'group' in part ? groupWeight : 1;
    }
    node.meanings = withLast(node.meanings, { kind, id, role, phrase, weight });
  }
  return { book: { root, words, steps, groups: groups.tree() }, literals };
}
