import type { Route } from '../schemas/service.ts';
import { type Loose, listOf, partOf, textOf } from './feed-values.ts';
import { type Account, remark } from './import-account.ts';
import { doorsOf } from './import-doors.ts';
import { emailOf, websiteOf } from './import-links.ts';
import { telephonesIn } from './import-telephones.ts';

/** A way to get in touch, and what the feed printed of it: its evidence. */
export type FoundRoute = { route: Omit<Route, 'evidence'>; said: string };

/** Whoever in a feed may have telephones and e-mail addresses, with the field that it is in. */
function owners(service: Loose): [string, Loose][] {
  const places = listOf(service['service_at_locations']);
  const first: [string, Loose][] = [
    ['service', service],
    ...places.map((place): [string, Loose] => ['service_at_locations', place]),
    ...places.map((place): [string, Loose] => ['locations', partOf(place['location'])]),
    ['organization', partOf(service['organization'])],
  ];
  return first.flatMap(([field, owner]) => [
    [field, owner] as [string, Loose],
    ...listOf(owner['contacts']).map((contact): [string, Loose] => [`${field}.contacts`, contact]),
  ]);
}

function sameAs({ route: { kind, value } }: FoundRoute): string {
  const isLink = kind === 'email' || kind === 'website';
  return `${kind} ${isLink ? value.toLowerCase().replace(/\/$/, '') : value.replace(/\W/g, '')}`;
}

/** Every way to get in touch that a feed gives, wherever it gives it, each once. */
export function routesFromFeed(service: Loose, account: Account): FoundRoute[] {
  const all = owners(service);
  if (all.some(([field, owner]) => field.endsWith('contacts') && textOf(owner['name'])))
    remark(account.dropped, 'contacts.name', 'names of people are not kept');
  const found = [
    ...all.flatMap(([field, owner]) =>
      listOf(owner['phones']).flatMap((row) => telephonesIn(row, owner, field, account)),
    ),
    ...all.flatMap(([field, owner]) => emailOf(owner, field, account)),
    ...websiteOf(service['url'], 'url', account),
    ...websiteOf(partOf(service['organization'])['website'], 'organization.website', account),
    ...all.filter(([field]) => field === 'locations').flatMap(([, location]) => doorsOf(location, account)),
  ];
  return [...new Map(found.toReversed().map((each) => [sameAs(each), each])).values()].toReversed();
}
