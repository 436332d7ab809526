import { describe, expect, it } from 'vitest';
import type { OrukTerm } from '../../../src/directory/open-referral/shapes.ts';
import { decodeTerm, encodeTerm, termUuid } from '../../../src/directory/open-referral/terms.ts';
import { isUuid, serviceUuid } from '../../../src/directory/open-referral/uuid5.ts';
import {
  doings,
  expectations,
  routeKinds,
  turnedAway,
  whos,
} from '../../../src/directory/schemas/vocabulary.ts';
import { all, shipped } from './feed.ts';

const terms = all<OrukTerm>('taxonomy_terms');

describe('a term', () => {
  it('goes out and comes in again as what it was', () => {
    const wrong = terms.filter((term) => {
      const ref = decodeTerm(term);
      return !ref || `${ref.kind}:${ref.id}` !== term.code || termUuid(ref) !== term.id;
    });
    expect([terms.length > 100, wrong]).toEqual([true, []]);
  });

  it('is there for every id that our records can use', () => {
    const { needs, audiences } = shipped();
    const codes = [
      ...needs.flatMap(({ id, forms }) => [`needs:${id}`, ...forms.map((form) => `forms:${form}`)]),
      ...audiences.map(({ id }) => `audiences:${id}`),
      ...doings.map((id) => `does:${id}`),
      ...whos.map((id) => `who:${id}`),
      ...turnedAway.map((id) => `cannot-take:${id}`),
      ...expectations.map((id) => `expect:${id}`),
      ...routeKinds.map((id) => `routes:${id}`),
      ...['everyone', 'women', 'men'].map((id) => `people:${id}`),
      ...['free', 'local-rate', 'standard-rate', 'service-rate', 'unknown'].map((id) => `costs:${id}`),
    ];
    const known = new Set(terms.map(({ code }) => code));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
  });

  it('of somebody else is not taken for ours, whatever its code says', () => {
    expect(
      decodeTerm({ id: 'c0ffee00-0000-4000-8000-000000000000', code: 'needs:stalking' }),
    ).toBeUndefined();
    expect(decodeTerm({ id: 7, code: null })).toBeUndefined();
    expect(decodeTerm({})).toBeUndefined();
  });

  it('has a name of its own in its list, in words', () => {
    const names = terms.map((term) => `${term.taxonomy}: ${term.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(encodeTerm({ kind: 'needs', id: 'forced-marriage' }).name).toBe('Forced marriage');
  });
});

describe('an id', () => {
  it('stays the same for ever: readers keep it', () => {
    expect([serviceUuid('freeva-helpline'), termUuid({ kind: 'needs', id: 'stalking' })]).toEqual([
      'e0cc50f7-d199-5450-a745-157a1d1c85b6',
      'e8eb5a81-1adb-5b86-a852-63994651ddfb',
    ]);
  });

  it('is a plain lower-case UUID of the fifth version', () => {
    expect(terms.every(({ id }) => isUuid(id) && /^.{14}5.{4}[89ab]/.test(id))).toBe(true);
  });
});
