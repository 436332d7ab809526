import { type Loose, lineOf, listOf, numberOf, partOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import { withoutContacts } from './import-personal.ts';
import { plainText, sentencesOf, shortened } from './import-plain-text.ts';

const longestAbout = 600;

/** What a service says of itself, in English, as plain sentences of at most 600 characters; none where there is nothing left. */
export function aboutFromFeed(feed: Loose, account: Account): Record<string, string> {
  const given = plainText(feed['description']);
  if (given === undefined) return {};
  const text = withoutContacts(given);
  if (text.length < sentencesOf(given).join(' ').length)
    remark(
      account.changed,
      'description',
      'sentences with a number, an e-mail address or a person were left out',
    );
  const about = shortened(text, longestAbout);
  if (about !== text)
    remark(account.changed, 'description', `it was shortened to ${longestAbout} characters`);
  return about.length < 3 ? {} : { en: about };
}

/** Fields that a record has no place for, and that a reviewer should read. */
const prose: readonly [string, string][] = [
  ['alert', 'The feed warns'],
  ['eligibility_description', 'The feed says of whom it takes'],
  ['application_process', 'The feed says of how to apply'],
  ['required_documents', 'The feed says of documents'],
  ['wait_time', 'The feed says of waiting'],
  ['fees', 'The feed says of fees'],
  ['fees_description', 'The feed says of fees'],
  ['interpretation_services', 'The feed says of interpreters'],
  ['attending_access', 'The feed says of how to attend'],
  ['attending_type', 'The feed says of how to attend'],
  ['accreditations', 'The feed says of accreditations'],
];

/** Fields that go nowhere: nothing in the product is made of them. */
const unused = [
  'funding',
  'reviews',
  'programs',
  'capacities',
  'licenses',
  'metadata',
  'logo',
  'alternate_name',
];

/** Puts what has no field of its own before the reviewer, and says what was left behind. */
export function extrasForReview(feed: Loose, account: Account): void {
  for (const [field, says] of prose) {
    const text = lineOf(plainText(typeof feed[field] === 'string' ? feed[field] : undefined));
    if (text) forReview(account, `${says}: "${shortened(text, 300)}".`);
  }
  for (const option of listOf(feed['cost_options'])) {
    const amount = numberOf(option['amount']);
    const words = [
      lineOf(option['option']),
      amount === undefined ? '' : `£${amount}`,
      lineOf(option['amount_description']),
    ].filter(Boolean);
    if (amount !== 0 && words.length > 0)
      forReview(account, `The feed says that it costs: ${words.join(', ').slice(0, 200)}.`);
  }
  for (const place of listOf(feed['service_at_locations']))
    for (const access of listOf(partOf(place['location'])['accessibility'])) {
      const text = lineOf(plainText(access['description'] ?? access['accessibility']));
      if (text) forReview(account, `The feed says of access: "${shortened(text, 200)}".`);
    }
  for (const field of unused)
    if (feed[field] !== undefined && feed[field] !== null)
      remark(account.dropped, field, 'a record has no place for it');
}
