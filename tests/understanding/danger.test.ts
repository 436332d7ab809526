import { describe, expect, it } from 'vitest';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon, rows, sentences } from './sentences.ts';

describe.each(['en', 'ur'])('danger, said in %s', (language) => {
  const { signals, ordinary } = sentences('sentences', language);

  it.each(rows(signals))('hears %s in "%s"', (signal, text) => {
    expect(understand(text, lexicon, language).signals).toContain(signal);
  });

  it.each(ordinary)('hears none in "%s"', (text) => {
    expect(understand(text, lexicon, language).signals).toEqual([]);
  });
});

describe('danger that no one may miss', () => {
  it.each([
    ['danger-now', 'he is outside my door'],
    ['danger-now', "he's going to kill me"],
    ['danger-now', 'help me he is hitting me'],
    ['strangulation', 'he choked me'],
    ['weapon-threat', 'he has a knife'],
    ['self-harm', 'I want to die'],
    ['no-safe-place', "I can't go home tonight"],
  ])('hears %s in "%s"', (signal, text) => {
    expect(understand(text, lexicon, 'en').signals).toContain(signal);
  });
});

const between = (mark: string, text: string) => [...text].join(mark);
const tags = (text: string) =>
  [...text].map((letter) => letter + String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');

describe('danger that is hidden by tricks of writing is still heard', () => {
  const said = 'he choked me';
  it.each([
    ['zero-width spaces', between('\u200b', said)],
    ['soft hyphens', between('\u00ad', said)],
    ['bidi controls', `\u202e${between('\u2066', said)}\u202c`],
    ['Unicode tags', tags(said)],
    ['variation selectors', between('\ufe0f', said)],
    ['full-width letters', 'ｈｅ ｃｈｏｋｅｄ ｍｅ'],
    ['mathematical letters', '𝐡𝐞 𝐜𝐡𝐨𝐤𝐞𝐝 𝐦𝐞'],
    ['Cyrillic letters that look Latin', 'hе сhоkеd mе'],
    ['piled-up marks', between('\u0336\u0301', said)],
    ['stretched letters', 'he chooooked me'],
    ['capitals and emoji', 'HE CHOKED ME 😭😭'],
    ['figures for letters', 'he ch0ked me'],
    ['line breaks', 'he\nchoked\nme'],
  ])('with %s', (_, text) => {
    expect(understand(text, lexicon, 'en').signals).toContain('strangulation');
  });

  it('in Urdu with vowel signs and Arabic letters', () => {
    expect(understand('ميرا گَلا دَبايا', lexicon, 'ur').signals).toContain('strangulation');
  });
});

describe('safe or not', () => {
  it.each([
    ['no', "I'm not safe"],
    ['no', 'میں محفوظ نہیں ہوں'],
    ['not-sure', "I'm not sure if I am safe"],
    ['yes', 'I am safe at the moment'],
    [undefined, 'I live in Oadby'],
  ])('%s: "%s"', (safe, text) => {
    expect(understand(text, lexicon, 'en').safe).toBe(safe);
  });
});
