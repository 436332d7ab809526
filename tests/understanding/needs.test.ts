import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon, rows, sentences } from './sentences.ts';

describe.each(['en', 'ur'])('what is happening, said in %s', (language) => {
  const { needs } = sentences('sentences', language);

  it.each(rows(needs))('hears %s in "%s"', (need, text) => {
    expect(understand(text, lexicon, language).needs[0]?.need).toBe(need);
  });
});

describe('forms of a need', () => {
  it.each([
    ['physical', 'my husband hits me'],
    ['emotional', 'he screams in my face every day'],
    ['coercive-control', "he won't let me see my friends"],
    ['economic', 'my husband takes all my money'],
    ['by-an-ex', 'my ex punched me'],
    ['by-family', 'my brother beats me'],
    ['by-an-adult-child', 'my son hits me and steals my pension'],
    ['of-an-older-person', "nan's carer is rough with her"],
    ['rape', 'he raped me'],
    ['childhood-abuse', 'my uncle touched me when I was little'],
    ['image-based-abuse', 'my ex posted my nudes'],
    ['fake-profiles', 'someone made a fake profile of me'],
    ['cuckooing', 'dealers have taken over my flat'],
    ['trafficking', 'I was trafficked here'],
    ['street', 'I was catcalled walking home'],
    ['work', 'my manager makes sexual comments'],
  ])('tells %s in "%s"', (form, text) => {
    const { needs } = understand(text, lexicon, 'en');
    expect(needs.flatMap(({ forms }) => forms)).toContain(form);
  });
});

describe('several at once', () => {
  it('hears both what a husband and what his family do', () => {
    const { needs } = understand(
      'my husband beats me and his family are forcing me to get married',
      lexicon,
      'en',
    );
    expect(needs.map(({ need }) => need)).toEqual(
      expect.arrayContaining(['domestic-abuse', 'forced-marriage']),
    );
  });

  it('understands English and Urdu in one sentence', () => {
    const { needs } = understand('mera husband mujhe marta hai', lexicon, 'en');
    expect(needs[0]?.need).toBe('domestic-abuse');
  });

  it('understands Urdu typed on the English page', () => {
    expect(understand('میرا شوہر مجھے مارتا ہے', lexicon, 'en').needs[0]?.need).toBe('domestic-abuse');
  });

  it('hears nothing in a denial', () => {
    expect(understand('he has never hit me', lexicon, 'en').needs).toEqual([]);
  });
});
