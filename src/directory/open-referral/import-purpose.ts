import type { Service } from '../schemas/service.ts';
import { type Loose, numberOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import type { ImportContext } from './import-context.ts';
import type { OwnFields } from './import-own.ts';
import type { Understood } from './import-words.ts';

type Purpose = Pick<
  Service,
  'does' | 'needs' | 'specialism' | 'forms' | 'who' | 'takes' | 'cannotTake' | 'expect'
>;

function agesOf(feed: Loose, account: Account): Service['takes']['ages'] {
  const age = (key: string) => {
    const number = numberOf(feed[key]);
    const isAge = number !== undefined && Number.isInteger(number) && number >= 0 && number <= 120;
    if (number !== undefined && !isAge) remark(account.dropped, key, `${number} is no age`);
    return isAge ? number : undefined;
  };
  const [from, to] = [age('minimum_age'), age('maximum_age')];
  if (from !== undefined && to !== undefined && from > to) {
    remark(account.dropped, 'minimum_age', `it is higher than the highest age, ${to}`);
    return undefined;
  }
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/**
 * What a service does, for what and for whom: from our own terms exactly as they are, else from words that are sure.
 * What is not said is not guessed: the reviewer is told to set it.
 */
export function purposeFromFeed(
  feed: Loose,
  { own, words }: { own: OwnFields | undefined; words: Understood },
  { isKnown }: ImportContext,
  account: Account,
): Purpose {
  const known = (ids: readonly string[], kind: 'need' | 'form' | 'audience') => {
    // An id that content does not declare would fail the content check.
    for (const id of ids.filter((each) => !isKnown(kind, each)))
      remark(account.dropped, `${kind}s`, `"${id.slice(0, 60)}" is not known here`);
    return [...new Set(ids)].filter((id) => isKnown(kind, id));
  };
  const does = own && own.does.length > 0 ? own.does : words.does;
  if (does.length === 0) {
    remark(account.changed, 'does', 'nothing sure is said of what it does: set to information');
    forReview(account, 'Set what it does: "information" only stands in for it.');
  }
  const needs = own?.needs === 'all' ? ('all' as const) : known(own?.needs ?? words.needs, 'need');
  if (needs.length === 0) forReview(account, 'Set its needs: without them nobody is led to it.');
  const ages = agesOf(feed, account);
  // People who are hurt are never sent to a line for those who hurt them.
  const who = does.includes('perpetrator-programme') ? ('own-behaviour' as const) : ('me' as const);
  return {
    does: does.length > 0 ? does : ['information'],
    needs,
    specialism: known(own?.specialism ?? [], 'need').filter((id) => needs === 'all' || needs.includes(id)),
    forms: known(own?.forms ?? words.forms, 'form'),
    who: own && own.who.length > 0 ? own.who : [who],
    takes: {
      people: own?.people ?? words.people,
      ...(ages ? { ages } : {}),
      madeFor: known(own?.madeFor ?? [], 'audience'),
    },
    cannotTake: own?.cannotTake ?? [],
    expect: own?.expect ?? [],
  };
}
