import { describe, expect, it } from 'vitest';
import { refugesStayHidden } from '../../src/check/refuges-stay-hidden.ts';
import { made, said } from './made.ts';

const walkIn = { kind: 'walk-in', value: 'Made House', evidence: [0] };
const source = (quote: string) => [{ url: 'https://made.example/', said: quote, date: 'undated' }];
const address = { street: 'High Street', town: 'Melton', postcode: 'LE13 0XX' };

describe('the way to a refuge is found', () => {
  it.each([
    ['at a door', { routes: [walkIn] }, ['routes.0.kind: sends people to a door']],
    [
      'at an address',
      { routes: [{ ...walkIn, kind: 'phone', address }] },
      ['routes.0.address: gives an address'],
    ],
    ['in its name', { name: 'Made House, LE13 0XX' }, ['name: holds a postcode']],
    ['in what it says', { about: { en: 'Come to 12 Park Road.' } }, ['about.en: holds a street address']],
    ['in notes', { notes: 'It moved to 3a Nether Hall Lane.' }, ['notes: holds a street address']],
    ['in a quotation', { sources: source('Write to us at LE13 0XX') }, ['sources.0.said: holds a postcode']],
    [
      'in the reason why it is held',
      { status: 'held', reason: 'Ask at 4 High Street.' },
      ['reason: holds a street address'],
    ],
  ])('%s', (_what, changes, problems) => {
    for (const does of ['refuge-access', 'sarc']) {
      const found = said(refugesStayHidden, made({ does: [does], ...changes }));
      expect(found).toEqual(problems.map((problem) => expect.stringContaining(`made.json: ${problem}`)));
    }
  });

  it('not in words that only look like it', () => {
    const words =
      'Since 2014, 24 hours a day, 3 women a week; 0808 157 0000; part 4 of the Housing Act 1996.';
    expect(
      said(refugesStayHidden, made({ does: ['refuge-access'], notes: words, sources: source(words) })),
    ).toEqual([]);
  });

  it('and others may have a door', () => {
    expect(said(refugesStayHidden, made({ does: ['outreach'], routes: [{ ...walkIn, address }] }))).toEqual(
      [],
    );
  });
});
