import { describe, expect, it } from 'vitest';
import { crisisLinesFor, findServices } from '../../../src/directory/services/find-services.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { afternoon, shippedWorld } from '../../support/house.ts';

const { directory } = shippedWorld();
const force = directory.gazetteer.forces.get('leicestershire');
const district = directory.gazetteer.districts.get('leicester');
const leicester = { ...(force ? { force } : {}), ...(district ? { district } : {}) };

const forHer: Search = {
  who: 'me',
  audiences: [],
  needs: ['domestic-abuse'],
  forms: [],
  where: leicester,
  routes: [],
  language: 'en',
  at: afternoon,
};
const ask = (changes: Partial<Search> = {}) => findServices({ ...forHer, ...changes }, directory);
const ids = (found: { service: { id: string } }[]) => found.map(({ service }) => service.id);

describe('services', () => {
  it('made for this need and near come first', () => {
    expect(ids(ask().found)[0]).toBe('freeva-helpline');
    expect(ask().found[0]?.reasons).toEqual(expect.arrayContaining(['specialism', 'force']));
  });

  it('say why each is offered', () => {
    expect(ask().found.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it('that are held are never shown', () => {
    const held = directory.services.filter(({ status }) => status !== 'live').map(({ id }) => id);
    const shown = directory.needs.flatMap(({ id }) => ids(ask({ needs: [id] }).found));
    expect(shown.filter((id) => held.includes(id))).toEqual([]);
  });

  it('hold one that is open among the first three, at any hour', () => {
    const night = ask({ at: new Date('2026-11-22T03:00:00Z') });
    expect(night.found.slice(0, 3).some(({ opening }) => opening.open === 'open')).toBe(true);
  });

  it('that cannot be reached the way a person can are left out', () => {
    const texted = ask({ routes: ['text'] });
    expect(
      texted.otherRoutes ||
        texted.found.every(({ service }) => service.routes.some(({ kind }) => kind === 'text')),
    ).toBe(true);
  });

  it('for a community are in the results of those who name it, and a last line for everyone else', () => {
    expect(ids(ask().found)).not.toContain('galop');
    expect(ids(ask().byAndFor)).toContain('galop');
    expect(ids(ask({ audiences: ['lgbt'] }).found)[0]).toBe('galop');
  });
});

describe('crisis lines', () => {
  it('begin with 999', () => {
    const search: Search = { ...forHer, needs: ['stalking'], routes: ['email'] };
    expect(ids(crisisLinesFor(search, directory))[0]).toBe('emergency-999');
  });

  it('hold no victims\u2019 line for someone worried about their own behaviour', () => {
    const { found, crisisLines } = ask({ who: 'own-behaviour', needs: [] });
    const shown = [...found, ...crisisLines].map(({ service }) => service);
    expect(shown.filter(({ who }) => !who.includes('own-behaviour'))).toEqual([]);
    expect(ids(found)).toContain('respect-phoneline');
  });
});
