import { describe, expect, it } from 'vitest';
import { matchChoice, matchLabel } from '../../src/understanding/match-choice.ts';
import { lexicon } from './sentences.ts';

const safety = [
  { id: 'yes', label: 'Yes, I am safe' },
  { id: 'no', label: 'No' },
  { id: 'not-sure', label: 'I’m not sure' },
];
const needs = [
  { id: 'stalking', label: 'Someone follows me or keeps contacting me' },
  { id: 'spiking', label: 'Something was put in my drink' },
  { id: 'fgm', label: 'FGM or cutting' },
  { id: 'online-abuse', label: 'Something online' },
];

describe('choosing in one’s own words', () => {
  it.each([
    ['no', ['no']],
    ['nope', ['no']],
    ['Yes, I am safe.', ['yes']],
    ['yeah', ['yes']],
    ['dunno', ['not-sure']],
    ["I'm not sure", ['not-sure']],
    ["i don't know", ['not-sure']],
    ['maybe', ['not-sure']],
    ['2', ['no']],
    ['the first one', ['yes']],
    ['جی ہاں', ['yes']],
    ['نہیں', ['no']],
    ['پتہ نہیں', ['not-sure']],
    ['haan', ['yes']],
    ['no way to tell you everything here', []],
  ])('"%s"', (text, ids) => {
    expect(matchChoice(text, safety, lexicon, 'en')).toEqual(ids);
  });

  it.each([
    ['2', ['spiking']],
    ['the second one', ['spiking']],
    ['option three please', ['fgm']],
    ['last', ['online-abuse']],
    ['۲', ['spiking']],
    ['دوسرا', ['spiking']],
    ['آخری والا', ['online-abuse']],
    ['1 and 3', ['stalking', 'fgm']],
    ['first and last', ['stalking', 'online-abuse']],
    ['stalking, spiking', ['stalking', 'spiking']],
    ['Stalking', ['stalking']],
    ['someone follows', ['stalking']],
    ['something', []],
    ['some', []],
    ['fgm', ['fgm']],
    ['7', []],
    ['0', []],
    ['I have 2 children', []],
    ['', []],
  ])('"%s" among needs', (text, ids) => {
    expect(matchChoice(text, needs, lexicon, 'en')).toEqual(ids);
  });

  it('knows a label that a client sent back, whatever its signs', () => {
    expect(matchLabel('YES I AM SAFE', safety)).toBe('yes');
  });

  it('does not take a part of a label for the label', () => {
    expect(matchLabel('Yes', safety)).toBeUndefined();
  });
});
