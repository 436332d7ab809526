import { describe, expect, it } from 'vitest';
import { type RouteKind, whos } from '../../../src/directory/schemas/vocabulary.ts';
import { findServices } from '../../../src/directory/services/find-services.ts';
import { leftOutOf } from '../../../src/directory/services/left-out.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { afternoon, shippedWorld } from '../../support/house.ts';

const { directory } = shippedWorld();
const force = directory.gazetteer.forces.get('leicestershire');
const district = directory.gazetteer.districts.get('leicester');
const leicester = { ...(force && { force }), ...(district && { district }) };
const search: Search = {
  who: 'me',
  audiences: [],
  needs: ['stalking'],
  forms: [],
  where: leicester,
  routes: [],
  language: 'en',
  at: afternoon,
};
const reasonFor = (id: string, changes: Partial<Search> = {}) =>
  leftOutOf({ ...search, ...changes }, directory).find(({ service }) => service.id === id)?.reason;

/** Everybody, wherever they are, whatever it is and however they can make contact. */
const asked: Search[] = whos.flatMap((who) =>
  [[], ['men'], ['under-18'], ['lgbt', 'over-60']].flatMap((audiences) =>
    [
      leicester,
      force ? { force } : {},
      { nation: 'wales' as const },
      { nation: 'beyond' as const },
      {},
    ].flatMap((where) =>
      [[], ['domestic-abuse'], ['spiking'], ['stalking', 'fgm']].flatMap((needs) =>
        [[], ['bsl'], ['app']].map((routes) => ({
          ...search,
          who,
          audiences,
          where,
          needs,
          routes: routes as RouteKind[],
        })),
      ),
    ),
  ),
);

describe('a keeper of the directory', () => {
  it('finds every service once: shown, or left out with a reason', () => {
    const wrong = asked.flatMap((each) => {
      const { found, crisisLines } = findServices(each, directory);
      const shown = new Set([...found, ...crisisLines].map(({ service }) => service.id));
      const told = [...shown, ...leftOutOf(each, directory).map(({ service }) => service.id)];
      const all = directory.services.map(({ id }) => id);
      return told.sort().join() === all.sort().join() ? [] : [each];
    });
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('sees that one is held', () => {
    const held = directory.services.find(({ status }) => status === 'held');
    expect(reasonFor(held?.id ?? '')).toBe('held');
  });

  it('sees that one is somewhere else', () => expect(reasonFor('live-fear-free')).toBe('area'));

  it('sees that one is for another need', () => expect(reasonFor('forced-marriage-unit')).toBe('need'));

  it('sees that one cannot take men', () =>
    expect(reasonFor('national-domestic-abuse-helpline', { audiences: ['men'] })).toBe('women-only'));

  it('sees that one cannot be reached as the person asked', () =>
    expect(reasonFor('national-stalking-helpline', { routes: ['text'] })).toBe('route'));
});
