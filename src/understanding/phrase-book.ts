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

/** What can follow is made where something does: most of the many nodes are ends. */
export type PhraseNode = {
  readonly number: number;
  words: Map<string, PhraseNode> | undefined;
  groups: Map<number, PhraseNode> | undefined;
  gap: PhraseNode | undefined;
  meanings: Meaning[] | undefined;
};

/** All members of all groups as one tree of words. */
export type GroupNode = { words: Map<string, GroupNode> | undefined; ends: number[] | undefined };

/** All phrases of a language as one tree, so that a message is read once, however many phrases there are. */
export type PhraseBook = {
  readonly root: PhraseNode;
  readonly groups: GroupNode;
  /** Every word that any phrase knows. */
  readonly vocabulary: ReadonlySet<string>;
  /** The words of phrases that mean something, without those of the groups they use. */
  readonly literals: ReadonlySet<string>;
};

export type Written = Omit<Meaning, 'weight'> & { readonly parts: readonly PhrasePart[] };

const groupWeight = 0.9;

/** Numbers each set of ways to say something, once, however many phrases use it. */
function groupBook(members: Members) {
  const newNode = (): GroupNode => ({ words: undefined, ends: undefined });
  const root = newNode();
  const numbers = new Map<string, number>();
  const read = new Map<readonly (readonly string[])[], number>();
  const numberOf = (key: string, ways: () => readonly (readonly string[])[]): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(key, number);
    for (const words of ways()) {
      let node = root;
      for (const word of words) {
        node.words ??= new Map();
        const next: GroupNode = node.words.get(word) ?? newNode();
        node.words.set(word, next);
        node = next;
      }
      node.ends = [...new Set([...(node.ends ?? []), number])];
    }
    return number;
  };
  return {
    root,
    ofGroup: (name: string) => numberOf(`{${name}}`, () => members(name)),
    ofWays: (ways: readonly (readonly string[])[]): number => {
      const known = read.get(ways);
      if (known !== undefined) return known;
      const number = numberOf(ways.map((words) => words.join(' ')).join('|'), () => ways);
      read.set(ways, number);
      return number;
    },
  };
}

/** @throws Error when a phrase uses a group that does not exist. */
export function bindPhrases(written: Iterable<Written>, members: Members): PhraseBook {
  const groups = groupBook(members);
  const vocabulary = new Set<string>();
  const literals = new Set<string>();
  const learnt = new Set<readonly (readonly string[])[]>();
  let count = 0;
  const newNode = (): PhraseNode => ({
    number: count++,
    words: undefined,
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
      node.words ??= new Map();
      const next = node.words.get(part.word) ?? newNode();
      node.words.set(part.word, next);
      return next;
    }
    const number = 'anyOf' in part ? groups.ofWays(part.anyOf) : groups.ofGroup(part.group);
    node.groups ??= new Map();
    const known = node.groups.get(number);
    if (known && 'group' in part) return known;
    if ('anyOf' in part && !learnt.has(part.anyOf)) {
      learnt.add(part.anyOf);
      for (const words of part.anyOf) words.forEach(learn);
    } else if ('group' in part)
      for (const words of members(part.group)) for (const word of words) vocabulary.add(word);
    const next = known ?? newNode();
    node.groups.set(number, next);
    return next;
  }

  for (const { parts, kind, id, role, phrase } of written) {
    const learn = (word: string) => {
      vocabulary.add(word);
      if (role !== 'cancels') literals.add(word);
    };
    let node = root;
    let weight = 0;
    for (const part of parts) {
      node = step(node, part, learn);
      if (part !== 'gap') weight += 'group' in part ? groupWeight : 1;
    }
    node.meanings = [...(node.meanings ?? []), { kind, id, role, phrase, weight }];
  }
  return { root, groups: groups.root, vocabulary, literals };
}
