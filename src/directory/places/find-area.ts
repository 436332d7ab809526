import { closestNames } from './closest-name.ts';
import { type FindOptions, findAreaInSentence, isMeantAsPlace } from './find-area-in-sentence.ts';
import type { Gazetteer } from './gazetteer.ts';
import { cues } from './location-cue.ts';
import { type Place, placeOfMeanings, placeOfPostcode, unknownPlace } from './place.ts';
import { placeOfSightings } from './place-of-sightings.ts';
import { type Word, wordsOf } from './plain-name.ts';
import { readPostcode, readSlippedPostcode } from './postcode.ts';
import { sightingsIn } from './sightings.ts';

export { type FindOptions, findAreaInSentence } from './find-area-in-sentence.ts';
export type { Place } from './place.ts';

const leading =
  /^(?:the|city of|county of|town of|district of|(?:royal |london |metropolitan )*borough of|cyngor|in|near) /;
const trailing =
  / (?:council|authority|police|constabulary|city|county|borough|district|metropolitan|town|parish|village|area|centre|center|region|uk|england|please)$/;

/** The answer as it stands, then with what councils and people put around names taken off, bit by bit. */
function* bareNames(plain: string): Generator<string> {
  let name = plain;
  yield name;
  for (let shorter = name; ; name = shorter) {
    shorter = name.replace(trailing, '');
    if (shorter === name) shorter = name.replace(leading, '');
    if (shorter === name) return;
    yield shorter;
  }
}

function fromPostcode(plain: string, gazetteer: Gazetteer): Place | undefined {
  const isKnown = (outcode: string) => Object.hasOwn(gazetteer.outcodes, outcode);
  const strict = readPostcode(plain, isKnown);
  const part = strict ?? (/\d/.test(plain) ? readSlippedPostcode(plain, isKnown) : undefined);
  return part && placeOfPostcode(part, gazetteer);
}

function fromNames(words: readonly Word[], gazetteer: Gazetteer, options: FindOptions): Place | undefined {
  const seen = sightingsIn(words, gazetteer, new Set(options.cues));
  const meant = seen.filter((each) => isMeantAsPlace(each, words, true));
  // "Great Glen near Leicester" says where twice; what is somebody else's counts only where nothing else does.
  const [best] = cues.filter((cue) => meant.some((each) => each.cue === cue));
  const kept = meant.filter((each) =>
    best === 'mine' || best === 'loose' ? each.cue === best : each.cue !== 'loose',
  );
  const place = placeOfSightings(kept, gazetteer, options.forces ?? []);
  return place.status === 'unknown' ? undefined : place;
}

/** Nothing is spelt as known: the nearest spelling, or "LEI" for LE1, to be confirmed. */
function guess(plain: string, gazetteer: Gazetteer, ours: readonly string[]): Place | undefined {
  for (const name of bareNames(plain)) {
    const meanings = closestNames(name, gazetteer.spellings).flatMap(
      (each) => gazetteer.names.get(each) ?? [],
    );
    if (meanings.length > 0) return { ...placeOfMeanings(meanings, gazetteer, ours), confirm: true };
  }
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
  return (
    fromNames(words, gazetteer, options) ??
    guess(plain, gazetteer, ours) ??
    findAreaInSentence(text, gazetteer, options) ?? { ...unknownPlace }
  );
}
