import { closestNames } from './closest-name.ts';
import type { Gazetteer } from './gazetteer.ts';
import { cueBefore, cues } from './location-cue.ts';
import { isMeantAsPlace, tellsWhere } from './meant-as-place.ts';
import type { Place } from './place.ts';
import { placeOfMeanings } from './place-of-meanings.ts';
import { placeOfSightings } from './place-of-sightings.ts';
import { type Word, wordsOf } from './plain-name.ts';
import { phraseAt, type Sighting, sightingsIn } from './sightings.ts';

export type FindOptions = {
  /** Force ids of the site: of several places with one name, theirs comes first. */
  forces?: readonly string[];
  /** Words that stand before a place in other languages ("w", "yn"), besides the English "in", "near", "from" ... */
  cues?: readonly string[];
  /** Words that stand after one ("में"; "da" in "Leicester'da"). */
  cuesAfter?: readonly string[];
};

// Inside a sentence short words are too often one slip from a short name.
const shortestGuess = 7;
const most = 3;
/** A misspelt name, looked for only where words of place announce one, and always to be confirmed. */
function misspelt(words: readonly Word[], gazetteer: Gazetteer, options: FindOptions): Place | undefined {
  const extra = new Set(options.cues);
  let tried = 0;
  for (let at = 1; at < words.length && tried < most; at++) {
    const cue = cueBefore(words, at, extra);
    if (cue !== 'mine' && cue !== 'here') continue;
    tried += 1;
    for (const length of [3, 2, 1]) {
      const phrase = phraseAt(words, at, length);
      const isKnown = phrase !== undefined && gazetteer.names.has(phrase);
      const closest = phrase && !isKnown ? closestNames(phrase, gazetteer.spellings, shortestGuess) : [];
      const meanings = closest.flatMap((name) => gazetteer.names.get(name) ?? []);
      const here = meanings.filter((each) => each.where === undefined && !each.nation && !each.ordinary);
      if (here.length > 0)
        return { ...placeOfMeanings(here, gazetteer, options.forces ?? []), confirm: true };
    }
  }
  return undefined;
}

/**
 * The place that a person names in passing ("my ex keeps following me, I'm in Loughborough"), if they name one. Only
 * names as they are spelt count, misspelt ones after a word of place; a name with no such word is to be confirmed.
 * Never throws; reads the first 1,000 characters.
 */
export function findAreaInSentence(
  text: string,
  gazetteer: Gazetteer,
  options: FindOptions = {},
): Place | undefined {
  const after = new Set(options.cuesAfter);
  // What stands after a name may be tied to it: "Leicester'da".
  const words = wordsOf(after.size > 0 ? text.replace(/['’](?=\p{L})/gu, ' ') : text);
  const seen = sightingsIn(words, gazetteer, new Set(options.cues), after);
  return placeInWords(words, seen, gazetteer, options);
}

/** The same, of a text whose words and the places among them are known already. */
export function placeInWords(
  words: readonly Word[],
  seen: readonly Sighting[],
  gazetteer: Gazetteer,
  options: FindOptions,
): Place | undefined {
  const ours = options.forces ?? [];
  const meant = seen.filter(
    (each) => isMeantAsPlace(each, words, false) && tellsWhere(each, gazetteer, ours),
  );
  const cue = cues.find((sureness) => meant.some((each) => each.cue === sureness));
  if (!cue) return misspelt(words, gazetteer, options);
  const surest = meant.filter((each) => each.cue === cue);
  const place = placeOfSightings(surest, gazetteer, ours);
  if (place.status === 'unknown') return undefined;
  const isWhole = surest[0]?.length === words.length;
  const isPostcode = cue === 'none' && surest.some((each) => 'postcode' in each);
  const isOrdinary = surest.some((each) => 'meanings' in each && each.isOrdinary);
  const isSure = isWhole || isPostcode || cue === 'mine' || (cue === 'here' && !isOrdinary);
  return isSure || place.status !== 'found' ? place : { ...place, confirm: true };
}
