import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { shippedWorld } from '../support/house.ts';

const { wording } = shippedWorld();
const codes = [...wording.languages.keys()];
const inOthers = codes.filter((code) => code.split('-')[0] !== 'en');

/** Up to so many characters, in whole words where there are spaces. */
const begin = (text: string, length: number) =>
  text.length <= length ? text : text.slice(0, Math.max(text.lastIndexOf(' ', length), length / 2));

/** Sentences of guidance, which recognising never saw. */
function sentences(code: string, length: number): string[] {
  const folder = `${projectRoot()}/locales/${code}/guidance`;
  return readdirSync(folder).flatMap((file) =>
    Object.values(
      (JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as { points: Record<string, string> }).points,
    ).map((text) => begin(text.replace(/\{\{.*?\}\}/g, ''), length)),
  );
}

describe('a text in another language than the one in use', () => {
  it.each(inOthers)('is recognised by its first few words: %s', (code) => {
    const all = sentences(code, 30);
    const found = all.map((text) => wording.recognise(text, 'en', codes));
    const right = found.filter((each) => each === code).length / all.length;
    const wrong = found.filter((each) => each !== undefined && each !== code).length / all.length;
    expect(right, 'right').toBeGreaterThan(0.9);
    // Portuguese looks like Spanish: who is offered the other one can still choose.
    expect(wrong, 'wrong').toBeLessThan(0.06);
  });

  it.each(codes)('is not found in the words of the language itself: %s', (code) => {
    const all = sentences(code, 30);
    const found = all.filter((text) => wording.recognise(text, code, codes) !== undefined);
    expect(found.length / all.length).toBeLessThan(0.01);
  });

  it.each([
    '',
    'ok',
    '???',
    '999',
    'Ηλίας γράφει ελληνικά',
    '-'.repeat(500),
    '\u200f\u202e',
    'asdf asdf asdf',
  ])('is not guessed from "%s"', (text) => {
    expect(wording.recognise(text, 'en', codes)).toBeUndefined();
  });
});
