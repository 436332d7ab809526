import { choiceOf, type Loose, lineOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import { isPerson, isPersonalMailbox } from './import-personal.ts';
import type { FoundRoute } from './import-routes.ts';

const emailShape = /^[\w.+'-]{1,64}@[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)+$/i;

/** Whether the mailbox of a contact carries the contact's own name. */
function isOwnMailbox(email: string, name: unknown): boolean {
  const words = (choiceOf(name) ?? '').split(' ').filter((word) => word.length > 2);
  const mailbox = email.toLowerCase().split('@')[0] ?? '';
  return isPerson(name) && words.some((word) => mailbox.includes(word));
}

/** The e-mail address of a service, a contact or an organisation, as a route; none for what seems one person's. */
export function emailOf(owner: Loose, field: string, account: Account): FoundRoute[] {
  const printed = lineOf(owner['email'])?.replace(/^mailto:/i, '');
  if (printed === undefined) return [];
  if (!emailShape.test(printed)) {
    remark(account.dropped, `${field}.email`, `"${printed.slice(0, 60)}" is no e-mail address`);
    return [];
  }
  if (isPersonalMailbox(printed) || (field.endsWith('contacts') && isOwnMailbox(printed, owner['name']))) {
    remark(account.dropped, `${field}.email`, "it may be one person's, or anybody's");
    forReview(account, "The feed gives a mailbox that may be one person's: ask for one that a team reads.");
    return [];
  }
  return [{ route: { kind: 'email', value: printed.toLowerCase() }, said: `${field}.email: ${printed}` }];
}

/** An address on the web that a person can be sent to; one without a scheme gets https. */
export function mendedUrl(text: string): string | undefined {
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text);
  const url = hasScheme ? text : `https://${text.replace(/^\/\//, '')}`;
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname, username, href } = new URL(url);
  const isWeb = (protocol === 'https:' || protocol === 'http:') && username === '' && !/[\s"<>\\]/.test(text);
  return isWeb && /^(?:[a-z\d-]+\.)+[a-z][a-z\d-]+$/.test(hostname) ? href : undefined;
}

/** A web address as a route; none for what is no address of the web. */
export function websiteOf(value: unknown, field: string, account: Account): FoundRoute[] {
  const printed = lineOf(value);
  if (printed === undefined) return [];
  const url = mendedUrl(printed);
  if (!url) remark(account.dropped, field, `"${printed.slice(0, 80)}" is no web address`);
  else if (!/^[a-z]+:\/\//i.test(printed))
    remark(account.changed, field, 'it lacks its scheme: https was added');
  return url ? [{ route: { kind: 'website', value: url }, said: `${field}: ${printed.slice(0, 250)}` }] : [];
}
