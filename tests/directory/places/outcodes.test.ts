import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { gazetteer, inShort, shipped } from './shipped-gazetteer.ts';

const isDistrict = (id: string) => gazetteer.districts.has(id);

/** What a person must be told for these shares, in words of their own: 95% is certain, less is a choice. */
function told(shares: Record<string, number>): string {
  const ids = Object.keys(shares);
  const [top = ''] = ids;
  const outside = ids.find((id) => !isDistrict(id));
  if ((shares[top] ?? 0) >= 0.95) return isDistrict(top) ? `found ${top}` : `outside ${top}`;
  const districts = ids.filter(isDistrict).slice(0, 6).join(', ');
  return `choose ${districts}${outside ? ` or ${outside}` : ''}`;
}

const wrong = (texts: Iterable<[text: string, expected: string]>) =>
  [...texts]
    .map(([text, expected]) => [text, expected, inShort(findArea(text, gazetteer))] as const)
    .filter(([, expected, found]) => found !== expected);

describe('a person who gives an outcode', () => {
  const all = Object.entries(shipped.outcodes);

  it('is understood for every one that there is', () => {
    expect(all).toHaveLength(3004);
    const texts = all.flatMap(([outcode, { kind, nation, shares }]): [string, string][] => {
      if (kind === 'po-box-or-large-user' || kind === 'retired' || kind === 'no-location')
        return [[outcode, 'unknown']];
      if (shares) return [[outcode, told(shares)]];
      return [[outcode, nation && !['england', 'wales'].includes(nation) ? `outside ${nation}` : 'unknown']];
    });
    // A lone district with less than 95% is offered, to be confirmed.
    const offered = texts.map(([text, expected]): [string, string] => [
      text,
      /^choose [^,]+$/.test(expected) && !expected.includes(' or ')
        ? expected.replace('choose', 'perhaps')
        : expected,
    ]);
    expect(wrong(offered)).toEqual([]);
  });

  it('may write it small, or apart, with the same result', () => {
    const spelt = all
      .filter((_, at) => at % 7 === 0)
      .map(([outcode]): [string, string] => [
        outcode.toLowerCase().replace(/(?<=^[a-z]+)(?=\d)/, ' '),
        inShort(findArea(outcode, gazetteer)),
      ]);
    expect(wrong(spelt)).toEqual([]);
  });
});

describe('a person who gives a sector', () => {
  it('is understood for every one that the table tells apart', () => {
    expect(wrong(Object.entries(shipped.sectors).map(([sector, shares]) => [sector, told(shares)]))).toEqual(
      [],
    );
  });

  it('or a whole postcode of it, with or without a gap', () => {
    const whole = Object.entries(shipped.sectors).flatMap(([sector, shares]): [string, string][] => [
      [`${sector}AB`, told(shares)],
      [`${sector.replace(' ', '').toLowerCase()}xy`, told(shares)],
    ]);
    expect(wrong(whole)).toEqual([]);
  });

  it('gets the answer of the outcode where no sector is told apart', () => {
    expect(inShort(findArea('LE1 5', gazetteer))).toBe(inShort(findArea('LE1', gazetteer)));
  });
});
