import type { Service } from '../schemas/service.ts';
import { type Loose, lineOf, partOf } from './feed-values.ts';
import { type Account, forReview, remark } from './import-account.ts';
import { meanings } from './import-meanings.ts';

const byName = new Map(meanings.flatMap(([names, meaning]) => names.map((name) => [name, meaning] as const)));

const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What the terms of a feed's own lists mean, where that is sure. */
export type Understood = {
  needs: string[];
  forms: string[];
  does: Service['does'];
  people: 'everyone' | 'women' | 'men';
};

/** Reads the names of terms. Those without a meaning here go to the reviewer as they stand. */
export function wordsFromFeed(attributes: readonly Loose[], account: Account): Understood {
  const names = attributes.flatMap((each) => lineOf(partOf(each['taxonomy_term'])['name']) ?? []);
  const found = names.map((name) => ({ name, meaning: byName.get(plain(name)) }));
  const known = found.flatMap(({ meaning }) => meaning ?? []);
  const unknown = [...new Set(found.filter(({ meaning }) => !meaning).map(({ name }) => name.slice(0, 80)))];
  if (unknown.length > 0) {
    for (const name of unknown.slice(0, 20))
      remark(account.dropped, 'attributes', `"${name}" has no meaning here that is sure`);
    forReview(account, `The feed files it under: ${unknown.slice(0, 20).join('; ')}.`);
  }
  const list = <T>(values: readonly T[]): T[] => [...new Set(values)];
  const people = list(known.flatMap((each) => each.people ?? []));
  return {
    needs: list(known.flatMap((each) => each.needs ?? [])),
    forms: list(known.flatMap((each) => each.forms ?? [])),
    does: list(known.flatMap((each) => each.does ?? [])),
    people: people.length === 1 ? (people[0] ?? 'everyone') : 'everyone',
  };
}
