import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { inventory } from './inventory.ts';
import { gradeOf, sentencesOf, wordsOf } from './reading.ts';

const docs = join(projectRoot(), 'docs');
const notice = readFileSync(join(docs, 'privacy-notice.md'), 'utf8');
const assessment = readFileSync(join(docs, 'dpia-template.md'), 'utf8');
const groups = inventory();

describe('the privacy notice', () => {
  it.each(groups.map((group) => [group.id, group.notice]))('tells people of this group: %s', (_id, name) => {
    expect(notice).toContain(`**${name}.**`);
  });

  it('tells of no group that is not there', () => {
    const told = [...notice.matchAll(/^\*\*([A-Z][^*]*)\.\*\*/gm)].map(([, name]) => name);
    expect(
      told.filter((name) => !groups.some((group) => group.notice === name) && !/999/.test(name ?? '')),
    ).toEqual([]);
  });

  it('can be read at nine to eleven', () => {
    const sentences = sentencesOf(notice);
    expect(sentences.length).toBeGreaterThan(60);
    expect(sentences.filter((sentence) => wordsOf(sentence).length > 20)).toEqual([]);
    expect(gradeOf(sentences)).toBeLessThan(5);
  });

  it('would not pass with sentences of lawyers', () => {
    const long =
      'Notwithstanding the aforementioned obligations, personal information relating to individuals is processed.';
    expect(gradeOf([long])).toBeGreaterThan(12);
  });

  it.each([
    'name of the organisation',
    'the lawful basis',
    'the condition',
    'how to complain',
    'in which country',
    'date',
  ])('leaves a blank for whoever publishes it: %s', (blank) => {
    expect(
      [...notice.matchAll(/\[[^\]]*\]/g)].some(([found]) => found.replace(/\s+/g, ' ').includes(blank)),
    ).toBe(true);
  });

  it.each(['anonymous', 'untraceable', 'erase', '100%', 'completely safe', 'guarantee'])(
    'never says "%s"',
    (claim) => {
      expect(notice.toLowerCase()).not.toContain(claim);
    },
  );

  it('says what it cannot hide, and that memory is not wiped at once', () => {
    expect(notice).toMatch(/does not clear your history/);
    expect(notice.replace(/\s+/g, ' ')).toMatch(/left in our computer's memory/);
  });
});

describe('the assessment', () => {
  it.each(groups.map((group) => [group.name, group]))('has the group: %s', (name, { aboutPeople }) => {
    const row = assessment.split('\n').find((line) => line.startsWith(`| ${name} `));
    expect(row?.split('|')[2]?.trim()).toMatch(aboutPeople ? /^(?:yes|perhaps)$/ : /^no$/);
  });

  it('names a test for each measure, and each is there', () => {
    const [, risks = ''] = assessment.split('## 5 and 6.');
    const rows = risks
      .split('## 7.')[0]
      ?.split('\n')
      .filter((line) => /^\| [a-z]/.test(line) && !line.startsWith('| risk'));
    expect(rows?.length).toBeGreaterThan(10);
    for (const row of rows ?? []) {
      const links = [...row.matchAll(/\]\((\.\.\/tests\/[^)]*)\)/g)].map(([, link = '']) => link);
      expect(links.length, row).toBeGreaterThan(0);
      expect(links.filter((link) => !existsSync(join(docs, link)))).toEqual([]);
      expect(row).toContain('**[you');
    }
  });

  it.each(['1.', '2.', '3.', '4.', '5 and 6.', '7.'])('has step %s of the guidance', (step) => {
    expect(assessment).toContain(`\n## ${step} `);
  });

  it.each([
    'Article 35',
    'Article 9',
    'Article 10',
    'criminal offence data',
    'one turn is still to process it',
  ])('speaks of %s', (words) => {
    expect(assessment).toContain(words);
  });
});
