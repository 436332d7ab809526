import { describe, expect, it } from 'vitest';
import { type RouteKind, whos } from '../../../src/directory/schemas/vocabulary.ts';
import { type Answers, findServices } from '../../../src/directory/services/find-services.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { afternoon, shippedWorld } from '../../support/house.ts';
import { everyPlace, oddMoments, tellingMoments } from './every-place.ts';

/**
 * The services that everybody is offered: every district on every site, every force, each nation and no place at all
 * (grouped: a group holds the places that the same services reach, and the first test shows that one stands for all),
 * times every way of asking, times
 * - every need x three kinds of person x each half-hour of a week at which other services are open, the bank holidays and
 *   both nights of the clock change;
 * - every need x everything, and every two things, that people say of themselves x noon, night and Christmas Day;
 * - every need x everything that people say of themselves x every way of making contact, at night;
 * - every two needs x three kinds of person, at night.
 * A service's hours count only by whether it is open; a place only by its group: nothing is sampled.
 */
const { directory } = shippedWorld();
const groups = everyPlace(directory);
const ids = (records: { id: string }[]) => records.map(({ id }) => id);
const pairsOf = (all: string[]) => all.flatMap((a, at) => all.slice(at + 1).map((b) => [a, b]));
const needs = [[], ...ids(directory.needs).map((id) => [id])];
const labels = [[], ...ids(directory.audiences).map((id) => [id])];
const fewLabels = [[], ['men'], ['under-18']];
const routes: RouteKind[][] = [
  ['phone'],
  ['text', 'text-relay'],
  ['web-chat', 'bsl'],
  ['email', 'online-form'],
  ['walk-in'],
];
const night = new Date('2027-01-24T03:00Z');
const christmas = new Date('2026-12-25T12:00Z');
const mostCrisisLines = 6;

/** What is wrong with an answer, by rules written apart from those that made it. */
function wrongWith(search: Search, { found, crisisLines, byAndFor }: Answers): string[] {
  const wrong: string[] = [];
  const child = search.audiences.includes('under-18');
  const man = search.audiences.includes('men');
  const first = [...found.slice(0, 3), ...crisisLines.slice(0, mostCrisisLines)];
  if (found.length === 0) wrong.push('nobody');
  if (!first.some(({ service }) => service.id === 'emergency-999')) wrong.push('no 999');
  if (!first.some(({ opening }) => opening.open === 'open')) wrong.push('nobody answers now');
  for (const { service } of [...found, ...crisisLines, ...byAndFor]) {
    const { id, status, who, takes, cannotTake } = service;
    const turnsAway = (...whom: string[]) => cannotTake.some((each) => whom.includes(each.who));
    if (status !== 'live') wrong.push(`${id} is not live`);
    if (!who.includes(search.who)) wrong.push(`${id} is not for ${search.who}`);
    if (child && ((takes.ages?.from ?? 0) > 13 || turnsAway('under-16', 'under-18')))
      wrong.push(`${id} is for adults`);
    if (!child && ((takes.ages?.to ?? 99) < 20 || turnsAway('adults'))) wrong.push(`${id} is for children`);
    if (man && (takes.people === 'women' || turnsAway('men'))) wrong.push(`${id} is for women`);
  }
  return wrong;
}

type Axes = { needs: string[][]; labels: string[][]; routes?: RouteKind[][]; moments: Date[] };

function problemsOver(axes: Axes): { asked: number; problems: string[] } {
  const problems = new Set<string>();
  let asked = 0;
  const search: Search = {
    who: 'me',
    needs: [],
    forms: [],
    audiences: [],
    where: {},
    routes: [],
    language: 'en',
    at: night,
  };
  for (const [shelves, { where }] of groups)
    for (const at of axes.moments)
      for (const who of whos)
        for (const need of axes.needs)
          for (const audiences of axes.labels)
            for (const some of axes.routes ?? [[]]) {
              asked += 1;
              const each = { ...search, where, at, who, needs: need, audiences, routes: some };
              for (const wrong of wrongWith(each, findServices(each, directory)))
                problems.add(
                  `${shelves}, ${at.toISOString()}, ${who}, ${need}, ${audiences}, ${some}: ${wrong}`,
                );
            }
  return { asked, problems: [...problems].slice(0, 20) };
}

const size = ({ needs: n, labels: l, routes: r = [[]], moments: m }: Axes) =>
  groups.size * whos.length * n.length * l.length * r.length * m.length;

/** Holds that nothing is wrong, and that nothing was left out on the way. */
function expectAllServed(axes: Axes): void {
  const { asked, problems } = problemsOver(axes);
  expect(problems).toEqual([]);
  expect(asked).toBe(size(axes));
}

describe('every place', () => {
  it('is in a group: every district on every site', () => {
    const districts = [...groups.values()]
      .flatMap(({ members }) => members)
      .filter(({ place }) => place.startsWith('district:'));
    const told = new Set(districts.map(({ site, place }) => `${site} ${place}`));
    expect(told.size).toBe(directory.sites.size * directory.gazetteer.districts.size);
    expect(directory.gazetteer.districts.size).toBe(318);
  });

  it('of a group finds the same services', () => {
    const searches = ['stalking', 'sexual-violence', 'fgm'].flatMap((need) =>
      [[], ['men'], ['lgbt']].map((audiences) => ({ needs: [need], audiences })),
    );
    for (const { members } of groups.values()) {
      for (const { needs: need, audiences } of searches) {
        const answer = ({ where }: (typeof members)[number]) => {
          const at = afternoon;
          const one = { who: 'me', forms: [], routes: [], language: 'en', at, where } as const;
          const { found, crisisLines } = findServices({ ...one, needs: need, audiences }, directory);
          return [...found, ...crisisLines].map(({ service, reach, score }) => [service.id, reach, score]);
        };
        const some = [members[0], members[members.length >> 1], members.at(-1)].flatMap((each) => each ?? []);
        expect(new Set(some.map((each) => JSON.stringify(answer(each)))).size).toBe(1);
      }
    }
  });
});

// Seconds when nothing else runs; a busy machine may take its time.
describe('whoever asks, wherever they are', { timeout: 180_000 }, () => {
  it('is offered somebody who takes them, 999 and an open line, at every hour of the week and on odd days', () =>
    expectAllServed({ needs, labels: fewLabels, moments: [...tellingMoments(directory), ...oddMoments] }));

  it('so is everyone, whatever they say of themselves', () =>
    expectAllServed({
      needs,
      labels: [...labels, ...pairsOf(ids(directory.audiences))],
      moments: [afternoon, night, christmas],
    }));

  it('so is everyone, however they can make contact', () =>
    expectAllServed({ needs, labels, routes, moments: [night] }));

  it('so is everyone with two needs', () =>
    expectAllServed({ needs: pairsOf(ids(directory.needs)), labels: fewLabels, moments: [night] }));

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
