import { foldInPlace } from '../letters.ts';
import { addressFinder } from './address.ts';
import { birthFinder } from './date-of-birth.ts';
import type { GivenNames } from './given-names.ts';
import { nameFinder } from './name.ts';
import {
  findBank,
  findCard,
  findNiNumber,
  findNumberPlate,
  findPhone,
  type IsKnownNumber,
} from './numbers.ts';
import type { OwnWords } from './own-words.ts';
import type { Span } from './span.ts';
import { findEmail, findPostcode } from './written.ts';

export const personalDataKinds = [
  'phone',
  'email',
  'postcode',
  'name',
  'address',
  'date-of-birth',
  'ni-number',
  'card',
  'bank',
  'number-plate',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** `written`: the text as it was typed; `text`: the same in the letters of `foldInPlace`. */
type Finder = (text: string, written: string, isKnownNumber: IsKnownNumber) => Span[];

export type Piece = { kind: PersonalDataKind; span: Span };

/** Where personal data stands in a text, as it was typed. */
export type FindPieces = (written: string, isKnownNumber: IsKnownNumber) => Piece[];

/**
 * Patterns alone, without a library: the page runs them too, before anything is sent.
 * @param words of the languages that are looked for beside English
 * @param given names beside the common ones; the page has no room for them
 */
export function pieceFinder(words: OwnWords, given?: GivenNames): FindPieces {
  const finders: Readonly<Record<PersonalDataKind, Finder>> = {
    phone: (text, _, isKnownNumber) => findPhone(text, isKnownNumber),
    email: findEmail,
    postcode: findPostcode,
    name: nameFinder(words, given),
    address: addressFinder(words),
    'date-of-birth': birthFinder(words),
    'ni-number': findNiNumber,
    card: findCard,
    bank: findBank,
    'number-plate': findNumberPlate,
  };
  return (written, isKnownNumber) => {
    const text = foldInPlace(written);
    return personalDataKinds.flatMap((kind) =>
      finders[kind](text, written, isKnownNumber).map((span) => ({ kind, span })),
    );
  };
}
