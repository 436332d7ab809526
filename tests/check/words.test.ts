import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { filesAreRead } from '../../src/check/files-are-read.ts';
import { keysStandOnce } from '../../src/check/keys-stand-once.ts';
import { noNumbersInWords } from '../../src/check/no-numbers-in-words.ts';
import type { Checked } from '../../src/check/rule.ts';
import { schemasAreCurrent } from '../../src/check/schemas-are-current.ts';
import { wordsAreTranslated } from '../../src/check/words-are-translated.ts';
import { wordsExist } from '../../src/check/words-exist.ts';
import { wordsReadEasily } from '../../src/check/words-read-easily.ts';
import { wordsReadKindly } from '../../src/check/words-read-kindly.ts';
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

  it('with a telephone number are found', () => {
    changeWords('locales/en/bot.json', { goodbye: 'Call 0808 999 9999.' });
    expect(saidOf(noNumbersInWords, copy)).toEqual([
      'locales/en/bot.json: goodbye: holds a telephone number',
    ]);
  });
});

describe('words of a language', () => {
  it.each([
    ['are the same as the English', { box: 'Or write in your own words' }, 'box: is the same as the English'],
    ['have a word of English among them', { heading: 'مدد near آپ' }, 'heading: holds "near"'],
    [
      'have a sentence of English among them',
      { heading: 'مدد۔ Find support' },
      'heading: holds "Find support"',
    ],
    ['have other digits', { 'exit-hint': '۳ Shift' }, 'exit-hint: holds digits of another script'],
  ])('that %s are found', (_what, changes, problem) => {
    changeWords('locales/ur/page.json', changes);
    const found = saidOf(wordsAreTranslated, copy).filter((each) => each.startsWith('locales/ur/page.json'));
    expect(found.map((each) => each.slice('locales/ur/page.json: '.length))).toContain(problem);
  });

  it('may stay English for a reason, as long as they do', () => {
    changeWords('locales/ur/page.json', { box: 'Or write in your own words' });
    changeWords('locales/ur/language.json', {
      sameAsEnglish: { 'page:box': 'made', 'page:send': 'made' },
    } as never);
    const { wording } = shipped;
    const languages = new Map(wording.languages);
    const ur = languages.get('ur');
    if (ur) languages.set('ur', { ...ur, sameAsEnglish: { 'page:box': 'made', 'page:send': 'made' } });
    expect(saidOf(wordsAreTranslated, { ...copy, wording: { ...wording, languages } })).toEqual([
      'locales/ur/page.json: box: holds "Or write in your own words"',
      'locales/ur/language.json: sameAsEnglish.page:send: is no longer needed: the words are not the same',
    ]);
  });

  it.each([
    ['Wait!', 'has an exclamation mark'],
    ['This is 100% safe.', 'says "100%"'],
    ['Why did you stay?', 'says "Why did you"'],
    [`It is ${'very '.repeat(30)}long.`, 'has a sentence of 33 words'],
  ])('that are unkind are found: %s', (words, problem) => {
    changeWords('locales/en/page.json', { heading: words });
    expect(saidOf(wordsReadKindly, copy)).toEqual([`locales/en/page.json: heading: ${problem}`]);
  });

  it('that are hard to read are found', () => {
    changeWords('locales/en/page.json', {
      heading: 'Accessibility of multidisciplinary safeguarding arrangements necessitates consideration.',
    });
    expect(saidOf(wordsReadEasily, copy)[0]).toContain('locales/en/page.json: heading: reads at grade');
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
