import type { GroupNode, Meaning, PhraseBook, PhraseNode } from './phrase-book.ts';
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

function groupsAt(words: readonly string[], start: number, root: GroupNode): Map<number, number[]> {
  const found = new Map<number, number[]>();
  let node: GroupNode | undefined = root;
  for (let end = start; node && end < words.length; end += 1) {
    node = node.words?.get(words[end] ?? '');
    for (const group of node?.ends ?? []) found.set(group, [...(found.get(group) ?? []), end + 1]);
  }
  return found;
}

/**
 * Every phrase of the book in these words. Each place in the tree is visited at most once for each word,
 * so time grows with the length of the message and no faster, whatever was typed.
 */
export function findPhrases(words: readonly string[], book: PhraseBook, denials: Denials): Found[] {
  const groupsFrom = words.map((_, start) => groupsAt(words, start, book.groups));
  const seen = new Set<number>();
  const found: Found[] = [];
  const stops = (word: string | undefined) =>
    word === undefined || word === sentenceEnd || denials.before.has(word);

  const enter = (member: PhraseNode, start: number, ends: readonly number[] = []) => {
    for (const end of ends) walk(member, start, end);
  };
  function walk(node: PhraseNode, start: number, at: number): void {
    const place = node.number * (words.length + 1) + at;
    if (seen.has(place)) return;
    seen.add(place);
    for (const meaning of node.meanings ?? []) found.push({ meaning, start, end: at });
    const word = words[at];
    const next = word === undefined ? undefined : node.words?.get(word);
    if (next) walk(next, start, at + 1);
    const here = groupsFrom[at];
    const { groups } = node;
    if (here && groups && groups.size < here.size)
      for (const [group, member] of groups) enter(member, start, here.get(group));
    else if (here && groups)
      for (const [group, ends] of here) {
        const member = groups.get(group);
        if (member) enter(member, start, ends);
      }
    if (node.gap)
      for (let skipped = 0; skipped <= gapLength; skipped += 1) {
        walk(node.gap, start, at + skipped);
        if (stops(words[at + skipped])) break;
      }
  }
  for (let start = 0; start < words.length; start += 1) walk(book.root, start, start);
  return found;
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
