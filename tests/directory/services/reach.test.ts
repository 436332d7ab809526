import { describe, expect, it } from 'vitest';
import { type RouteKind, whos } from '../../../src/directory/schemas/vocabulary.ts';
import { type Answers, findServices } from '../../../src/directory/services/find-services.ts';
import type { Search, Whereabouts } from '../../../src/directory/services/search.ts';
import { afternoon, shippedWorld } from '../../support/house.ts';

/**
 * Every need (and every two needs), for everyone (and every two things people say of themselves), in every district of
 * Leicestershire's force and one place of each other sort, by every route, by day and by night.
 */
const { directory } = shippedWorld();
const { gazetteer } = directory;
const ids = (records: { id: string }[]) => records.map(({ id }) => id);
const sets = (all: string[]) => [
  [],
  ...all.map((id) => [id]),
  ...all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b])),
];

const force = gazetteer.forces.get('leicestershire');
const districts = (force?.districts ?? []).map((id) => gazetteer.districts.get(id));
const lancashire = gazetteer.forces.get('lancashire');
const places: Whereabouts[] = [
  ...districts.flatMap((district) => (district && force ? [{ district, force }] : [])),
  ...(lancashire ? [{ force: lancashire }] : []),
  { nation: 'wales' },
  {},
];
const needs = sets(ids(directory.needs));
const audiences = sets(ids(directory.audiences));
const routes: RouteKind[][] = [
  [],
  ['phone'],
  ['text', 'text-relay'],
  ['web-chat', 'bsl'],
  ['email', 'online-form'],
  ['walk-in'],
];
const night = new Date('2026-11-22T01:30:00Z');

/** What is wrong with an answer, by rules written apart from those that made it. */
function wrongWith(search: Search, { found, crisisLines, byAndFor }: Answers): string[] {
  const shown = [...found, ...crisisLines].map(({ service }) => service);
  const child = search.audiences.includes('under-18');
  return [
    ...(found.length === 0 ? ['nobody'] : []),
    ...(shown.some(({ id }) => id === 'emergency-999') ? [] : ['no 999']),
    ...(crisisLines.some(({ opening }) => opening.open === 'open') ? [] : ['no crisis line is open']),
    ...[...shown, ...byAndFor.map(({ service }) => service)].flatMap(({ id, status, who, takes }) => [
      ...(status === 'live' ? [] : [`${id} is not live`]),
      ...(who.includes(search.who) ? [] : [`${id} is not for ${search.who}`]),
      ...(child && (takes.ages?.from ?? 0) > 13 ? [`${id} is for adults`] : []),
      ...(!child && (takes.ages?.to ?? 99) < 20 ? [`${id} is for children`] : []),
      ...(search.audiences.includes('men') && takes.people === 'women' ? [`${id} is for women`] : []),
    ]),
  ];
}

function problemsOver(searches: Iterable<Search>): { asked: number; problems: string[] } {
  const problems = new Set<string>();
  let asked = 0;
  for (const search of searches) {
    asked += 1;
    for (const wrong of wrongWith(search, findServices(search, directory))) {
      problems.add(
        `${search.who}, ${search.needs.join('+')}, ${search.audiences.join('+')}, ${search.where.district?.id ?? search.where.force?.id ?? search.where.nation ?? 'anywhere'}: ${wrong}`,
      );
    }
  }
  return { asked, problems: [...problems].slice(0, 20) };
}

function* searches(someNeeds: string[][], someRoutes: RouteKind[][], moments: Date[]): Generator<Search> {
  for (const who of whos)
    for (const need of someNeeds)
      for (const where of places)
        for (const audience of audiences)
          for (const route of someRoutes)
            for (const at of moments)
              yield {
                who,
                needs: need,
                forms: [],
                where,
                audiences: audience,
                routes: route,
                language: 'en',
                at,
              };
}

const single = needs.filter((need) => need.length < 2);
const pairs = needs.filter((need) => need.length === 2);

describe('whoever asks, wherever they are', () => {
  it('one need leads to somebody who takes them, to 999 and to an open line', () => {
    const { asked, problems } = problemsOver(searches(single, routes, [afternoon, night]));
    expect(problems).toEqual([]);
    expect(asked).toBe(4 * single.length * places.length * audiences.length * routes.length * 2);
  });

  it('two needs at once do so too', () => {
    expect(problemsOver(searches(pairs, [[]], [night])).problems).toEqual([]);
  });

  it('a service for adults, shown to a child, would be noticed', () => {
    const search: Search = {
      who: 'me',
      needs: [],
      forms: [],
      where: {},
      audiences: [],
      routes: [],
      language: 'en',
      at: night,
    };
    const adults = findServices(search, directory);
    expect(wrongWith({ ...search, audiences: ['under-18'] }, adults).length).toBeGreaterThan(0);
  });
});
