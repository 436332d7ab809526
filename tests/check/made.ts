import { checkedOf } from '../../src/check/checked.ts';
import type { Checked, Rule } from '../../src/check/rule.ts';
import { directoryOf } from '../../src/directory/directory.ts';
import { type Service, service } from '../../src/directory/schemas/service.ts';
import { projectRoot } from '../../src/root.ts';
import { shippedWorld } from '../support/house.ts';

/** All that ships, on a Wednesday afternoon in November 2026. */
export const shipped: Checked = checkedOf(shippedWorld(), projectRoot());

type Written = Parameters<typeof service.parse>[0] & Record<string, unknown>;

const good: Written = {
  id: 'made',
  name: 'Made Advice',
  organisation: 'Made Trust',
  status: 'live',
  does: ['outreach'],
  needs: ['stalking'],
  who: ['me', 'someone-else'],
  takes: { people: 'everyone' },
  areas: { districts: ['charnwood'] },
  routes: [
    { kind: 'phone', value: '0808 157 0000', cost: 'free', evidence: [0] },
    { kind: 'website', value: 'https://www.made.example/', evidence: [0] },
  ],
  sources: [{ url: 'https://made.example/contact', said: 'Call 0808 157 0000', date: '2026-11-02' }],
  checkedOn: '2026-11-22',
  checkedHow: 'public pages',
};

/** A record in which nothing is wrong, with some fields changed. */
export const made = (changes: Record<string, unknown> = {}): Service =>
  service.parse({ ...good, ...changes });

/** What is shipped, with these services only; those named `crisis-...` are crisis lines. */
export function checkedWith(services: Service[], changes: Partial<Checked> = {}): Checked {
  const crisisLines = services.filter(({ id }) => id.startsWith('crisis-'));
  const directory = directoryOf({ ...shipped.directory, services, crisisLines });
  return { ...shipped, directory, fileOf: (id) => `${id}.json`, ...changes };
}

/** What a rule says of these services, as "file: field: problem". */
export function said(rule: Rule, ...services: Service[]): string[] {
  return saidOf(rule, checkedWith(services));
}

export const saidOf = (rule: Rule, checked: Checked): string[] =>
  rule.find(checked).map(({ file, field, problem }) => [file, field, problem].filter(Boolean).join(': '));
