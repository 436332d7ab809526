import { bareNames } from './bare-names.ts';
import { closestNames } from './closest-name.ts';
import { type FindOptions, placeInWords } from './find-area-in-sentence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { cues } from './location-cue.ts';
import { isMeantAsPlace } from './meant-as-place.ts';
import { type Place, unknownPlace } from './place.ts';
import { placeOfMeanings } from './place-of-meanings.ts';
import { placeOfPostcode } from './place-of-postcode.ts';
import { placeOfSightings } from './place-of-sightings.ts';
import { type Word, wordsOf } from './plain-name.ts';
import { readPostcode, readSlippedPostcode } from './postcode.ts';
import { linking, type Sighting, sightingsIn } from './sightings.ts';

export { type FindOptions, findAreaInSentence } from './find-area-in-sentence.ts';
export type { Place } from './place.ts';

function fromPostcode(plain: string, gazetteer: Gazetteer): Place | undefined {
  const isKnown = (outcode: string) => Object.hasOwn(gazetteer.outcodes, outcode);
  const strict = readPostcode(plain, isKnown);
  const part = strict ?? (/\d/.test(plain) ? readSlippedPostcode(plain, isKnown) : undefined);
  return part && placeOfPostcode(part, gazetteer);
}

function fromNames(
  words: readonly Word[],
  seen: readonly Sighting[],
  gazetteer: Gazetteer,
  ours: readonly string[],
): Place | undefined {
  const meant = seen.filter((each) => isMeantAsPlace(each, words, true));
  // "Great Glen near Leicester" says where twice; what is somebody else's counts only where nothing else does.
  const [best] = cues.filter((cue) => meant.some((each) => each.cue === cue));
  const kept = meant.filter((each) =>
    best === 'mine' || best === 'loose' ? each.cue === best : each.cue !== 'loose',
  );
  const place = placeOfSightings(kept, gazetteer, ours);
  return place.status === 'unknown' ? undefined : place;
}

/** Whether the names in a text are all that it says ("Wigston near Leicester", not "Newton Abot"). */
function areAllOf(words: readonly Word[], seen: readonly Sighting[]): boolean {
  const named = new Set(seen.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)));
  return words.every((word, index) => named.has(index) || linking.has(word.text));
}

/**
 * Nothing is spelt as known: the nearest spelling, or "LEI" for LE1, to be confirmed. `fewestWords`: only of names with as
 * many.
 */
function guess(
  plain: string,
  gazetteer: Gazetteer,
  ours: readonly string[],
  fewestWords = 1,
): Place | undefined {
  for (const name of bareNames(plain)) {
    if (name.split(' ').length < fewestWords) break;
    const meanings = closestNames(name, gazetteer.spellings).flatMap(
      (each) => gazetteer.names.get(each) ?? [],
    );
    if (meanings.length > 0) return { ...placeOfMeanings(meanings, gazetteer, ours), confirm: true };
  }
  if (fewestWords > 1) return undefined;
  const isKnown = (outcode: string) => Object.hasOwn(gazetteer.outcodes, outcode);
  const outcode = /^[a-z]{2}[io]$/.test(plain) ? readSlippedPostcode(plain, isKnown) : undefined;
  return outcode && { ...placeOfPostcode(outcode, gazetteer), confirm: true };
}

/**
 * Where a person is, from their answer to that question: a postcode or a part of one, a place, a district or its
 * council, a county, a force, a nation. Never throws, never returns what was typed, reads the first 1,000 characters.
 */
export function findArea(text: string, gazetteer: Gazetteer, options: FindOptions = {}): Place {
  const words = wordsOf(text);
  const plain = words.map((word) => word.text).join(' ');
  const ours = options.forces ?? [];
  const postcode = fromPostcode(plain, gazetteer);
  if (postcode) return postcode;
  for (const name of bareNames(plain)) {
    const meanings = gazetteer.names.get(name);
    if (meanings) return placeOfMeanings(meanings, gazetteer, ours);
  }
  const seen = sightingsIn(words, gazetteer, new Set([...(options.cues ?? []), 'between']));
  const isNamed = areAllOf(words, seen);
  return (
    (isNamed ? undefined : guess(plain, gazetteer, ours, 2)) ??
    fromNames(words, seen, gazetteer, ours) ??
    guess(plain, gazetteer, ours) ??
    placeInWords(words, seen, gazetteer, options) ?? { ...unknownPlace }
  );
}
