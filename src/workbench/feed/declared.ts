import { type Loose, lineOf, partOf } from '../../directory/open-referral/feed-values.ts';
import type { Feed } from './feed.ts';
import { FeedRefused } from './refused.ts';

/** A text, or the name, the id or the address of an object. */
function named(value: unknown): string | undefined {
  const part = partOf(value);
  return lineOf(value) ?? lineOf(part['name']) ?? lineOf(part['id']) ?? lineOf(part['url']);
}

const firstOf = (about: Loose, keys: readonly string[]) =>
  keys
    .flatMap((key) => named(about[key]) ?? [])
    .find(Boolean)
    ?.slice(0, 100);

const noLicence = /^(?:none|unknown|n\/?a|tbc|-)$|all rights reserved|not licen[cs]ed|proprietary/i;

/** The licence of a feed's data: as given, else as the feed declares it. Throws a sentence where there is none. */
export function licenceOf({ about }: Pick<Feed, 'about'>, given: string | undefined): string {
  const declared = firstOf(about, ['licence', 'license', 'data_licence', 'licence_url', 'license_url']);
  const licence = given ?? declared;
  if (licence === undefined)
    throw new FeedRefused(
      'The feed declares no licence. Ask its publisher under which one its data may be used, and give it: ' +
        '--licence "OGL-UK-3.0".',
    );
  if (noLicence.test(licence))
    throw new FeedRefused(
      `"${licence}" is no licence that lets its data be used. Ask the publisher for one.`,
    );
  return licence;
}

/** Who publishes a feed: as given, as the feed says, its host or, for a file, the one organisation of its services. */
export function publisherOf({ about, services, address }: Feed, given: string | undefined): string {
  const declared = given ?? firstOf(about, ['publisher', 'publisher_name']);
  if (declared) return declared;
  if (URL.canParse(address)) return new URL(address).hostname;
  const names = new Set(services.map(({ service }) => named(partOf(service['organization'])['name']) ?? ''));
  const [only = ''] = names;
  if (names.size === 1 && only) return only.slice(0, 100);
  throw new FeedRefused(`${address} does not say who publishes it: give --publisher "<name>".`);
}
