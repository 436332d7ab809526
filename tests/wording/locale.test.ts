import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { readWording } from '../../src/wording/wording.ts';

const folder = mkdtempSync(join(tmpdir(), 'locales-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  for (const code of ['en', 'ur'])
    cpSync(join(projectRoot(), 'locales', code), join(folder, code), { recursive: true });
});

/** What reading says, each line without the folder. */
function problems(): string[] {
  try {
    readWording(folder);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n').map((line) => line.replace(/^.*?locales-[^/]*\//, ''));
  }
}

const change = (file: string, changes: Record<string, unknown>) => {
  const path = join(folder, file);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...changes }, null, 2));
};

describe('a language', () => {
  it.each([
    ['lacks a key', { exit: undefined }, 'exit: is missing. Translate it from the English.'],
    ['has an empty key', { exit: ' ' }, 'exit: is empty. Translate it from the English.'],
    [
      'has lost a placeholder',
      { line: 'مفت' },
      'line: has other {{placeholders}} than the English. Use the same ones.',
    ],
    [
      'says more than English',
      { extra: 'اور' },
      'extra: is not in English. Remove it, or add it to English.',
    ],
  ])('that %s is not read: file, line, key and cure are named', (_what, changes, problem) => {
    change('ur/page.json', changes);
    expect(problems()).toHaveLength(1);
    expect(problems()[0]).toMatch(/^ur\/page\.json:\d+: /);
    expect(problems()[0]).toContain(problem);
  });

  it('that lacks a file is not read', () => {
    rmSync(join(folder, 'ur/guidance/children.json'));
    expect(problems()).toEqual([
      'ur/guidance/children.json:1: is missing. Translate it from the English file.',
    ]);
  });

  it('that is no JSON is not read, and the place is named', () => {
    writeFileSync(join(folder, 'ur/embed.json'), '{ "open": "چیٹ",\n  close: }');
    expect(problems()[0]).toMatch(/^ur\/embed\.json:2: column \d+: /);
  });

  it('needs the plural forms that it has, and no others', () => {
    change('ur/language.json', { code: 'cy', direction: 'ltr', script: 'Latn' });
    cpSync(join(folder, 'ur'), join(folder, 'cy'), { recursive: true });
    change('ur/language.json', { code: 'ur', direction: 'rtl', script: 'Arab' });
    expect(problems().map((line) => line.split(': ')[1])).toEqual([
      'shift.more_few',
      'shift.more_many',
      'shift.more_two',
      'shift.more_zero',
    ]);
  });

  it('that calls itself by another code than its folder, or signed by nobody, is not read', () => {
    change('ur/language.json', { code: 'fa', status: 'reviewed' });
    expect(problems()).toEqual([
      'ur/language.json:2: code: is "fa". Write "ur", the folder\'s name.',
      expect.stringContaining('status: is "reviewed" by nobody'),
    ]);
  });
});

describe('a drawing', () => {
  const svg = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${inner}</svg>\n`;
  const draw = (text: string) => {
    mkdirSync(join(folder, 'ur/pictures'), { recursive: true });
    writeFileSync(join(folder, 'ur/pictures/yes.svg'), text);
  };

  it('of lines and shapes is read', () => {
    draw(svg('<path d="M4 13l5 5L20 6"/><g><circle cx="1" cy="2" r="3"/></g>'));
    expect(readWording(folder).picturesIn('ur').get('yes')).toContain('<path');
  });

  it.each([
    ['<script>alert(1)</script>'],
    ['<path d="M0 0" onclick="x()"/>'],
    ['<image href="https://example.org/x.png"/>'],
    ['<path style="fill:red" d=""/>'],
    ['<text>words</text>'],
    ['<foreignObject><p>words</p></foreignObject>'],
  ])('that holds more is not: %s', (inner) => {
    draw(svg(inner));
    expect(problems()).toEqual([expect.stringMatching(/^ur\/pictures\/yes\.svg:1: is no simple drawing/)]);
  });
});
