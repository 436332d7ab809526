import { describe, expect, it } from 'vitest';
import { type Language, type Languages, offered, pickLanguage } from '../../src/wording/languages.ts';
import { shippedWorld } from '../support/house.ts';

const codes = ['en', 'en-x-easy', 'ur', 'zh-Hans', 'pa', 'fa', 'ckb', 'pt', 'cy'];

describe('the language of a page', () => {
  it.each([
    ['ur', 'ur'],
    ['UR-PK', 'ur'],
    ['fr;q=0.9, ur;q=0.8', 'ur'],
    ['en;q=0.2, ur;q=0.9', 'ur'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['en-US', 'en'],
    ['en-x-easy', 'en-x-easy'],
    ['pt-BR', 'pt'],
    ['pa-IN', 'pa'],
    ['pa-PK', 'ur'],
    ['ur-Latn', undefined],
    ['prs', 'fa'],
    ['ku-Arab', 'ckb'],
    ['ku', undefined],
    ['en_GB', undefined],
    ['*', undefined],
    ['fr, xx, i-klingon, cy;q=0.1', 'cy'],
    ['ur;q=0', undefined],
    ['x-klingon', undefined],
    ['../../etc/passwd', undefined],
    ['-'.repeat(10_000), undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for "%s" is %s', (asked, language) => {
    expect(pickLanguage(asked, codes)).toBe(language);
  });
});

describe('the languages of a site', () => {
  const all: Languages = new Map(
    (
      [
        ['en', 'English', 'reviewed'],
        ['ur', 'اردو', 'draft'],
        ['pl', 'Polski', 'reviewed'],
        ['cy', 'Cymraeg', 'draft'],
      ] as const
    ).map(([code, name, status]): [string, Language] => [
      code,
      { code, name, status, direction: 'ltr', script: 'Latn', avoid: [], tellsOnPaper: [] },
    ]),
  );

  it.each([
    [['en', 'ur'], false, ['en', 'ur']],
    [['ur', '*'], false, ['ur', 'cy', 'en', 'pl']],
    [['en', 'xx'], false, ['en']],
    [['en', 'ur', '*'], true, ['en', 'pl']],
  ])('%j, signed only: %s', (languages, signedOnly, codesOffered) => {
    expect(offered({ languages, signedOnly }, all)).toEqual(codesOffered);
  });
});

describe('words', () => {
  const { wording } = shippedWorld();

  it('keep a phone number whole inside right-to-left text', () => {
    expect(wording.in('ur')('services:route.phone', { value: '0808 2000 247' })).toContain(
      '\u20680808 2000 247\u2069',
    );
  });

  it('are English for a language that is not offered', () => {
    expect(wording.in('x-klingon')('page:exit')).toBe(wording.in('en')('page:exit'));
  });

  it('speak of another person where it is for another person', () => {
    const say = wording.in('en');
    expect(say('main:where.ask', { context: 'other' })).not.toBe(say('main:where.ask'));
  });
});
