import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { idsResolve } from '../../src/check/ids-resolve.ts';
import { noNumbersInWords } from '../../src/check/no-numbers-in-words.ts';
import { nobodyIsLeftOut } from '../../src/check/nobody-is-left-out.ts';
import { numbersHaveEvidence } from '../../src/check/numbers-have-evidence.ts';
import type { Checked } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules.ts';
import { schemasAreCurrent } from '../../src/check/schemas-are-current.ts';
import { wordsAgree } from '../../src/check/words-agree.ts';
import { wordsExist } from '../../src/check/words-exist.ts';
import type { Service } from '../../src/directory/schemas/service.ts';
import { projectRoot } from '../../src/root.ts';
import { shippedWorld } from '../support/house.ts';

const shipped: Checked = { ...shippedWorld(), root: projectRoot() };
const copy = mkdtempSync(join(tmpdir(), 'words-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** The shipped content with one service changed. */
function withService(id: string, change: (service: Service) => Service): Checked {
  const services = shipped.directory.services.map((each) => (each.id === id ? change(each) : each));
  return { ...shipped, directory: { ...shipped.directory, services } };
}

describe('the shipped content', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('holds by "%s"', (_id, rule) => {
    expect(rule.find(shipped)).toEqual([]);
  });
});

describe('the check finds', () => {
  it('a need that nobody declared', () => {
    const broken = withService('galop', (service) => ({ ...service, needs: ['loneliness'] }));
    expect(idsResolve.find(broken)).toEqual([
      expect.objectContaining({ where: 'service galop', problem: '"loneliness" is not known' }),
    ]);
  });

  it('a number that no source prints', () => {
    const broken = withService('childline', (service) => ({
      ...service,
      routes: [{ kind: 'phone', value: '0800 9999 999', evidence: [0] }],
    }));
    expect(numbersHaveEvidence.find(broken)).toHaveLength(1);
  });

  it('people whom nobody takes', () => {
    const empty = { ...shipped, directory: { ...shipped.directory, services: [], crisisLines: [] } };
    expect(nobodyIsLeftOut.find(empty).length).toBeGreaterThan(0);
  });

  it('a step without words', () => {
    const { wording } = shipped;
    const silent = {
      ...shipped,
      wording: { ...wording, has: (key: string) => key !== 'main:safe.ask' && wording.has(key) },
    };
    expect(wordsExist.find(silent)).toEqual([expect.objectContaining({ where: 'main:safe.ask' })]);
  });

  it('a key that is missing, and a placeholder that is lost', () => {
    cpSync(join(shipped.root, 'locales'), join(copy, 'locales'), { recursive: true });
    const file = join(copy, 'locales/ur/page.json');
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const { exit: _, ...others } = words;
    writeFileSync(file, JSON.stringify({ ...others, line: 'مفت' }));
    expect(wordsAgree.find({ ...shipped, root: copy }).map(({ where }) => where)).toEqual([
      'locales/ur, page:exit',
      'locales/ur, page:line',
    ]);
  });

  it('a telephone number in a sentence', () => {
    const file = join(copy, 'locales/en/bot.json');
    const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify({ ...words, goodbye: 'Call 0808 999 9999.' }));
    expect(noNumbersInWords.find({ ...shipped, root: copy }).map(({ where }) => where)).toEqual([
      'locales/en, bot:goodbye',
    ]);
  });

  it('a schema that is out of date', () => {
    expect(schemasAreCurrent.find({ ...shipped, root: copy }).length).toBeGreaterThan(0);
  });
});
