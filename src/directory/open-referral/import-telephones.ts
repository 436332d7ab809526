import type { Route } from '../schemas/service.ts';
import { choiceOf, type Loose, lineOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import { isPerson, namesPerson } from './import-personal.ts';
import { isMobile, type Phone, phonesIn } from './import-phone.ts';
import type { FoundRoute } from './import-routes.ts';

/** What kind of route a number is, by its type, its digits and what is said of it; undefined: none that a person uses. */
function kindOf(row: Loose, { digits }: Phone): Route['kind'] | undefined {
  const type = choiceOf(row['type']) ?? '';
  if (/\b(?:fax|pager)\b/.test(`${type} ${choiceOf(row['description']) ?? ''}`)) return undefined;
  if (/^1800[012]/.test(digits) || /^(?:textphone|tty|tdd|minicom)$/.test(type)) return 'text-relay';
  if (type === 'video') return 'bsl';
  return type === 'text' || type === 'sms' || digits.length === 5 ? 'text' : 'phone';
}

/** What the feed prints of a number, with the number as it is kept; no name of a person. */
function quotation(printed: string, value: string, words: string | undefined): string {
  const said = printed.includes(value) ? printed : `${value} (printed as ${printed})`;
  const whole = `${said.slice(0, 90)}${words ? ` (${words.slice(0, 90)})` : ''}`;
  return namesPerson(whole) ? value : whole;
}

/** Every number in one row of `phones`, as a route each. @param owner whose row it is: a service, a contact ... */
export function telephonesIn(row: Loose, owner: Loose, field: string, account: Account): FoundRoute[] {
  const printed = lineOf(row['number'])?.slice(0, 200);
  if (printed === undefined) return [];
  const phones = phonesIn(printed);
  if (phones.length === 0)
    remark(account.dropped, `${field}.phones`, `"${printed.slice(0, 40)}" is no telephone number of the UK`);
  return phones.flatMap((phone) => {
    const kind = kindOf(row, phone);
    if (!kind) {
      remark(account.dropped, `${field}.phones`, 'a fax or a pager is no way to get in touch');
      return [];
    }
    if (isMobile(phone.digits) && field.endsWith('contacts') && isPerson(owner['name'])) {
      remark(account.dropped, `${field}.phones`, "a named person's mobile number is not kept");
      forReview(account, "The feed gives a person's mobile number: ask for one that a team answers.");
      return [];
    }
    if (isMobile(phone.digits))
      forReview(account, `${phone.value} is a mobile number: make sure that it is the service's own.`);
    if (/\d\D*(?:ext|x|option)/i.test(printed))
      forReview(account, `The feed prints the number as "${printed.slice(0, 80)}".`);
    const cost = kind === 'phone' && phone.cost ? { cost: phone.cost } : {};
    const said = `${field}.phones: ${quotation(printed, phone.value, lineOf(row['description']))}`;
    return [{ route: { kind, value: phone.value, ...cost }, said }];
  });
}
