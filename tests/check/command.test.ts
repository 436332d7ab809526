import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';

const root = mkdtempSync(join(tmpdir(), 'project-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(() => {
  buildSync({
    entryPoints: [join(projectRoot(), 'src/check/main.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile: join(root, 'dist/check.js'),
  });
  for (const file of ['package.json']) cpSync(join(projectRoot(), file), join(root, file));
  symlinkSync(join(projectRoot(), 'node_modules'), join(root, 'node_modules'));
});

beforeEach(() => {
  for (const folder of ['content', 'dialogs', 'locales']) {
    rmSync(join(root, folder), { recursive: true, force: true });
    cpSync(join(projectRoot(), folder), join(root, folder), { recursive: true });
  }
});

function change(file: string, from: string | RegExp, to: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path, text.replace(from, to));
}

/** Runs the check of the copied project. */
function run(options: string[] = [], contentDir = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['dist/check.js', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir },
  });
  return { stdout, stderr, status, lines: stdout.split('\n').filter((line) => line !== '') };
}

const childline = 'content/crisis-lines/childline.json';

describe('npm run check', () => {
  it('lets the shipped content pass', () => {
    const { status, stderr, stdout } = run();
    expect(stderr + stdout).toMatch(/The content holds: \d+ rules\.|: none holds anything up\./);
    expect(status).toBe(0);
  });

  it('prints a line a finding, with rule, file, line, field, problem and cure, and exits with 1', () => {
    change(childline, '"cost": "free"', '"cost": "local-rate"');
    const { lines, status, stdout } = run();
    expect(lines.filter((line) => line.startsWith('costs'))).toEqual([
      expect.stringMatching(
        /^costs-fit-numbers: content\/crisis-lines\/childline\.json:\d+: routes\.0\.cost: says "local-rate", and 0800 1111 costs "free"\. Write /,
      ),
    ]);
    expect(status).toBe(1);
    // Colours are for terminals.
    expect(stdout).not.toContain('\u001b');
  });

  it('prints an object a line for machines, and nothing else', () => {
    change(childline, '"cost": "free"', '"cost": "local-rate"');
    const { lines, stderr } = run(['--json']);
    const objects = lines.map((line) => JSON.parse(line));
    expect(objects.filter(({ rule }) => rule === 'costs-fit-numbers')).toEqual([
      {
        rule: 'costs-fit-numbers',
        level: 'must',
        file: childline,
        line: expect.any(Number),
        field: 'routes.0.cost',
        problem: expect.any(String),
        cure: expect.any(String),
      },
    ]);
    expect(stderr).toBe('');
  });
});

describe('npm run check of another content folder', () => {
  it('names the files of that folder', () => {
    change('content/sites/national.json', '"victim-support"', '"childline"');
    cpSync(join(root, 'content'), join(root, 'other'), { recursive: true });
    rmSync(join(root, 'content'), { recursive: true });
    const { lines } = run([], 'other');
    expect(lines.filter((line) => line.startsWith('sites-can-serve'))).toContainEqual(
      expect.stringMatching(
        /^sites-can-serve: other\/sites\/national\.json:\d+: line: "childline" does not take everyone/,
      ),
    );
  });
});

describe('npm run check, where files are broken,', () => {
  it('names them all at once: content, dialogs, words and phrases', () => {
    change(childline, '"status"', '"statsu"');
    change('content/sites/national.json', '"id"', 'id');
    change('content/needs/fgm.json', /"id": "[^"]*"/, '"id": "other"');
    change('content/bank-holidays.json', '"2026-01-01"', '"1 January"');
    change('content/understanding/en/who.json', '"phrases"', '"phrase"');
    change('dialogs/main.json', /"kind": "\w+"/, '"kind": "chioce"');
    change('locales/ur/page.json', '"exit": "', '"exit": 1, "x": "');
    change('locales/en/language.json', '"ltr"', '"left"');
    mkdirSync(join(root, 'content/audiences/folder.json'));
    writeFileSync(join(root, 'content/exceptions.json'), '[{}]');
    const made = join(root, 'content/services/national');
    cpSync(join(root, childline), join(made, 'childline.json'));
    const { stderr, stdout, status } = run();
    const files = stderr
      .trimEnd()
      .split('\n')
      .map((line) => line.split(':')[0]);
    expect([...new Set(files)].sort()).toEqual([
      'content/audiences/folder.json',
      'content/bank-holidays.json',
      childline,
      'content/exceptions.json',
      'content/needs/fgm.json',
      'content/services/national/childline.json',
      'content/sites/national.json',
      'content/understanding/en/who.json',
      'dialogs/main.json',
      'locales/en/language.json',
      'locales/ur/page.json',
    ]);
    expect(
      stderr
        .trimEnd()
        .split('\n')
        .every((line) => /^\S+\.json:\d+: \S.*[.?]$/.test(line)),
    ).toBe(true);
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('names the lines of phrases that cannot be read, in every language', () => {
    change('content/understanding/en/signals.json', /"phrases": \[/, '"phrases": [\n"* arm",');
    change('content/understanding/ur/signals.json', /"phrases": \[/, '"phrases": [\n"{nobody}",');
    const { stderr } = run();
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        /^content\/understanding\/en\/signals\.json:\d+: [\w-]+\.phrases: .*begin or end/,
      ),
      expect.stringMatching(
        /^content\/understanding\/ur\/signals\.json:\d+: [\w-]+\.phrases: \{nobody\} is used/,
      ),
    ]);
  });

  it('says what is missing where a folder is', () => {
    rmSync(join(root, 'content/services'), { recursive: true });
    expect(existsSync(join(root, 'content/services'))).toBe(false);
    expect(run().stderr).toContain('content/services: this folder is missing.');
  });
});
