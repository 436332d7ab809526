import type { Service } from '../directory/schemas/service.ts';
import { hostOf } from './hosts.ts';
import { isLive, numberOf } from './live-routes.ts';
import { domestic } from './numbering-plan.ts';
import type { Rule } from './rule.ts';

/** A name without the words that every other name has, so that "The Zinthiya Trust" is "Zinthiya". */
const plain = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/\b(the|trust|charity|service|services|helpline|line|project|ltd|limited|uk|and)\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const numbersOf = ({ routes }: Service) =>
  new Set(routes.flatMap((route) => numberOf(route) ?? []).map(domestic));
const hostsOf = ({ routes }: Service) =>
  new Set(routes.filter(({ kind }) => kind === 'website').flatMap(({ value }) => hostOf(value) ?? []));
const share = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>) => [...one].some((each) => other.has(each));

function areasOverlap({ areas: one }: Service, { areas: other }: Service): boolean {
  const all = ({ nations = [], forces = [], districts = [] }: Service['areas']) =>
    new Set<string>([...nations, ...forces, ...districts]);
  return share(all(one), all(other));
}

/** Whether two records would answer the same person's same need. */
function sameUse(one: Service, other: Service): boolean {
  const needs = ({ needs }: Service) => (needs === 'all' ? 'all' : [...needs].sort().join());
  const key = (each: Service) =>
    `${needs(each)} ${[...each.who].sort().join()} ${[...each.does].sort().join()}`;
  return key(one) === key(other);
}

/** Why two live records seem to be one service, or undefined. */
function likeness(one: Service, other: Service): string | undefined {
  if (!areasOverlap(one, other)) return undefined;
  const number = share(numbersOf(one), numbersOf(other));
  const website = share(hostsOf(one), hostsOf(other));
  if (plain(one.name) === plain(other.name) && plain(one.name) !== '') return 'has the same name';
  if (number && plain(one.organisation) === plain(other.organisation) && sameUse(one, other))
    return 'has the same number and organisation, and does the same';
  if (number && website && sameUse(one, other)) return 'has the same number and website, and does the same';
  return undefined;
}

export const servicesStandOnce: Rule = {
  id: 'services-stand-once',
  why: 'Two records of one service push another one out of the first three, and one of them is forgotten at the next change.',
  find({ directory, fileOf }) {
    const live = directory.services.filter(isLive);
    return live.flatMap((service, at) =>
      live.slice(0, at).flatMap((other) => {
        const like = likeness(service, other);
        if (!like) return [];
        return [
          {
            file: fileOf(service.id),
            field: 'name',
            problem: `${like} as ${fileOf(other.id)}`,
            cure: 'Keep one record, or say in the names how they differ.',
          },
        ];
      }),
    );
  },
};
