import type { PhraseKind } from './lexicon-files.ts';
import { type NumberTable, numberAt } from './number-table.ts';
import { firstFrom } from './sorted.ts';
import type { WordList } from './word-list.ts';

/** What a phrase says. `role`: it means the id, suggests it, cancels it, or only tells the form. */
export type Meaning = {
  readonly kind: PhraseKind;
  readonly id: string;
  readonly role: 'means' | 'hints' | 'cancels' | 'beside';
  /** The phrase as it was written; empty where nobody is going to ask. */
  readonly phrase: string;
  /** How much was said: about one for each word, a little less for a word of a group. */
  readonly weight: number;
};

/** What many phrases say alike. */
export type Sense = Omit<Meaning, 'phrase' | 'weight'>;

/** All members of all groups as one tree of words. Place 0 is where they begin. */
export type GroupTree = {
  /** Where a word leads from a place, by `stepOf`. */
  readonly steps: NumberTable;
  /** Where the groups begin that have a member which ends at a place, up to where those of the next place do. */
  readonly from: Uint32Array;
  readonly groups: Uint16Array;
};

/**
 * All phrases of a language as one tree, so that a message is read once, however many phrases there are. It is numbers, so that
 * it is small, and can be written at the build and read at once. Node 0 is where phrases begin; nothing leads back to it.
 */
export type PhraseBook = {
  /** Every word that any phrase knows. */
  readonly words: WordList;
  /** Where a word leads from a node, by `stepOf`. */
  readonly steps: NumberTable;
  /** Where up to three words of any kind lead from each node; 0: nowhere. */
  readonly gaps: Uint16Array;
  /** Where the groups that can follow a node begin, by their numbers, and where each leads. */
  readonly groups: { readonly from: Uint32Array; readonly group: Uint16Array; readonly next: Uint16Array };
  /** Where the meanings begin of phrases that end at a node: the numbers of their senses and phrases, and tenths of weight. */
  readonly meanings: {
    readonly from: Uint32Array;
    readonly sense: Uint16Array;
    readonly phrase: Uint16Array;
    readonly tenths: Uint16Array;
  };
  readonly senses: readonly Sense[];
  /** As they were written; none where nobody is going to ask why. */
  readonly phrases: readonly string[];
  readonly members: GroupTree;
};

/** The number of a node or a place, and that of a word, as one number of 32 bits. */
export const stepOf = (from: number, word: number): number => from * 2 ** 16 + word;

/** Where a group leads from a node; 0: nowhere. */
export function groupAfter(
  { groups: { from, group, next } }: PhraseBook,
  node: number,
  wanted: number,
): number {
  const end = from[node + 1] ?? 0;
  const at = firstFrom(group, wanted, from[node] ?? 0, end);
  return at < end && group[at] === wanted ? (next[at] ?? 0) : 0;
}

/** Where a word leads from a node; 0: nowhere. */
export const wordAfter = ({ steps }: PhraseBook, node: number, word: number | undefined): number =>
  word === undefined ? 0 : numberAt(steps, stepOf(node, word));

/** What the phrases mean that end at a node. */
export function meaningsAt({ meanings, senses, phrases }: PhraseBook, node: number): Meaning[] {
  const found: Meaning[] = [];
  const end = meanings.from[node + 1] ?? 0;
  for (let at = meanings.from[node] ?? 0; at < end; at += 1) {
    const sense = senses[meanings.sense[at] ?? 0];
    const phrase = phrases[meanings.phrase[at] ?? 0] ?? '';
    if (sense) found.push({ ...sense, phrase, weight: (meanings.tenths[at] ?? 0) / 10 });
  }
  return found;
}
