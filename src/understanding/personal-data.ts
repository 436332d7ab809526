import { Culture, recognizeEmail, recognizePhoneNumber } from '@microsoft/recognizers-text-suite';
import { normalise } from './normalise.ts';
import { findPieces, type PersonalDataKind, personalDataKinds } from './personal-data/find-pieces.ts';
import { type IsKnownNumber, isPersonalPhone } from './personal-data/numbers.ts';

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

/**
 * The kinds of personal data in a text, so that the person can be told that it is not needed; never the data itself.
 * Helplines, emergency numbers, ages and towns are none. Only full postcodes count.
 */
export function findPersonalData(text: string, isKnownNumber: IsKnownNumber): PersonalDataKind[] {
  const normal = normalise(text.slice(0, longest)).slice(0, longest);
  const own = new Set(findPieces(normal, isKnownNumber).map(({ kind }) => kind));
  return personalDataKinds.filter((kind) => own.has(kind) || recognised[kind]?.(normal, isKnownNumber));
}
