import { numberAt } from './number-table.ts';
import {
  type GroupTree,
  groupAfter,
  type Meaning,
  meaningsAt,
  type PhraseBook,
  stepOf,
  wordAfter,
} from './phrase-book.ts';
import { numberIn } from './word-list.ts';
import { sentenceEnd } from './words.ts';

/** A phrase that was found in the words from `start` up to, not including, `end`. */
export type Found = { readonly meaning: Meaning; readonly start: number; readonly end: number };

/** What turns a phrase into its opposite; see `wordsFile`. */
export type Denials = {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly reach: ReadonlySet<string>;
};

const gapLength = 3;

/** The words of a message as numbers of the book; undefined for one that no phrase knows. */
type Numbers = readonly (number | undefined)[];

function groupsAt(
  numbers: Numbers,
  start: number,
  { steps, groups, from }: GroupTree,
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let place = 0;
  for (let at = start; at < numbers.length; at += 1) {
    const word = numbers[at];
    if (word === undefined) break;
    place = numberAt(steps, stepOf(place, word));
    if (place === 0) break;
    for (let one = from[place] ?? 0; one < (from[place + 1] ?? 0); one += 1) {
      const group = groups[one] ?? 0;
      found.set(group, [...(found.get(group) ?? []), at + 1]);
    }
  }
  return found;
}

/** What one look through a message needs. */
type Search = {
  readonly words: readonly string[];
  readonly numbers: Numbers;
  readonly book: PhraseBook;
  /** For each word, the groups that a way to say them begins at, and where it ends. */
  readonly groupsFrom: readonly Map<number, number[]>[];
  readonly denials: Denials;
  /** The places in the tree that were visited, each at a word. */
  readonly seen: Set<number>;
  readonly found: Found[];
};

const stops = (word: string | undefined, { before }: Denials) =>
  word === undefined || word === sentenceEnd || before.has(word);

// What runs most is made once, not for each message, and with no arrows: V8 keeps a function while it compiles it in the
// background, and with the function all that it can see.
function enter(node: number, start: number, ends: readonly number[] | undefined, search: Search): void {
  for (const end of ends ?? []) walk(node, start, end, search);
}

function enterGroups(
  node: number,
  here: ReadonlyMap<number, readonly number[]>,
  start: number,
  search: Search,
): void {
  const { from, group, next } = search.book.groups;
  const [first, end] = [from[node] ?? 0, from[node + 1] ?? 0];
  if (end - first > here.size)
    for (const [number, ends] of here) {
      const member = groupAfter(search.book, node, number);
      if (member !== 0) enter(member, start, ends, search);
    }
  else
    for (let one = first; one < end; one += 1)
      enter(next[one] ?? 0, start, here.get(group[one] ?? 0), search);
}

function walk(node: number, start: number, at: number, search: Search): void {
  const { words, numbers, book, groupsFrom, denials, seen, found } = search;
  const place = node * (words.length + 1) + at;
  if (seen.has(place)) return;
  seen.add(place);
  for (const meaning of meaningsAt(book, node)) found.push({ meaning, start, end: at });
  const next = wordAfter(book, node, numbers[at]);
  if (next !== 0) walk(next, start, at + 1, search);
  const here = groupsFrom[at];
  if (here) enterGroups(node, here, start, search);
  const gap = book.gaps[node] ?? 0;
  if (gap !== 0)
    for (let skipped = 0; skipped <= gapLength; skipped += 1) {
      walk(gap, start, at + skipped, search);
      if (stops(words[at + skipped], denials)) break;
    }
}

/**
 * Every phrase of the book in these words. Each place in the tree is visited at most once for each word,
 * so time grows with the length of the message and no faster, whatever was typed.
 */
export function findPhrases(words: readonly string[], book: PhraseBook, denials: Denials): Found[] {
  const numbers: (number | undefined)[] = [];
  for (const word of words) numbers.push(numberIn(book.words, word));
  const groupsFrom: Map<number, number[]>[] = [];
  for (let start = 0; start < words.length; start += 1)
    groupsFrom.push(groupsAt(numbers, start, book.members));
  const search: Search = { words, numbers, book, groupsFrom, denials, seen: new Set(), found: [] };
  for (let start = 0; start < words.length; start += 1) walk(0, start, start, search);
  return search.found;
}

/** Somebody who writes "I do not want to go to court" asks about courts. */
const isAbout = ({ meaning }: Found) => meaning.kind === 'topics';

function isDenied({ start, end }: Found, words: readonly string[], denials: Denials): boolean {
  let before = start - 1;
  while (before >= 0 && denials.reach.has(words[before] ?? '')) before -= 1;
  return denials.before.has(words[before] ?? '') || denials.after.has(words[end] ?? '');
}

/** Whether two phrases share a word. */
export const overlaps = (one: Found, other: Found) => one.start < other.end && other.start < one.end;
const isOf = (id: string, cancelled: string) => id === cancelled || id.startsWith(`${cancelled}/`);

/** Leaves out what is denied ("he never hit me") and what a `not` phrase cancels ("my boss is killing me"). */
export function whatHolds(found: readonly Found[], words: readonly string[], denials: Denials): Found[] {
  const said = found.filter((one) => isAbout(one) || !isDenied(one, words, denials));
  const cancels = said.filter(({ meaning }) => meaning.role === 'cancels');
  const isCancelled = (one: Found) =>
    cancels.some(
      (other) =>
        other.meaning.kind === one.meaning.kind &&
        isOf(one.meaning.id, other.meaning.id) &&
        overlaps(one, other),
    );
  return said.filter((one) => one.meaning.role !== 'cancels' && !isCancelled(one));
}
