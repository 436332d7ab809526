import { describe, expect, it } from 'vitest';
import { areasAreCovered } from '../../src/check/areas-are-covered.ts';
import { idsResolve } from '../../src/check/ids-resolve.ts';
import { kindsOfPlace } from '../../src/check/kinds-of-place.ts';
import { nobodyIsLeftOut } from '../../src/check/nobody-is-left-out.ts';
import { sitesCanServe } from '../../src/check/sites-can-serve.ts';
import type { Service } from '../../src/directory/schemas/service.ts';
import type { Site } from '../../src/directory/schemas/site.ts';
import { checkedWith, made, said, saidOf, shipped } from './made.ts';

const everywhere = { areas: { nations: ['england', 'wales'] }, needs: 'all', hours: { always: true } };
const forAll = { ...everywhere, who: ['me', 'someone-else', 'professional', 'own-behaviour'] };
const line = made({ id: 'crisis-line', ...forAll });
const police = made({ id: 'police', ...forAll, does: ['police'] });
const site: Site = {
  id: 'made',
  name: 'Made',
  forces: ['leicestershire'],
  languages: ['en'],
  exit: 'https://www.gov.uk/',
  line: 'crisis-line',
  hosts: [],
  accent: '#00594f',
};

/** These services on the shipped places, with one site. */
function withSite(services: Service[], changes: Partial<Site> = {}) {
  const checked = checkedWith(services);
  const sites = new Map([['made', { ...site, ...changes }]]);
  return { ...checked, directory: { ...checked.directory, sites } };
}

describe('nobody is left out', () => {
  it('where one line takes everyone at every hour', () => {
    expect(said(nobodyIsLeftOut, line, police)).toEqual([]);
  });

  it.each([
    ['men', { takes: { people: 'women' } }, 'stalking', 'me, men, anywhere in England'],
    [
      'children',
      { takes: { people: 'everyone', ages: { from: 18 } } },
      'stalking',
      'me, under-18, anywhere in England',
    ],
    ['a need', { needs: ['spiking'] }, 'stalking', 'me, anywhere in England'],
    ['friends', { who: ['me'] }, 'fgm', 'someone-else, anywhere in England'],
    ['Wales', { areas: { nations: ['england'] } }, 'stalking', 'me, anywhere in Wales'],
    [
      'the night',
      { hours: { weekly: [{ days: ['mon'], opens: '09:00', closes: '17:00' }], bankHolidays: 'same' } },
      'stalking',
      'me, anywhere in England',
    ],
    ['those who must not wait', { hours: undefined }, 'stalking', 'me, anywhere in England'],
  ])('and the check finds %s', (_whom, changes, need, places) => {
    const found = said(nobodyIsLeftOut, made({ ...forAll, ...changes }));
    expect(found.join('\n')).toContain(`content/needs/${need}.json: ${places}`);
  });

  it('and names the places in few words', () => {
    const [first] = said(nobodyIsLeftOut);
    expect(first).toMatch(/anywhere in England, anywhere in Wales, \S.* and 31\d others: nobody but/);
  });

  it('and a service of one district is tried there and elsewhere', () => {
    const names = kindsOfPlace(checkedWith([made()]).directory).map((kind) => kind.names);
    expect(names).toContainEqual(['Charnwood']);
    expect(names.flat()).toHaveLength(shipped.directory.gazetteer.districts.size + 2);
  });
});

describe('the check finds an area', () => {
  it('without a way to its police', () => {
    const own = made({ id: 'police', does: ['police'], areas: { forces: ['leicestershire'] } });
    const found = said(areasAreCovered, own).filter((each) => each.startsWith('content/areas/'));
    expect(found).toHaveLength(42);
    expect(found).toContain(
      'content/areas/lancashire.json: nobody leads to Lancashire Constabulary, and no national record does',
    );
    expect(saidOf(areasAreCovered, withSite([police], { forces: [] }))).toEqual([]);
  });

  it('of a site without a local service for a need', () => {
    const checked = withSite([
      police,
      line,
      made({ areas: { forces: ['leicestershire'] }, needs: ['stalking'] }),
    ]);
    const found = areasAreCovered.find(checked);
    expect(found).toHaveLength(shipped.directory.needs.length - 1);
    expect(found.map(({ problem }) => problem)).toContain(
      'no local service for spiking in Blaby, Charnwood, Harborough and 6 others',
    );
    expect(found.every(({ level }) => level === 'should')).toBe(true);
  });

  it('of a site where one district is without', () => {
    const districts = shipped.directory.gazetteer.forces
      .get('leicestershire')
      ?.districts.filter((id) => id !== 'melton');
    const checked = withSite([police, made({ areas: { districts }, needs: 'all' })]);
    expect(areasAreCovered.find(checked).map(({ problem }) => problem)).toContain(
      'no local service for stalking in Melton',
    );
  });
});

describe('the line of a first screen', () => {
  it('answers everyone', () => {
    expect(saidOf(sitesCanServe, withSite([line]))).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['is no crisis line', { id: 'made' }, 'is not among the crisis lines'],
    ['is held', { status: 'held', reason: 'Find the number.' }, 'is held'],
    ['is closed at night', { hours: undefined }, 'is not open at every hour'],
    [
      'costs money',
      { routes: [{ kind: 'phone', value: '101', evidence: [0] }] },
      'has no phone number that is free',
    ],
    ['takes women', { takes: { people: 'women' } }, 'does not take everyone, whatever has happened'],
    [
      'takes adults',
      { takes: { people: 'everyone', ages: { from: 16 } } },
      'does not take everyone, whatever has happened',
    ],
    ['is for one need', { needs: ['stalking'] }, 'does not take everyone, whatever has happened'],
    ['is for friends', { who: ['someone-else'] }, 'does not take everyone who may ask'],
    ['is in Wales', { areas: { nations: ['wales'] } }, 'does not serve all of the site'],
  ])('is found where it %s', (_what, changes, problem) => {
    const changed = made({ id: 'crisis-line', ...forAll, ...changes });
    expect(saidOf(sitesCanServe, withSite([changed], { line: changed.id }))).toEqual([
      `content/sites/made.json: line: "${changed.id}" ${problem}`,
    ]);
  });
});

describe('an id that nothing declares', () => {
  it.each([
    ['needs.0', { needs: ['stalkin'] }, 'stalkin', 'Did you mean "stalking"?'],
    [
      'forms.0',
      { forms: ['nonsense-form'] },
      'nonsense-form',
      'Correct the id, or add the record that it names.',
    ],
    ['takes.madeFor.0', { takes: { people: 'everyone', madeFor: ['mem'] } }, 'mem', 'Did you mean "men"?'],
    ['areas.districts.0', { areas: { districts: ['charnwod'] } }, 'charnwod', 'Did you mean "charnwood"?'],
    [
      'areas.forces.0',
      { areas: { forces: ['leicester-shire'] } },
      'leicester-shire',
      'Did you mean "leicestershire"?',
    ],
    [
      'cannotTake.0.instead.0',
      { cannotTake: [{ who: 'men', instead: ['mad'] }] },
      'mad',
      'Did you mean "made"?',
    ],
  ])('is found in %s', (field, changes, id, cure) => {
    const found = idsResolve.find(checkedWith([made(changes)])).filter(({ file }) => file === 'made.json');
    expect(found).toEqual([{ file: 'made.json', field, problem: `"${id}" is not known`, cure }]);
  });

  it.each([
    ['forces.0', { forces: ['leicester'] }],
    ['languages.1', { languages: ['en', 'xx'] }],
    ['line', { line: 'nobody' }],
  ])('is found in %s of a site', (field, changes) => {
    const found = saidOf(idsResolve, withSite([line], changes)).filter((each) =>
      each.includes('sites/made.json'),
    );
    expect(found).toEqual([expect.stringContaining(`content/sites/made.json: ${field}: `)]);
  });

  it('is found where a step shows a service that is not live', () => {
    const held = shipped.directory.services.map((each) =>
      each.id === 'emergency-999' ? { ...each, status: 'held' as const } : each,
    );
    expect(saidOf(idsResolve, checkedWith(held)).join('\n')).toMatch(
      /dialogs\/\S+\.json: \S+: shows the service "emergency-999", which is not live/,
    );
  });
});
