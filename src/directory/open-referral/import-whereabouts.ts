import type { Service } from '../schemas/service.ts';
import type { Loose } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import type { FoundRoute } from './import-routes.ts';

/**
 * Words of services whose address can cost a life: people flee to them, or are examined there. A service that only
 * speaks of such a place loses its address too: nobody needs it more than the one who must not have it.
 */
const secret =
  /\brefuges?\b|\bsafe[- ]?hous(?:e|es|ing)\b|\b(?:safe|emergency|supported|crisis|move-on) accommodation\b|\bsanctuary\b|\bshelters?\b|\bhostels?\b|\bsarcs?\b|\bsexual assault referral\b|\blloches\b/i;

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b/i;
// Words that end names of streets and nothing else, however they are written; then those that need a capital letter.
const anyCase =
  /\b\d{1,4}[a-z]?,? +(?:[\w'’.-]+ +){1,3}(?:street|road|avenue|lane|crescent|terrace|heol|stryd|ffordd)\b/i;
const numbered =
  /\b\d{1,4}[a-z]?,? +(?:[A-Z][\w'’.-]+ +){1,3}(?:St|Rd|Ln|Ave|Close|Drive|Dr|Gardens|Square|Row|Grove|Walk|Mews|Parade|Court|Place|Way|Hill|Green|Gate|House|Building|Yard|Wharf|Quay)\b/;
const streetName =
  /\b[A-Z][\w'’.-]+ (?:Street|Road|Lane|Avenue|Close|Crescent|Terrace|Grove|Drive|Court|Mews|Heol|Stryd|Ffordd)\b/;
const pointer =
  /\bwhat3words\b|\/\/\/\w+\.\w+\.\w+|\bmaps\.(?:app\.)?goo|\bgoogle\.[a-z.]+\/maps|\b(?:lat|long)itude\b|-?\d{1,2}\.\d{4,}, *-?\d{1,2}\.\d{4,}/i;

/** Whether a text says where something stands: a postcode, a street, a point on a map. */
export const tellsWhere = (text: string): boolean =>
  [postcode, anyCase, numbered, streetName, pointer].some((shape) => shape.test(text));

/** Small charities give their refuge's door as their own: of what serves these needs no feed's address is believed. */
const hunted =
  /\bdomestic (?:abuse|violence)\b|\bwom[ae]n['’]?s aid\b|\bsexual (?:violence|abuse|assault)\b|\brape\b|\bforced marriage|\bhonou?r[- ]based\b|\btrafficking\b|\bmodern slavery\b/i;

/**
 * Whether where this service is must stay secret, by what it does or by anything that the feed says of it.
 * @param isOurs a record of a directory like this one, whose doors people have looked at already
 */
export function isSecretPlace(does: readonly string[], feed: Loose, isOurs: boolean): boolean {
  const all = JSON.stringify(feed);
  return (
    does.includes('refuge-access') ||
    does.includes('sarc') ||
    secret.test(all) ||
    (!isOurs && hunted.test(all))
  );
}

type Draft = Pick<Service, 'name' | 'organisation' | 'about'>;

const drop = (account: Account, field: string) =>
  remark(account.dropped, field, 'it could tell where people at risk are');

/** A name without what follows from the first word that tells where: "Rose Refuge, 12 High Street" -> "Rose Refuge". */
function bareName(name: string): string {
  const [head = ''] = name.split(/ ?[,(–-] | ?[,(]|: /);
  return tellsWhere(head) || head.trim().length < 2 ? '' : head.trim();
}

/** Ways to get in touch with a secret place: no door, and no quotation that tells where it is. */
export function routesToSecretPlace(found: readonly FoundRoute[], account: Account): FoundRoute[] {
  const kept = found.filter(({ route }) => route.kind !== 'walk-in' && !tellsWhere(route.value));
  if (kept.length < found.length) drop(account, 'address');
  return kept.map((each) => {
    if (!tellsWhere(each.said)) return each;
    drop(account, 'phones.description');
    return { ...each, said: each.route.value };
  });
}

/** Takes out of a record's texts all that could lead to the door of a secret place, whatever the publisher sent. */
export function withoutWhereabouts<T extends Draft>(record: T, account: Account): T {
  const kept = { ...record };
  for (const field of ['name', 'organisation'] as const) {
    if (!tellsWhere(kept[field])) continue;
    drop(account, field);
    kept[field] =
      bareName(kept[field]) || (field === 'name' ? bareName(kept.organisation) : '') || 'Name withheld';
  }
  const about = Object.entries(kept.about ?? {});
  if (about.some(([, text]) => tellsWhere(text))) {
    drop(account, 'description');
    kept.about = Object.fromEntries(about.filter(([, text]) => !tellsWhere(text)));
    if (Object.keys(kept.about).length === 0) delete kept.about;
  }
  if (account.review.some(tellsWhere)) drop(account, 'notes');
  account.review = account.review.filter((text) => !tellsWhere(text));
  for (const each of [...account.changed, ...account.dropped])
    if (tellsWhere(each.why)) each.why = 'what the feed says there could tell where people are';
  forReview(account, 'Where it is must stay secret: read all that is shown of it for anything that tells.');
  return kept;
}
