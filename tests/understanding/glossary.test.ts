import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { glossaryTable, meaningsIn, openGlossary } from '../../src/understanding/glossary.ts';
import { readModel } from '../../src/understanding/learnt/read-model.ts';
import { lexicon } from './sentences.ts';

const readGlossary = (meanings: Record<string, string[]>) => openGlossary(glossaryTable(meanings));

const met = (entries: Record<string, string[]>, words: string) =>
  readGlossary(entries)(words.split(' ')).map(({ meaning, start, end }) => `${meaning} ${start}-${end}`);

describe('a glossary', () => {
  it.each([
    ['a whole word', 'knife', 'a knife here', ['x 1-2']],
    ['a whole word, and no longer one', 'knife', 'knifed', []],
    ['a stem', 'stab*', 'he stabbed', ['x 1-2']],
    ['what a word holds', '*خنق*', 'یخنقنی', ['x 0-1']],
    ['words in a row', 'black eye', 'my black eye hurts', ['x 1-3']],
    ['words in a row, and none between', 'black eye', 'black and eye', []],
    ['stems in a row', 'takes* my kid*', 'takes my kids', ['x 0-3']],
    ['a word without its accents', 'nóż*', 'nozem', ['x 0-1']],
    ['signs in a row', '脖子', '掐 脖 子', ['x 1-3']],
  ])('meets %s', (_, entry, words, found) => {
    expect(met({ x: [entry] }, words)).toEqual(found);
  });

  it('gives every meaning that a word has', () => {
    expect(met({ one: ['goli'], other: ['goli', 'gol*'] }, 'goli').sort()).toEqual([
      'one 0-1',
      'other 0-1',
      'other 0-1',
    ]);
  });

  it('sees each meaning in some words once, whoever knows them', () => {
    const [one, other] = [readGlossary({ knife: ['chaku'] }), readGlossary({ knife: ['chak*'] })];
    expect(meaningsIn(['chaku'], [one, other])).toEqual([{ meaning: 'knife', start: 0, end: 1 }]);
  });

  it('is read in a time that grows with the words, whatever they are', () => {
    const glossary = readGlossary({ x: ['a* a* a* a* a*', '*a* *a* *a*'] });
    expect(glossary(new Array(130).fill('a'.repeat(24))).length).toBeLessThan(2000);
  });
});

it('every language that is offered has one', () => {
  const model = readModel(join(projectRoot(), 'dist'));
  expect([...(model?.glossaries.keys() ?? [])].sort()).toEqual([...lexicon.keys()].sort());
});
