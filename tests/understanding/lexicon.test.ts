import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLexicon } from '../../src/understanding/lexicon.ts';
import { understand } from '../../src/understanding/understand.ts';
import { contentFolder, shippedFiles } from './sentences.ts';

const ids = (folder: string) =>
  new Set(readdirSync(join(contentFolder, folder)).map((name) => name.replace(/\.json$/, '')));
const shipped = shippedFiles();
const idsIn = (name: string) =>
  shipped.filter((file) => file.name === name).flatMap(({ content }) => Object.keys(content as object));
const oneFile = (name: string, content: unknown) => readLexicon([{ language: 'en', name, content }]);
const signalled = (phrases: string[], text: string, words: object = {}) =>
  understand(
    text,
    readLexicon([
      { language: 'en', name: 'signals', content: { injury: { phrases } } },
      { language: 'en', name: 'words', content: words },
    ]),
    'en',
  ).signals.length > 0;

describe('the words that ship', () => {
  it('name only needs that exist', () => {
    const known = ids('needs');
    expect(idsIn('needs').filter((id) => !known.has(id.split('/')[0] ?? ''))).toEqual([]);
  });

  it('name only audiences that exist', () => {
    const known = ids('audiences');
    expect(idsIn('audiences').filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('how a phrase is written', () => {
  it.each([
    ['broken arm', 'i have a broken arm', true],
    ['broken * arm', 'broken in two places my arm', false],
    ['broken * arm', 'broken my left arm', true],
    ['[broken|hurt] arm', 'hurt arm', true],
    ['broken (left) arm', 'broken arm', true],
    ['broken {bone}', 'broken jaw bone', true],
    ['broken arm', 'my arm is fine. broken', false],
    ['broken arm', 'not a broken arm', false],
    ['not moving', 'i am not moving', true],
  ])('"%s" and "%s": %s', (phrase, text, expected) => {
    const words = { groups: { bone: ['arm', 'jaw bone'] }, negations: ['not'], negationReach: ['a'] };
    expect(signalled([phrase], text, words)).toBe(expected);
  });

  it('does not reach over a denial', () => {
    expect(signalled(['he * hit me'], 'he did not hit me', { negations: ['not'] })).toBe(false);
  });
});

describe('a mistake in a file says where it is', () => {
  it.each([
    ['signals', { injury: { phrases: ['* arm'] } }, /en\/signals\.json: injury\.phrases: .*begin or end/],
    ['signals', { injury: { phrases: ['{nobody}'] } }, /signals\.json.*\{nobody\}/],
    ['signals', { wound: { phrases: ['arm'] } }, /en\/signals\.json/],
    ['signals', { injury: { phrase: ['arm'] } }, /en\/signals\.json/],
    ['words', { groups: { one: ['{one}'] } }, undefined],
    ['sentences', {}, /no file of this name/],
  ])('%s %j', (name, content, message) => {
    if (message) expect(() => oneFile(name, content)).toThrow(message);
    else expect(() => oneFile(name, content)).not.toThrow();
  });

  it('a group that contains itself is refused where it is used', () => {
    const files = [
      { language: 'en', name: 'words', content: { groups: { one: ['{one}'] } } },
      { language: 'en', name: 'signals', content: { injury: { phrases: ['{one}'] } } },
    ];
    expect(() => readLexicon(files)).toThrow(/contains itself/);
  });
});
