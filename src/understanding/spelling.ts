import { hashOf } from './hash.ts';
import { type NearMisses, nearMissTable, openNearMisses } from './near-miss.ts';
import { normalise } from './normalise.ts';
import { type NumberTable, numberAt, numberTable } from './number-table.ts';
import { soundOf } from './sound.ts';
import { has, type WordList } from './word-list.ts';
import { splitWords } from './words.ts';

/** Gives words their usual spelling: "hes txting" as "he is texting". */
export type Speller = (words: readonly string[]) => string[];

type Spelling = { readonly typed: readonly string[]; readonly meant: readonly string[] };

const withoutPossessive = (word: string): string => word.replace(/'s$/, '').replaceAll("'", '');

/** What people type for other words, by the first word that they type, and the words that are passed over. */
export type Spellings = {
  readonly byFirst: ReadonlyMap<string, readonly Spelling[]>;
  readonly passed: ReadonlySet<string>;
};

/** A longer spelling goes before a shorter one. */
export function spellingTable(
  spellings: Readonly<Record<string, readonly string[]>>,
  ignored: readonly string[],
): Spellings {
  const byFirst = new Map<string, Spelling[]>();
  for (const [usual, variants] of Object.entries(spellings))
    for (const variant of variants) {
      const typed = splitWords(normalise(variant));
      const first = typed[0];
      if (first === undefined) continue;
      const others = byFirst.get(first) ?? [];
      const meant = splitWords(normalise(usual));
      byFirst.set(
        first,
        [...others, { typed, meant }].sort((a, b) => b.typed.length - a.typed.length),
      );
    }
  return { byFirst, passed: new Set(ignored.flatMap((word) => splitWords(normalise(word)))) };
}

/** Spellings alone: what a writer of phrases can rely on. */
export function openSpelling({ byFirst, passed }: Spellings): Speller {
  const once = (words: readonly string[]): string[] => {
    const spelt: string[] = [];
    for (let at = 0; at < words.length; ) {
      const word = words[at] ?? '';
      const found = byFirst
        .get(word)
        ?.find(({ typed }) => typed.every((part, index) => part === words[at + index]));
      spelt.push(...(found ? found.meant : [withoutPossessive(word)]));
      at += found ? found.typed.length : 1;
    }
    return spelt;
  };
  // Twice, so that "he won't stop" is first "he will not stop" and then "he keeps".
  return (words) =>
    once(once(words).filter((word) => !passed.has(word))).filter((word) => word !== '' && !passed.has(word));
}

const lookLetters: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};
const asLetters = (word: string): string =>
  /\p{L}/u.test(word) ? word.replace(/[01345@$]/g, (sign) => lookLetters[sign] ?? sign) : word;
const withoutStretch = (word: string, to: string): string => word.replace(/(.)\1{2,}/gu, to);

/** Shortest word of ours that a misspelling may stand for: shorter words have too many honest neighbours. */
const shortest = 5;
/** In other scripts a letter more often makes another word: "fears" and "frightens" in Urdu are one apart. */
const shortestElsewhere = 7;

const sameLetters = (one: string, other: string): boolean =>
  [...one].sort().join('') === [...other].sort().join('');

/** Which words misspellings may stand for: by how they are written, and by the hash of how they sound, their numbers and one more. */
export type Mending = { readonly near: NearMisses; readonly bySound: NumberTable };

/** @param sounds also take a word that sounds like one of ours: for languages that people type in Latin letters. */
export function mendingTable({ list }: WordList, sounds: boolean): Mending {
  const romanised = list
    .map((word, number): [string, number] => [word, number + 1])
    .filter(([word]) => sounds && /^[a-z]{4,}$/.test(word));
  return {
    near: nearMissTable(list, (word) => word.length >= shortest),
    bySound: numberTable(new Map(romanised.map(([word, number]) => [hashOf(soundOf(word)), number]))),
  };
}

/** Mends one misspelt word towards a vocabulary; a word that anyone knows stays as it is. */
export function openMending({ near: misses, bySound }: Mending, words: WordList): (word: string) => string {
  const { list } = words;
  const near = openNearMisses(misses, list);
  return (word) => {
    for (const guess of [asLetters(word), withoutStretch(word, '$1$1'), withoutStretch(word, '$1')])
      if (has(words, guess)) return guess;
    const alike = word.length >= 4 ? list[numberAt(bySound, hashOf(soundOf(word))) - 1] : undefined;
    if (alike !== undefined) return alike;
    const typed = asLetters(withoutStretch(word, '$1'));
    if (typed.length < (/^[a-z']+$/.test(typed) ? shortest - 1 : shortestElsewhere) || /\d/.test(typed))
      return word;
    const meant = near(typed).filter((candidate) => candidate[0] === typed[0]);
    const swapped = meant.find((candidate) => sameLetters(candidate, typed));
    return swapped ?? meant.find((candidate) => candidate.at(-1) === typed.at(-1)) ?? meant[0] ?? word;
  };
}
