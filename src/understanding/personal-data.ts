import { Culture, recognizeEmail, recognizePhoneNumber } from '@microsoft/recognizers-text-suite';
import type { Lexicon } from './lexicon.ts';
import { normalise } from './normalise.ts';
import {
  type FindPieces,
  type PersonalDataKind,
  personalDataKinds,
  pieceFinder,
} from './personal-data/find-pieces.ts';
import { givenNames } from './personal-data/given-names.ts';
import { type IsKnownNumber, isPersonalPhone } from './personal-data/numbers.ts';
import { together } from './personal-data/own-words.ts';

export { type PersonalDataKind, personalDataKinds };

/** More than anybody is allowed to send. */
const longest = 2000;

/** What the recognizers find besides our own patterns. */
const recognised: Partial<Record<PersonalDataKind, (text: string, isKnownNumber: IsKnownNumber) => boolean>> =
  {
    phone: (text, isKnownNumber) =>
      recognizePhoneNumber(text, Culture.English).some((found) => isPersonalPhone(found.text, isKnownNumber)),
    email: (text) => recognizeEmail(text, Culture.English).length > 0,
  };

/** Made once for each lexicon. */
const finders = new WeakMap<Lexicon, FindPieces>();

/** Finds with the words of all languages: people mix them. */
function finderOf(lexicon: Lexicon): FindPieces {
  const made = finders.get(lexicon);
  if (made) return made;
  const all = [...lexicon.values()];
  const words = together(all.map(({ personal }) => personal));
  const find = pieceFinder(words, givenNames(words, together(all.map((one) => one.givenNames))));
  finders.set(lexicon, find);
  return find;
}

/**
 * The kinds of personal data in a text, so that the person can be told that it is not needed; never the data itself.
 * Helplines, emergency numbers, ages and towns are none. Only full postcodes count.
 */
export function findPersonalData(
  text: string,
  lexicon: Lexicon,
  isKnownNumber: IsKnownNumber,
): PersonalDataKind[] {
  const findPieces = finderOf(lexicon);
  const normal = normalise(text.slice(0, longest)).slice(0, longest);
  // Capitals tell names, and are lost where disguises are taken off.
  const pieces = [text.slice(0, longest), normal].flatMap((each) => findPieces(each, isKnownNumber));
  const own = new Set(pieces.map(({ kind }) => kind));
  return personalDataKinds.filter((kind) => own.has(kind) || recognised[kind]?.(normal, isKnownNumber));
}
