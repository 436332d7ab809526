import { describe, expect, it } from 'vitest';
import { pickLanguage } from '../../src/wording/languages.ts';
import { scriptOf } from '../../src/wording/script.ts';
import { shippedWorld } from '../support/house.ts';

const offered = ['en', 'ur', 'zh-Hans'];

describe('the language of a page', () => {
  it.each([
    ['ur', 'ur'],
    ['UR-PK', 'ur'],
    ['fr;q=0.9, ur;q=0.8', 'ur'],
    ['en;q=0.2, ur;q=0.9', 'ur'],
    ['zh', 'zh-Hans'],
    ['ur;q=0', undefined],
    ['x-klingon', undefined],
    ['../../etc/passwd', undefined],
    ['-'.repeat(10_000), undefined],
    ['', undefined],
    [undefined, undefined],
  ])('for "%s" is %s', (asked, language) => {
    expect(pickLanguage(asked, offered)).toBe(language);
  });
});

describe('the script of what was typed', () => {
  it.each([
    ['میرا شوہر', 'Arab'],
    ['my husband', 'Latn'],
    ['my شوہر hits me', 'Latn'],
    ['?? 123', undefined],
  ])('of "%s" is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
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
