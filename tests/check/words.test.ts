import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { filesAreRead } from '../../src/check/files-are-read.ts';
import { keysStandOnce } from '../../src/check/keys-stand-once.ts';
import { noNumbersInWords } from '../../src/check/no-numbers-in-words.ts';
import type { Checked } from '../../src/check/rule.ts';
import { schemasAreCurrent } from '../../src/check/schemas-are-current.ts';
import { wordsAgree } from '../../src/check/words-agree.ts';
import { wordsExist } from '../../src/check/words-exist.ts';
import { saidOf, shipped } from './made.ts';

const root = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const copy: Checked = { ...shipped, root, content: join(root, 'content') };

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  for (const folder of ['content', 'dialogs', 'locales'])
    cpSync(join(shipped.root, folder), join(root, folder), { recursive: true });
});

function change(file: string, changes: (text: string) => string): void {
  const path = join(root, file);
  writeFileSync(path, changes(readFileSync(path, 'utf8')));
}

/** Changes keys of a file of words. */
const changeWords = (file: string, changes: Record<string, string | undefined>) =>
  change(file, (text) => JSON.stringify({ ...JSON.parse(text), ...changes }));

describe('words', () => {
  it('that a step needs are missed', () => {
    const { wording } = shipped;
    const has = (key: string) => key !== 'main:safe.ask' && wording.has(key);
    expect(saidOf(wordsExist, { ...shipped, wording: { ...wording, has } })).toEqual([
      'locales/en/main.json: safe.ask: has no English words',
    ]);
  });

  it.each([
    ['missing', { exit: undefined }, 'exit: is missing'],
    ['empty', { exit: ' ' }, 'exit: is empty'],
    ['without a placeholder', { line: 'مفت' }, 'line: has other {{placeholders}} than the English'],
    ['unknown to English', { extra: 'اور' }, 'extra: is not in English'],
  ])('of a language that are %s are found', (_what, changes, problem) => {
    changeWords('locales/ur/page.json', changes);
    const found = saidOf(wordsAgree, copy).filter((each) => each.startsWith('locales/ur/page.json'));
    expect(found).toEqual([`locales/ur/page.json: ${problem}`]);
  });

  it('with a telephone number are found', () => {
    changeWords('locales/en/bot.json', { goodbye: 'Call 0808 999 9999.' });
    expect(saidOf(noNumbersInWords, copy)).toEqual([
      'locales/en/bot.json: goodbye: holds a telephone number',
    ]);
  });
});

describe('a file', () => {
  it('that the code has outgrown is found', () => {
    change('content/needs/schema.json', (text) =>
      text.replace('kebab', 'camel').replace('"order"', '"rank"'),
    );
    expect(saidOf(schemasAreCurrent, copy)).toContain('content/needs/schema.json: is not what the code says');
  });

  it('with a name twice in one entry is found, and the name that counts is shown', () => {
    change('content/sites/national.json', (text) => text.replace('{', '{ "accent": "#000000",'));
    expect(saidOf(keysStandOnce, copy)).toEqual([
      'content/sites/national.json: accent: stands twice in the same entry',
    ]);
  });

  it('with a name twice deep inside is found', () => {
    change('content/crisis-lines/childline.json', (text) =>
      text.replace('"always": true', '"always": true, "always": true'),
    );
    expect(saidOf(keysStandOnce, copy)).toEqual([
      'content/crisis-lines/childline.json: hours.always: stands twice in the same entry',
    ]);
  });

  it.each([
    'content/services/made.json',
    'content/services/leicestershire/more/made.json',
    'content/services/leicestershire/made.JSON',
    'content/services/leicestershire/made.json.txt',
    'content/needs/Made.json',
    'content/made.json',
    'dialogs/more/made.json',
    'locales/made.json',
    'locales/en/made.json~',
  ])('that nothing reads is found: %s', (file) => {
    cpSync(join(root, 'content/needs/fgm.json'), join(root, file));
    expect(saidOf(filesAreRead, copy)).toEqual([`${file}: is read by nothing`]);
  });
});
