import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { examplesTeachWhatThereIs } from '../../src/check/examples-teach-what-there-is.ts';
import { glossariesShareMeanings } from '../../src/check/glossaries-share-meanings.ts';
import { projectRoot } from '../../src/root.ts';
import { saidOf, shipped } from './made.ts';

const content = mkdtempSync(join(tmpdir(), 'understanding-'));
cpSync(join(projectRoot(), 'content/understanding'), join(content, 'understanding'), { recursive: true });
afterAll(() => rmSync(content, { recursive: true }));
const copy = { ...shipped, content, contentFile: (path: string) => `content/${path}` };

/** The content with one file changed, and what a rule says of that file. */
function saidAfter(
  rule: Parameters<typeof saidOf>[0],
  name: string,
  change: (file: never) => unknown,
): string[] {
  const path = join(content, name);
  const before = readFileSync(path, 'utf8');
  writeFileSync(path, JSON.stringify(change(JSON.parse(before) as never)));
  const said = saidOf(rule, copy).filter((each) => each.startsWith(`content/${name}`));
  writeFileSync(path, before);
  return said;
}

describe('what is learnt from', () => {
  it('names meanings that English names', () => {
    const name = 'understanding/pl/glossary.json';
    const said = saidAfter(glossariesShareMeanings, name, (file: Record<string, unknown>) => ({
      ...file,
      knive: ['nóż'],
    }));
    expect(said).toEqual([`content/${name}: knive: is no meaning of the English glossary`]);
  });

  it('tells of needs that there are, and of one thing in one sentence', () => {
    const name = 'understanding/pl/examples.json';
    const made = { needs: ['choking'], signals: [], say: ['Zdanie próbne'] };
    const again = { needs: [], signals: [], say: ['zdanie PRÓBNE'] };
    const said = saidAfter(examplesTeachWhatThereIs, name, ({ examples }: { examples: unknown[] }) => ({
      examples: [made, again, ...examples],
    }));
    expect(said).toEqual([
      `content/${name}: examples.0: tells of "choking", which is no need`,
      `content/${name}: examples.1: "zdanie probne" stands here and in another group`,
    ]);
  });
});
