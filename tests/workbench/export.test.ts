import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { answerDirectory } from '../../src/directory/open-referral/answer-directory.ts';
import { readDirectory } from '../../src/directory/read-directory.ts';
import { command } from './command.ts';
import { bringIn } from './importing.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

const folder = mkdtempSync(join(tmpdir(), 'export-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
  removeMadeContent();
});

const content = madeContent([
  { id: 'open-door' },
  { id: 'not-yet', status: 'held', reason: 'A person must look at it first.' },
]);
const base = 'https://help.example.org/directory';
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const exported = (...argv: string[]) => command(['export', ...argv, '--content', content]);

describe('someone who exports the directory', () => {
  it('has every document as the feed itself gives it', async () => {
    const to = join(folder, 'whole');
    await exported('--to', to, '--base', base);
    const directory = readDirectory(content);
    const asked = (path: string, query = '') =>
      JSON.parse(answerDirectory({ path, query: new URLSearchParams(query), base }, directory).body);
    expect(read(join(to, 'index.json'))).toEqual(asked(''));
    expect(read(join(to, 'openapi.json'))).toEqual(asked('openapi.json'));
    const page = read(join(to, 'services/page-1.json'));
    expect(page).toEqual(asked('services', 'page=1&per_page=100'));
    for (const { id } of page.contents)
      expect(read(join(to, `services/${id}.json`))).toEqual(asked(`services/${id}`));
    expect(readdirSync(to).sort()).toEqual(
      [
        'index.json',
        'openapi.json',
        'organizations',
        'service_at_locations',
        'services',
        'taxonomies',
        'taxonomy_terms',
      ].sort(),
    );
  });

  it('gives away nothing that is held', async () => {
    const { out } = await exported();
    const names = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name);
    expect(names).toEqual(['Always there', 'open-door']);
  });

  it.each(['services.json', 'services.ndjson'])('can bring %s in again', async (name) => {
    const file = join(folder, name);
    await exported('--to', file);
    const elsewhere = madeContent([]);
    rmSync(join(elsewhere, 'crisis-lines/always-there.json'));
    writeFileSync(join(elsewhere, 'crisis-lines/.keep'), '');
    const { summary } = await bringIn(file, elsewhere);
    expect(summary.counts.imported).toBe(2);
  });

  it('finds nothing in the folder that is no longer live', async () => {
    const to = join(folder, 'again');
    const closing = madeContent([{ id: 'open-door' }]);
    await command(['export', '--to', to, '--content', closing]);
    const before = readdirSync(join(to, 'services')).length;
    rmSync(join(closing, 'services/made/open-door.json'));
    await command(['export', '--to', to, '--content', closing]);
    expect(readdirSync(join(to, 'services'))).toHaveLength(before - 1);
  });

  it('never loses a folder of other things to it', async () => {
    const to = mkdtempSync(join(folder, 'mine-'));
    writeFileSync(join(to, 'letter.txt'), 'Dear all');
    const { code, err } = await exported('--to', to);
    expect([code, err]).toEqual([1, expect.stringContaining('holds other files')]);
    expect(existsSync(join(to, 'letter.txt'))).toBe(true);
  });
});
