import { normalise } from './normalise.ts';
import { hasAddress } from './personal-data/address.ts';
import { hasDateOfBirth } from './personal-data/date-of-birth.ts';
import { hasName } from './personal-data/name.ts';
import { hasCard, hasNiNumber, hasPhone } from './personal-data/numbers.ts';
import { hasEmail, hasPostcode } from './personal-data/written.ts';

export const personalDataKinds = [
  'phone',
  'email',
  'postcode',
  'name',
  'address',
  'date-of-birth',
  'ni-number',
  'card',
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** Whether a number, as digits with a leading 0 and no country code, belongs to a service of the directory. */
export type IsKnownNumber = (digits: string) => boolean;

const finders: Readonly<Record<PersonalDataKind, (text: string, isKnownNumber: IsKnownNumber) => boolean>> = {
  phone: hasPhone,
  email: hasEmail,
  postcode: hasPostcode,
  name: hasName,
  address: hasAddress,
  'date-of-birth': hasDateOfBirth,
  'ni-number': hasNiNumber,
  card: hasCard,
};

/** More than anybody is allowed to send. */
const longest = 2000;

/**
 * The kinds of personal data in a text, so that the person can be told that it is not needed; never the data itself.
 * Helplines, emergency numbers, ages and towns are none. Only full postcodes count.
 */
export function findPersonalData(text: string, isKnownNumber: IsKnownNumber): PersonalDataKind[] {
  const normal = normalise(text.slice(0, longest)).slice(0, longest);
  return personalDataKinds.filter((kind) => finders[kind](normal, isKnownNumber));
}
