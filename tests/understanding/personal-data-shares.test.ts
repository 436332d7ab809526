import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pieceFinder } from '../../src/understanding/personal-data/find-pieces.ts';
import { without } from '../../src/understanding/personal-data/without.ts';
import { findPersonalData, type PersonalDataKind } from '../../src/understanding/personal-data.ts';
import { lexicon } from './sentences.ts';

/** Messages by people who had seen none of the patterns, in each language: with personal data of a kind, and with none. */
type Table = { holds: Partial<Record<PersonalDataKind, string[]>>; ordinary: string[] };

const folder = join(import.meta.dirname, 'personal-data');
const languages = readdirSync(folder).map((file) => file.replace('.json', ''));
const tableOf = (language: string) =>
  JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Table;

const isPublic = (digits: string) => /^0[38]/.test(digits);
const ways = {
  'the server': (text: string) => findPersonalData(text, lexicon, isPublic),
  'the page, in its own language': (text: string, language: string) =>
    pieceFinder(lexicon.get(language)?.personal ?? {})(text, isPublic).map(({ kind }) => kind),
};
const percent = (all: readonly boolean[]) => (100 * all.filter(Boolean).length) / all.length;

/** The least share that is caught and the most that is caught where there is none, in percent; a little beside what is reached. */
const floors: Record<keyof typeof ways, Record<'english' | 'others', { caught: number; false: number }>> = {
  'the server': { english: { caught: 97, false: 0.5 }, others: { caught: 97, false: 0.5 } },
  'the page, in its own language': {
    english: { caught: 95, false: 0.5 },
    others: { caught: 92, false: 0.5 },
  },
};

describe.each(Object.keys(ways) as (keyof typeof ways)[])('%s', (way) => {
  const find = ways[way];
  describe.each([
    ['English', ['en'], floors[way].english],
    ['other languages', languages.filter((language) => language !== 'en'), floors[way].others],
  ] as const)('finds what is somebody’s own in %s', (_, those, floor) => {
    it('where it is', () => {
      const caught = those.flatMap((language) =>
        Object.entries(tableOf(language).holds).flatMap(([kind, say]) =>
          say.map((text) => find(text, language).includes(kind as PersonalDataKind)),
        ),
      );
      expect(percent(caught)).toBeGreaterThanOrEqual(floor.caught);
    });

    it('and nowhere else', () => {
      const wrong = those.flatMap((language) =>
        tableOf(language).ordinary.map((text) => find(text, language).length > 0),
      );
      expect(percent(wrong)).toBeLessThanOrEqual(floor.false);
    });
  });
});

describe.each(languages)('what is left of a message in %s', (language) => {
  const find = pieceFinder(lexicon.get(language)?.personal ?? {});
  const rest = (text: string) => without(text, find(text, isPublic));
  const all = Object.values(tableOf(language).holds).flat();

  it('holds nothing more that is caught', () => {
    expect(all.filter((text) => rest(rest(text)) !== rest(text))).toEqual([]);
  });

  it('is in the same words, in order', () => {
    const isPartOf = (few: string, many: string) => {
      let at = 0;
      for (const sign of many) if (sign === few[at]) at += 1;
      return at === few.length;
    };
    expect(all.filter((text) => !isPartOf(rest(text).replace(/ /g, ''), text.replace(/ /g, '')))).toEqual([]);
  });
});

describe('a text without pieces', () => {
  it.each([
    [
      'overlapping ones go once',
      [
        [3, 6],
        [3, 6],
        [5, 8],
      ],
      'ab hij',
    ],
    [
      'one within another too',
      [
        [0, 8],
        [2, 4],
      ],
      'hij',
    ],
    ['none leaves it as it is', [], 'ab cde  hij'],
  ] as const)('%s', (_, spans, left) => {
    const pieces = spans.map((span) => ({ kind: 'name' as const, span }));
    expect(without('ab cde  hij', pieces)).toBe(left);
  });
});

it('no pattern looks behind itself: iPhones before iOS 16.4 would run nothing of the page', () => {
  expect(readFileSync('dist/page/script.js', 'utf8')).not.toMatch(/\(\?<[=!]/);
});
