import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mergedCases } from '../../src/workbench/cases.ts';
import { command, records } from './command.ts';
import { type Made, madeContent, removeMadeContent } from './made-content.ts';

afterAll(removeMadeContent);

type Change = {
  change: string;
  kind?: string;
  id?: string;
  fields?: string[];
  seen?: number;
  before?: { id: string; open: string }[];
  after?: { id: string; open: string }[];
  added?: string[];
  removed?: string[];
  cases?: { needs: string[]; people: string[]; moments: string[]; districts: string[] }[];
};

const line: Made = { id: 'stalking-line' };
const local: Made = { id: 'burnley-advocates', areas: { districts: ['burnley'] }, specialism: ['stalking'] };
const compared = (before: readonly Made[], after: readonly Made[]) =>
  records<Change>(['compare', madeContent(before), madeContent(after)]);
const answersOf = (changes: readonly Change[]) => changes.filter(({ change }) => change === 'answers');

describe('two contents', () => {
  it('that are the same change no answers', async () => {
    const { code, out } = await command(['compare', madeContent([line]), madeContent([line])]);
    expect(code).toBe(0);
    expect(out).toBe('No answers change.\n');
    expect(await compared([line], [line])).toEqual([]);
  });

  it('change the answers of the district that gets a service, and of nobody else', async () => {
    const changes = await compared([line], [line, local]);
    expect(changes[0]).toMatchObject({ change: 'added', kind: 'service', id: 'burnley-advocates' });
    const answers = answersOf(changes);
    expect(answers.length).toBeGreaterThan(0);
    for (const { added, cases = [] } of answers) {
      expect(added).toEqual(['burnley-advocates']);
      for (const { needs, districts, people } of cases) {
        expect(districts).toEqual(['burnley']);
        expect(people).not.toContain('own-behaviour');
        expect(needs).toEqual(['stalking']);
      }
    }
    expect(answers[0]?.after?.[0]?.id).toBe('burnley-advocates');
    expect(answers[0]?.before?.[0]?.id).toBe('stalking-line');
  });

  it('change the answers of men where a service stops taking them', async () => {
    const women = { ...local, takes: { people: 'women' } };
    const changes = await compared([line, local], [line, women]);
    expect(changes[0]).toMatchObject({ change: 'changed', id: 'burnley-advocates', fields: ['takes'] });
    const people = answersOf(changes).flatMap(({ cases = [] }) => cases.flatMap((each) => each.people));
    expect(people).toEqual(['men']);
  });

  it('change answers by the hour where hours change', async () => {
    const changes = await compared([line], [{ ...line, hours: { always: true } }]);
    expect(answersOf(changes)[0]?.before?.[0]?.open).toBe('unknown');
    expect(answersOf(changes)[0]?.after?.[0]?.open).toBe('open');
  });

  it('say how many see a service whose number alone changed', async () => {
    const other = { kind: 'phone', value: '0808 157 0001', cost: 'free', evidence: [0] };
    const changes = await compared([line], [{ ...line, routes: [other] }]);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({ id: 'stalking-line', fields: ['routes'] });
    expect(changes[0]?.seen).toBeGreaterThan(0);
  });

  it('are told of in words: records first, then whose answers', async () => {
    const { out } = await command(['compare', madeContent([line]), madeContent([line, local])]);
    expect(out).toMatch(/added +service +burnley-advocates/);
    expect(out).toMatch(/Answers change in 8 of 1400 questions/);
    expect(out).toContain('stalking · a person for themselves, a man');
    expect(out).toMatch(/Burnley\n +before +1 stalking-line[\s\S]*after +1 burnley-advocates/);
  });

  it('may both be broken: all of it is said', async () => {
    const folders = [madeContent([line]), madeContent([line])];
    for (const folder of folders) writeFileSync(join(folder, 'needs/fgm.json'), '{');
    const { code, err } = await command(['compare', ...folders]);
    expect(code).toBe(1);
    for (const folder of folders) expect(err).toContain(join(folder, 'needs/fgm.json'));
  });

  it('must both be named', async () => {
    const { code, err } = await command(['compare', madeContent([line])]);
    expect(code).toBe(1);
    expect(err).toContain('two content folders');
  });
});

describe('the shipped content', () => {
  it('changes no answers beside a copy of itself', async () => {
    const shipped = process.env['CONTENT_DIR'] || 'content';
    const copy = mkdtempSync(join(tmpdir(), 'copy-'));
    try {
      cpSync(shipped, copy, { recursive: true });
      const { out } = await command(['compare', shipped, copy]);
      expect(out).toBe('No answers change.\n');
    } finally {
      rmSync(copy, { recursive: true, force: true });
    }
  });
});

describe('cases', () => {
  it('are joined only where that says exactly the same', () => {
    const one = { needs: ['a'], people: ['me'], moments: ['noon'], districts: ['x'] };
    const cases = [one, { ...one, needs: ['b'] }, { ...one, needs: ['b'], districts: ['y'] }];
    const pairs = mergedCases(cases).flatMap(({ needs, districts }) =>
      needs.flatMap((need) => districts.map((district) => need + district)),
    );
    expect(pairs.sort()).toEqual(['ax', 'bx', 'by']);
  });
});
