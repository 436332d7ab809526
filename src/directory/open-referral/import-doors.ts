import { choiceOf, type Loose, lineOf, listOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import type { FoundRoute } from './import-routes.ts';

const postcodeShape = /^([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/i;

/** The address of a door that people may come to, whole; or why it is none. */
function addressOf(
  address: Loose,
  location: Loose,
): { street: string; town: string; postcode: string } | string {
  const isPhysical = (type: unknown) => (choiceOf(type) ?? 'physical') === 'physical';
  if (!isPhysical(address['address_type'])) return 'it is for letters';
  if (!isPhysical(location['location_type'])) return 'its location is not one to visit';
  const [street, town] = [lineOf(address['address_1']), lineOf(address['city'])];
  const [, out, inward] = postcodeShape.exec(lineOf(address['postal_code']) ?? '') ?? [];
  if (!street || !town || !out || !inward) return 'street, town or a postcode of the UK is missing';
  return { street, town, postcode: `${out} ${inward}`.toUpperCase() };
}

/** Doors of a location, as routes. Those of secret places are taken out later, whatever they are. */
export function doorsOf(location: Loose, account: Account): FoundRoute[] {
  return listOf(location['addresses']).flatMap((each) => {
    const address = addressOf(each, location);
    if (typeof address === 'string') {
      remark(account.dropped, 'address', address);
      return [];
    }
    const value = `${address.street}, ${address.town}, ${address.postcode}`;
    forReview(
      account,
      'The feed gives an address: make sure that people may come to it, and that it may be shown.',
    );
    return [
      { route: { kind: 'walk-in', value, address }, said: `locations.addresses: ${value.slice(0, 250)}` },
    ];
  });
}
