import { describe, expect, it } from 'vitest';
import { findServices } from '../../../src/directory/services/find-services.ts';
import type { Search } from '../../../src/directory/services/search.ts';
import { aService, directoryWith, her, ids } from './small-directory.ts';

type Changes = NonNullable<Parameters<typeof aService>[1]>;

const week = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const from = (opens: string, closes: string): Changes => ({
  hours: { bankHolidays: 'same', weekly: [{ days: [...week], opens, closes }] },
});
const open = from('09:00', '17:00');
const closed = from('09:00', '12:00');
const always: Changes = { hours: { always: true } };
const local: Changes = { areas: { districts: ['burnley'] } };
const inForce: Changes = { areas: { forces: ['lancashire'] } };
const expert: Changes = { specialism: ['stalking'] };
const number = { kind: 'phone' as const, value: '0300 000 0000', evidence: [0] };
const free: Changes = { routes: [{ ...number, cost: 'free' }] };
const interpreters: Changes = { interpreters: true };
const polish: Changes = { languages: ['en', 'pl'] };

/** The ids "first" and "second", in the order in which a person reads them. */
function order(first: Changes, second: Changes, changes: Partial<Search> = {}): string[] {
  const directory = directoryWith(aService('a-second', second), aService('b-first', first));
  return ids(findServices({ ...her, ...changes }, directory).found).map((id) => id.slice(2));
}

/** What wins, what loses, who asks. All else is equal. */
const rules: [string, Changes, Changes, Partial<Search>?][] = [
  ['one for this need comes before a local one', { ...expert }, { ...local }],
  ['one for this need comes before an open one', { ...expert, ...closed }, { ...open }],
  ['one for this need comes before a free one', { ...expert }, { ...free }],
  ['one for this need comes before a 24-hour one', { ...expert, ...open }, { ...always }],
  ['a local one comes before an open one', { ...local, ...closed }, { ...open }],
  ['a local one comes before a free one', { ...local }, { ...free }],
  ['a local one comes before a 24-hour one', { ...local, ...open }, { ...always }],
  ['an open one comes before a free one', { ...open }, { ...closed, ...free }],
  ['an open one comes before one of unknown hours that is free', { ...open }, { ...free }],
  ['an open one comes before one of unknown hours', { ...open }, {}],
  ['one of unknown hours comes before a closed one', {}, { ...closed }],
  ['a free one comes before a 24-hour one', { ...open, ...free }, { ...always }],
  ['a 24-hour one comes before one that is open now', { ...always }, { ...open }],
  ['one in the district comes before one in the force', { ...local }, { ...inForce }],
  ['one in the force comes before a national one', { ...inForce }, {}],
  [
    'being for this need outweighs being local, open, free and there at night together',
    { ...expert, ...closed },
    { ...local, ...always, ...free },
  ],
  [
    'being local outweighs being open, free and there at night together',
    { ...inForce, ...closed },
    { ...always, ...free },
  ],
  [
    'one made for this person comes before one for this need',
    { takes: { people: 'everyone', madeFor: ['lgbt'] } },
    { ...expert, ...local, ...always, ...free },
    { audiences: ['lgbt'] },
  ],
  [
    'one for men comes first for a man',
    { takes: { people: 'men' } },
    { ...expert, ...local },
    { audiences: ['men'] },
  ],
  [
    'one for the young comes first for a child',
    { takes: { people: 'everyone', ages: { to: 18 } } },
    { ...expert, ...local },
    { audiences: ['under-18'] },
  ],
  ['one that names the need comes before one for any', {}, { needs: 'all' }],
  ['support comes before the police, who are local', {}, { ...local, does: ['police'] }],
  [
    'among national ones, the one with interpreters comes first, whatever is open, free and there at night',
    { ...interpreters, ...closed },
    { ...always, ...free },
    { language: 'pl' },
  ],
  [
    'among local ones too, for a person who only says that it is another language',
    { ...local, ...polish, ...closed },
    { ...local, ...always, ...free },
    { audiences: ['another-language'] },
  ],
  [
    'among those for this need too',
    { ...expert, ...polish, ...closed },
    { ...expert, ...always, ...free },
    { language: 'pl' },
  ],
  [
    'a local one whose languages nobody wrote down still comes before a national one that speaks it',
    { ...local },
    { ...polish },
    { language: 'pl' },
  ],
  ['and so does one for this need', { ...expert }, { ...polish, ...always, ...free }, { language: 'pl' }],
  [
    'a national one that speaks it and is open comes before a local one that is closed',
    { ...polish, ...open },
    { ...local, ...closed },
    { language: 'pl' },
  ],
  [
    'one with BSL comes first for a Deaf person',
    { languages: ['en', 'bfi'], ...closed },
    { ...always, ...free },
    { audiences: ['deaf'] },
  ],
];

describe('all else equal', () => {
  it.each(rules)('%s', (_, first, second, changes) => {
    expect(order(first, second, changes)).toEqual(['first', 'second']);
  });

  it('a language that nobody asked for puts none before another', () => {
    expect(order({}, polish)).toEqual(['second', 'first']);
  });
});

describe('among the first three', () => {
  const experts = ['a', 'b', 'c', 'd'].map((id) => aService(id, { ...expert, ...local }));

  it('one is open, though specialists of unknown hours rank above it', () => {
    const line = aService('open-line', { needs: 'all', ...open });
    const { found } = findServices(her, directoryWith(...experts, line));
    expect(ids(found)).toEqual(['a', 'b', 'open-line', 'c', 'd']);
  });

  it('one is near, though specialists far away rank above it', () => {
    const far = ['a', 'b', 'c', 'd'].map((id) => aService(id, { ...expert }));
    const near = aService('near', { ...inForce, needs: 'all' });
    expect(ids(findServices(her, directoryWith(...far, near)).found)).toEqual(['a', 'b', 'near', 'c', 'd']);
  });

  it('the only open door stays when one that is near comes among them', () => {
    const far = ['a', 'b', 'c'].map((id) => aService(id, { ...expert }));
    const near = aService('near', { ...inForce, needs: 'all' });
    const line = aService('open-line', { needs: 'all', ...open });
    const { found } = findServices(her, directoryWith(...far, near, line));
    expect(ids(found)).toEqual(['a', 'near', 'open-line', 'b', 'c']);
  });

  it('the police are not taken for support that is near', () => {
    const far = ['a', 'b', 'c'].map((id) => aService(id, { ...expert }));
    const police = aService('police', { ...inForce, needs: 'all', does: ['police'] });
    expect(ids(findServices(her, directoryWith(...far, police)).found)).toEqual(['a', 'b', 'c', 'police']);
  });

  it('none is moved where nobody is open', () => {
    const line = aService('closed-line', { needs: 'all', ...closed });
    const { found } = findServices(her, directoryWith(...experts, line));
    expect(ids(found)).toEqual(['a', 'b', 'c', 'd', 'closed-line']);
  });
});

describe('where nothing is near', () => {
  const where = (changes: Partial<Search>, ...services: Parameters<typeof directoryWith>) =>
    findServices({ ...her, ...changes }, directoryWith(...services)).fellBackTo;

  it('a person is told that help comes from the force\u2019s area', () =>
    expect(where({}, aService('a', inForce), aService('b'))).toBe('force'));

  it('a person is told that help comes from the nation', () =>
    expect(where({}, aService('b'))).toBe('nation'));

  it('and nothing of it where something is', () =>
    expect(where({}, aService('a', local), aService('b'))).toBeUndefined());

  it('or where they named no district', () => {
    const { district: _, ...force } = her.where;
    expect(where({ where: force }, aService('a', inForce))).toBeUndefined();
    expect(where({ where: force }, aService('b'))).toBe('nation');
    expect(where({ where: {} }, aService('b'))).toBeUndefined();
  });
});
