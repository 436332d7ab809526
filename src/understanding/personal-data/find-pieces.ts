import { findAddress } from './address.ts';
import { findDateOfBirth } from './date-of-birth.ts';
import { findName } from './name.ts';
import {
  findBank,
  findCard,
  findNiNumber,
  findNumberPlate,
  findPhone,
  type IsKnownNumber,
} from './numbers.ts';
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

const finders: Readonly<Record<PersonalDataKind, (text: string, isKnownNumber: IsKnownNumber) => Span[]>> = {
  phone: findPhone,
  email: findEmail,
  postcode: findPostcode,
  name: findName,
  address: findAddress,
  'date-of-birth': findDateOfBirth,
  'ni-number': findNiNumber,
  card: findCard,
  bank: findBank,
  'number-plate': findNumberPlate,
};

export type Piece = { kind: PersonalDataKind; span: Span };

/**
 * Where personal data stands in a text in small letters. Patterns alone, without a library: the page runs them too, before
 * anything is sent.
 */
export const findPieces = (text: string, isKnownNumber: IsKnownNumber): Piece[] =>
  personalDataKinds.flatMap((kind) => finders[kind](text, isKnownNumber).map((span) => ({ kind, span })));
