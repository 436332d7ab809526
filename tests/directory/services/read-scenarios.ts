import { placeIds, whereaboutsOf } from '../../../src/dialogs/place-id.ts';
import { routesFor } from '../../../src/dialogs/search.ts';
import type { Directory } from '../../../src/directory/directory.ts';
import { findArea } from '../../../src/directory/places/find-area.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { afternoon } from '../../support/house.ts';
import { readMoment } from './scenario-moments.ts';

/** What a scenario says of its answer: a line such as "never: lwa, quetzal". */
export type Expectation = { line: number; what: ExpectationKind; ids: string[] };
const expectationKinds = [
  'first',
  'first three',
  'shown',
  'never',
  'open',
  'crisis lines',
  'by and for',
  'left out',
  'falls back to',
] as const;
export type ExpectationKind = (typeof expectationKinds)[number];

export type Scenario = { line: number; title: string; site: string; search: Search; expected: Expectation[] };

type Change = (search: Search) => void;
const labels =
  (...ids: string[]): Change =>
  (search) =>
    Object.assign(search, { audiences: [...search.audiences, ...ids] });
const by =
  (contact: string): Change =>
  (search) =>
    Object.assign(search, { routes: [...search.routes, ...(routesFor[contact] ?? [])] });
const asks =
  (who: Search['who']): Change =>
  (search) =>
    Object.assign(search, { who });

/** The words of a scenario's first line. What is none of these is a need, a time, a language or a place. */
const words: Readonly<Record<string, Change>> = {
  woman: () => undefined,
  man: labels('men'),
  girl: labels('under-18'),
  boy: labels('under-18', 'men'),
  'over 60': labels('over-60'),
  lgbt: labels('lgbt'),
  deaf: labels('deaf'),
  disabled: labels('disabled'),
  'another language': labels('another-language'),
  'visa or money': labels('immigration-or-money'),
  'faith or community': labels('faith-or-community'),
  friend: asks('someone-else'),
  professional: asks('professional'),
  'own behaviour': asks('own-behaviour'),
  'by phone': by('call'),
  'by text': by('text'),
  'by chat': by('web-chat'),
  'by email': by('email'),
  'in person': by('in-person'),
  'not sure': () => undefined,
  anywhere: () => undefined,
};

const languages = ['pl', 'ur', 'cy', 'pa', 'ro', 'ar', 'bn', 'gu', 'so', 'zh', 'fa', 'uk', 'tr', 'fr', 'es'];
const english = new Intl.DisplayNames('en', { type: 'language' });
const languageCode = (word: string) => languages.find((code) => english.of(code)?.toLowerCase() === word);

/** What a piece of the first line says of the search; a sentence says what is wrong with it. */
function read(piece: string, forces: readonly string[], directory: Directory): Change | string {
  const word = piece.toLowerCase();
  const known = words[word];
  if (known) return known;
  const needs = directory.needs
    .map(({ id }) => id)
    .filter((id) => ` ${word} `.includes(` ${id.replaceAll('-', ' ')} `));
  if (needs.length > 0) return (search) => Object.assign(search, { needs: [...search.needs, ...needs] });
  const at = readMoment(piece);
  if (typeof at === 'string') return at;
  if (at) return (search) => Object.assign(search, { at });
  const language = languageCode(word);
  if (language) return (search) => Object.assign(search, { language });
  const place = findArea(piece, directory.gazetteer, { forces });
  const names = place.districts.map(({ name }) => name).join(', ');
  if (place.status === 'choose') return `"${piece}" may be ${names}: write the one that is meant`;
  if (place.status === 'unknown' || place.confirm)
    return `"${piece}" is no need, place, time, language or person that is known here${names ? `; is ${names} meant?` : ''}`;
  const where = whereaboutsOf(placeIds(place)[0], directory.gazetteer, forces);
  return (search) => Object.assign(search, { where });
}

const isKind = (what: string): what is ExpectationKind => expectationKinds.some((kind) => kind === what);

/** What an indented line expects, or what is wrong with it. */
function expectation(text: string, line: number, directory: Directory): Expectation | string {
  const [what = '', rest = ''] = text.split(':').map((part) => part.trim());
  if (!isKind(what)) return `"${what}" is not one of: ${expectationKinds.join(', ')}`;
  const ids = rest.split(',').map((id) => id.trim());
  const known = (id: string) => directory.serviceById.has(id.replace(/ \(.*\)$/, ''));
  const strange = what === 'falls back to' ? undefined : ids.find((id) => !known(id));
  return strange === undefined
    ? { line, what, ids }
    : `there is no service "${strange}": write the name of its file`;
}

/** Reads a table of scenarios. `problems` are sentences, with the number of the line. */
export function readScenarios(
  text: string,
  directory: Directory,
): { scenarios: Scenario[]; problems: string[] } {
  const scenarios: Scenario[] = [];
  const problems: string[] = [];
  let site = 'national';
  for (const [at, written] of text.split('\n').entries()) {
    const line = at + 1;
    const problem = (what: string) => problems.push(`line ${line}: ${what}.`);
    const [content = ''] = written.split('#');
    if (content.trim() === '') continue;
    const [, named] = /^site (\S+)$/.exec(content.trim()) ?? [];
    if (named) {
      if (directory.sites.has(named)) site = named;
      else problem(`there is no site "${named}"`);
    } else if (/^\s/.test(content)) {
      const expected = expectation(content, line, directory);
      if (typeof expected === 'string') problem(expected);
      else if (scenarios.length === 0) problem('say first who asks, and where');
      else scenarios.at(-1)?.expected.push(expected);
    } else {
      const { forces = [] } = directory.sites.get(site) ?? {};
      const where = whereaboutsOf(undefined, directory.gazetteer, forces);
      const none = { who: 'me', audiences: [], needs: [], forms: [], routes: [] } as const;
      const search: Search = { ...none, where, language: 'en', at: afternoon };
      for (const piece of content.split(',').map((each) => each.trim())) {
        const said = read(piece, forces, directory);
        if (typeof said === 'string') problem(said);
        else said(search);
      }
      scenarios.push({ line, title: content.trim(), site, search, expected: [] });
    }
  }
  for (const { line, expected } of scenarios)
    if (expected.length === 0)
      problems.push(`line ${line}: nothing is expected: add a line below, as "first: ...".`);
  return { scenarios, problems };
}
