import { nearMissIndex } from './near-miss.ts';
import { normalise } from './normalise.ts';
import { soundOf } from './sound.ts';
import { splitWords } from './words.ts';

/** Gives words their usual spelling: "hes txting" as "he is texting". */
export type Speller = (words: readonly string[]) => string[];

type Spelling = { readonly typed: readonly string[]; readonly meant: readonly string[] };

const withoutPossessive = (word: string): string => word.replace(/'s$/, '').replaceAll("'", '');

/** Spellings alone: what a writer of phrases can rely on. A longer spelling goes before a shorter one. */
export function usualSpelling(
  spellings: Readonly<Record<string, readonly string[]>>,
  ignored: readonly string[],
): Speller {
  const passed = new Set(ignored.flatMap((word) => splitWords(normalise(word))));
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

/**
 * Mends one misspelt word towards a vocabulary; a word that anyone knows stays as it is.
 * @param sounds also take a word that sounds like one of ours: for languages that people type in Latin letters.
 */
export function mender(
  vocabulary: Pick<ReadonlySet<string>, 'has' | 'keys'>,
  sounds: boolean,
): (word: string) => string {
  const near = nearMissIndex(vocabulary.keys(), shortest);
  const bySound = new Map<string, string>();
  if (sounds)
    for (const word of vocabulary.keys()) if (/^[a-z]{4,}$/.test(word)) bySound.set(soundOf(word), word);
  return (word) => {
    for (const guess of [asLetters(word), withoutStretch(word, '$1$1'), withoutStretch(word, '$1')])
      if (vocabulary.has(guess)) return guess;
    const alike = word.length >= 4 ? bySound.get(soundOf(word)) : undefined;
    if (alike !== undefined) return alike;
    const typed = asLetters(withoutStretch(word, '$1'));
    if (typed.length < (/^[a-z']+$/.test(typed) ? shortest - 1 : shortestElsewhere) || /\d/.test(typed))
      return word;
    const meant = near(typed).filter((candidate) => candidate[0] === typed[0]);
    const swapped = meant.find((candidate) => sameLetters(candidate, typed));
    return swapped ?? meant.find((candidate) => candidate.at(-1) === typed.at(-1)) ?? meant[0] ?? word;
  };
}
