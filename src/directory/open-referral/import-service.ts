import { choiceOf, dayOf, type Loose, lineOf, partOf, textOf } from './feed-values.ts';
import { type Account, emptyAccount, forReview, remark } from './import-account.ts';
import { areasFromFeed } from './import-areas.ts';
import { type ImportContext, type Imported, importedHow } from './import-context.ts';
import { hoursFromFeed } from './import-hours.ts';
import { languagesFromFeed } from './import-languages.ts';
import { fieldsFromTerms, routesFromTerms, termsFrom } from './import-own.ts';
import { namesPerson, nameWithoutNumbers } from './import-personal.ts';
import { dialled } from './import-phone.ts';
import { plainText } from './import-plain-text.ts';
import { aboutFromFeed, extrasForReview } from './import-prose.ts';
import { purposeFromFeed } from './import-purpose.ts';
import { type FoundRoute, routesFromFeed } from './import-routes.ts';
import { withEvidence } from './import-sources.ts';
import { asVersion3 } from './import-version-1.ts';
import { isSecretPlace, routesToSecretPlace, tellsWhere, withoutWhereabouts } from './import-whereabouts.ts';
import { wordsFromFeed } from './import-words.ts';

const nameOf = (owner: unknown) => lineOf(nameWithoutNumbers(lineOf(plainText(partOf(owner)['name'])) ?? ''));

/** Why a service of the feed becomes no record at all; undefined where it may. */
function gate(feed: Loose, account: Account): string | undefined {
  const status = choiceOf(feed['status']);
  if (!textOf(feed['id'])) return 'it has no id';
  if (!nameOf(feed)) return 'it has no name';
  if (status === undefined) remark(account.changed, 'status', 'none is given: read as active');
  else if (status !== 'active') return `the feed calls it ${status.slice(0, 30)}`;
  else if (feed['status'] !== 'active')
    remark(account.changed, 'status', `"${lineOf(feed['status'])}" is read as active`);
  return undefined;
}

/** The day on which the feed says that it was checked, or else changed. */
function checkedDay(feed: Loose, today: string, account: Account): string | undefined {
  const days = ['assured_date', 'last_modified'].flatMap((key) => dayOf(feed[key]) ?? []);
  if (days.some((day) => day > today)) remark(account.dropped, 'assured_date', 'it lies in the future');
  return days.find((day) => day <= today);
}

function routesOf(
  feed: Loose,
  { vocabulary, today, doNotUse }: ImportContext,
  account: Account,
): FoundRoute[] {
  const ours = routesFromTerms(feed, vocabulary, today, account);
  const found = ours.length > 0 ? ours : routesFromFeed(feed, account);
  return found.filter(({ route }) => {
    const isBarred = doNotUse.has(dialled(route.dial ?? route.value));
    if (isBarred)
      remark(account.dropped, 'phones', `${route.value} is on the list of numbers not to be used`);
    return !isBarred;
  });
}

function hasInterpreters(feed: Loose): boolean {
  const said = lineOf(feed['interpretation_services']) ?? '';
  return said !== '' && !/^(?:no|none|n\/?a|nil|false|not\b.*)[.]?$/i.test(said);
}

/**
 * Makes a record of one service of a feed, held for review, and the account of what became of its fields.
 * @param url where the feed gives this service: the address of the record's sources
 */
export function importService(given: Loose, url: string, context: ImportContext): Imported {
  const account = emptyAccount();
  const feed = asVersion3(given);
  const feedId = textOf(feed['id'])?.slice(0, 200) ?? '';
  const name = nameOf(feed)?.slice(0, 90) ?? 'a service without a name';
  const imported: Imported = { feedId, name, account, isDated: false };
  const leftOut = gate(feed, account);
  if (leftOut) return { ...imported, leftOut };
  const { publisher, licence, today } = context;
  const { ours, others } = termsFrom(feed, context.vocabulary);
  const own = ours.length > 0 ? fieldsFromTerms(ours) : undefined;
  const words = wordsFromFeed(others, account);
  const purpose = purposeFromFeed(feed, { own, words }, context, account);
  const isSecret = isSecretPlace(purpose.does, feed, own !== undefined);
  const all = routesOf(feed, context, account);
  const found = isSecret ? routesToSecretPlace(all, account) : all;
  if (found.length === 0) return { ...imported, leftOut: 'it gives no way to get in touch that can be used' };
  const date = checkedDay(feed, today, account);
  const quoted = isSecret && tellsWhere(name) ? '' : name;
  const { routes, sources } = withEvidence(found, { url, date: date ?? 'undated', name: quoted });
  const about = own ? own.about : aboutFromFeed(feed, account);
  if (!own) extrasForReview(feed, account);
  if (own?.isCrisisLine)
    forReview(account, 'Where it comes from it is a crisis line, shown whatever the need or place.');
  // In a feed like ours a place's schedules are those of one way to get in touch.
  const hours = hoursFromFeed(own ? { ...feed, service_at_locations: [] } : feed, today, account);
  const draft = {
    name,
    organisation: (nameOf(feed['organization']) ?? publisher).slice(0, 120),
    status: 'held' as const,
    reason: `Imported from ${publisher}: a person must review it`,
    ...purpose,
    areas: areasFromFeed(feed, context.areas, account),
    routes,
    ...(hours ? { hours } : {}),
    languages: languagesFromFeed(feed, account),
    interpreters: hasInterpreters(feed),
    ...(Object.keys(about).length > 0 ? { about } : {}),
    sources,
    checkedOn: date ?? today,
    checkedHow: importedHow,
    origin: { publisher, feed: context.feed, id: feedId, licence },
  };
  if (account.review.some(namesPerson)) remark(account.dropped, 'notes', 'they name a person');
  account.review = account.review.filter((sentence) => !namesPerson(sentence));
  const record = isSecret ? withoutWhereabouts(draft, account) : draft;
  return {
    ...imported,
    name: record.name,
    record,
    isDated: date !== undefined,
    ...(own?.id ? { ownId: own.id } : {}),
  };
}
