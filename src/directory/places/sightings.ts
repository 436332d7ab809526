import type { Gazetteer } from './gazetteer.ts';
import { type Cue, cueBefore } from './location-cue.ts';
import type { Meaning } from './meaning.ts';
import type { Word } from './plain-name.ts';
import { looksMeant, type PostcodePart, readPostcode, readSlippedPostcode } from './postcode.ts';

/**
 * A name or postcode that stands among the words of a text, and how sure its surroundings make it. `follows`: nothing
 * but words like "near" stand between it and the one before.
 */
export type Sighting = { at: number; length: number; cue: Cue; follows: boolean } & (
  | { postcode: PostcodePart }
  | { meanings: readonly Meaning[]; isOrdinary: boolean }
);

/** Words that tie two names of one place together. */
export const linking = new Set(['near', 'nr', 'in', 'by', 'outside', 'of', 'the']);
const notLatin = /[^ -\u024f]/;
/** More than this many places in one text are chance, or an attack. */
const mostSightings = 16;

/** `count` words from `at` as one text; nothing where a break falls between them. */
export function phraseAt(words: readonly Word[], at: number, count: number): string | undefined {
  if (at + count > words.length) return undefined;
  let phrase = words[at]?.text ?? '';
  for (let next = at + 1; next < at + count; next++) {
    if (words[next - 1]?.ends) return undefined;
    phrase += ` ${words[next]?.text}`;
  }
  return phrase;
}

function postcodeAt(words: readonly Word[], at: number, cue: Cue, gazetteer: Gazetteer) {
  // Every postcode begins with a letter or two and a digit, with a gap between them at most.
  if (!/\d/.test(words[at]?.text ?? '') && !/^\d/.test(words[at + 1]?.text ?? '')) return undefined;
  const isKnown = (outcode: string) => Object.hasOwn(gazetteer.outcodes, outcode);
  for (const length of [2, 1]) {
    const phrase = phraseAt(words, at, length);
    const isClosed = words[at + length - 1]?.ends === true;
    if (!phrase || !looksMeant(phrase, cue !== 'none', isClosed)) continue;
    const postcode = readPostcode(phrase, isKnown) ?? readSlippedPostcode(phrase, isKnown);
    if (postcode) return { at, length, cue, postcode };
  }
  return undefined;
}

/** A name to which something is tied has as many letters left: "leicesterda" is Turkish, "malden" is none. */
const leastLeft = 5;

/** What a phrase means, as it stands or without what its language ties to a name. */
function meaningsOf(phrase: string, { names, ties }: Gazetteer): readonly Meaning[] | undefined {
  const known = names.get(phrase);
  if (known) return known;
  const isLeft = (tie: string) => phrase.length - tie.length >= leastLeft;
  for (const tie of ties.endings) {
    const bare = phrase.endsWith(tie) && isLeft(tie) && names.get(phrase.slice(0, -tie.length));
    if (bare) return bare;
  }
  for (const tie of ties.beginnings) {
    const bare = phrase.startsWith(tie) && isLeft(tie) && names.get(phrase.slice(tie.length));
    if (bare) return bare;
  }
  return undefined;
}

function nameAt(words: readonly Word[], at: number, cue: Cue, gazetteer: Gazetteer) {
  for (let length = gazetteer.starts.get(words[at]?.text ?? '') ?? 1; length > 0; length--) {
    const phrase = phraseAt(words, at, length);
    const meanings = phrase && meaningsOf(phrase, gazetteer);
    if (!meanings) continue;
    // Where a script has no such words as "in" before the name, the name itself is telling.
    const sureness: Cue = cue === 'none' && notLatin.test(phrase) ? 'here' : cue;
    return { at, length, cue: sureness, meanings, isOrdinary: meanings.some((each) => each.ordinary) };
  }
  return undefined;
}

/**
 * The first names and postcodes in the words, in order, the longest at each point. `extra`: as in `cueBefore`; `after`: words of
 * place that follow one.
 */
export function sightingsIn(
  words: readonly Word[],
  gazetteer: Gazetteer,
  extra: ReadonlySet<string>,
  after: ReadonlySet<string> = new Set(),
): Sighting[] {
  const sightings: Sighting[] = [];
  for (let at = 0; at < words.length && sightings.length < mostSightings; at++) {
    const last = sightings.at(-1);
    const from = last ? last.at + last.length : 0;
    // "in Preston, Lancashire", "between Stoke and Stafford": what follows a name at once belongs to it.
    const isNext = from === at || (from === at - 1 && words[from]?.text === 'and');
    const cue = last && isNext ? last.cue : cueBefore(words, at, extra);
    const sighting = postcodeAt(words, at, cue, gazetteer) ?? nameAt(words, at, cue, gazetteer);
    if (!sighting) continue;
    const follows = last !== undefined && words.slice(from, at).every((word) => linking.has(word.text));
    const next = words[at + sighting.length];
    const isTied = words[at + sighting.length - 1]?.ends === false && after.has(next?.text ?? '');
    sightings.push({ ...sighting, follows, ...(isTied && sighting.cue === 'none' ? { cue: 'here' } : {}) });
    at += sighting.length - 1;
  }
  return sightings;
}
