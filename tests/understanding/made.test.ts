import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lexiconTables } from '../../src/understanding/lexicon.ts';
import { writeMade } from '../../src/understanding/made.ts';
import { readLexiconFiles } from '../../src/understanding/read-files.ts';
import { readWords, stateOfPhrases } from '../../src/understanding/read-words.ts';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon, shippedFiles } from './sentences.ts';

let root = '';
const content = () => join(root, 'content');
const dist = () => join(root, 'dist');
const write = (name: string, what: object) =>
  writeFileSync(join(content(), 'en', `${name}.json`), JSON.stringify(what));
const signals = (text: string) => understand(text, readWords(content(), dist()), 'en').signals;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'made-'));
  mkdirSync(join(content(), 'en'), { recursive: true });
  mkdirSync(join(dist(), 'understanding'), { recursive: true });
  write('signals', { injury: { phrases: ['broke * {limb}', 'hurt (badly)'] } });
  write('words', { groups: { limb: ['arm', 'left leg'] }, spellings: { hurt: ['hrt'] } });
  const tables = lexiconTables(readLexiconFiles(content()));
  // No file says this: what is heard by it was read from what is made.
  const only = lexiconTables([{ language: 'en', name: 'signals', content: { injury: { alone: ['made'] } } }]);
  writeMade(dist(), 'phrases', {
    of: stateOfPhrases(content()),
    tables: tables.map((table) => ({ ...table, wholes: only[0]?.wholes })),
  });
});
afterEach(() => rmSync(root, { recursive: true }));

it.each(['en', 'so'])('what ships was built from what stands here (npm run build): %s', (language) => {
  const own = shippedFiles().filter((file) => file.language === language);
  expect([lexicon.get(language)]).toMatchObject(lexiconTables(own));
});

describe('phrases that the build wrote down', () => {
  it.each(['he broke my left leg', 'hrt badly', 'made'])('are heard: %s', (text) => {
    expect(signals(text)).toEqual(['injury']);
  });

  it('are not used where a file has changed since', () => {
    write('signals', { injury: { phrases: ['bruised'] } });
    expect([signals('bruised'), signals('made'), signals('hrt badly')]).toEqual([['injury'], [], []]);
  });

  it('are not needed', () => {
    rmSync(dist(), { recursive: true });
    expect([signals('he broke my left leg'), signals('made')]).toEqual([['injury'], []]);
  });

  it('say what to do where they cannot be read', () => {
    writeFileSync(join(dist(), 'understanding/phrases.bin'), 'nothing of the kind');
    expect(() => signals('hurt')).toThrow('npm run build');
  });
});
