import type { Service } from '../schemas/service.ts';
import { isConfidential } from './routes.ts';
import { termName } from './term-names.ts';

/** "Helpline" inside a sentence is "helpline"; "LGBT+ people" and names stay. */
const inside = (name: string) =>
  /^([A-Z]{2}|British|Deaf)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);

const listed = (kind: string, ids: readonly string[]) =>
  ids.map((id) => inside(termName(kind, id))).join('; ');

const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

function composed(service: Service): string {
  const { name, organisation, needs, does, expect } = service;
  return [
    name === organisation ? '' : `${name}, run by ${organisation}.`,
    `What it does: ${listed('does', does)}.`,
    needs === 'all' ? 'It helps with any harm that this directory is about.' : '',
    needs !== 'all' && needs.length > 0 ? `It helps with: ${listed('needs', needs)}.` : '',
    expect.length > 0 ? `What to expect: ${listed('expect', expect)}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** What a service says of itself, by language; of a confidential one no text that has a postcode in it. */
export const ownWordsOf = (service: Service): [language: string, text: string][] =>
  Object.entries(service.about ?? {}).filter(([, text]) => !(isConfidential(service) && postcode.test(text)));

/** What a service says of itself in English or, where it says nothing, what its record says, in sentences. */
export const descriptionOf = (service: Service): string =>
  ownWordsOf(service).find(([language]) => language === 'en')?.[1] ?? composed(service);

/** Whom a service takes, in sentences. @param nameOf the name of a service that may be named, by its id */
export function eligibilityOf(
  { takes, cannotTake, who }: Service,
  nameOf: (id: string) => string | undefined,
): string {
  const { people, ages, madeFor } = takes;
  const from = ages?.from === undefined ? '' : ` from age ${ages.from}`;
  const to = ages?.to === undefined ? '' : ` up to age ${ages.to}`;
  const turnedAway = cannotTake.map(({ who: whom, instead }) => {
    const names = instead.flatMap((id) => nameOf(id) ?? []);
    const others = names.length > 0 ? ` Who does: ${names.join('; ')}.` : '';
    return `It cannot take ${inside(termName('cannot-take', whom))}.${others}`;
  });
  return [
    `It takes ${inside(termName('people', people))}${from}${to}.`,
    ...(madeFor.length > 0 ? [`It is made for ${listed('audiences', madeFor)}.`] : []),
    ...turnedAway,
    `Who may get in touch: ${listed('who', who)}.`,
  ].join(' ');
}
