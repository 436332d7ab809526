import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/workbench/run.ts';
import type { Verb } from '../../src/workbench/verb.ts';
import { verbs } from '../../src/workbench/verbs.ts';
import { afternoon, command } from './command.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

afterAll(removeMadeContent);

describe('someone who looks after the directory', () => {
  it.each([[[]], [['help']], [['--help']]])('is shown every verb by %j', async (argv) => {
    const { code, out } = await command(argv);
    expect(code).toBe(0);
    for (const { name, summary } of verbs) {
      expect(out).toContain(name);
      expect(out).toContain(summary);
    }
  });

  it.each(verbs.map(({ name }) => name))('is told how to use %s', async (name) => {
    const { code, out } = await command([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`Usage: npm run -s workbench -- ${name}`);
    expect(out).toContain('--json');
  });

  it.each([
    ['a verb that is not there', ['plaice'], /no verb "plaice".*place/],
    ['an option that is not there', ['stale', '--dayz', '3'], /no option --dayz.*--days/],
    ['an option without its value', ['stale', '--days'], /--days needs a value/],
    ['a flag with a value', ['stale', '--json=yes'], /--json stands alone/],
    ['a word too many', ['stale', 'services'], /stale does not take "services"/],
    ['a site that is not there', ['coverage', '--site', 'atlantis'], /no site "atlantis".*national/],
    ['a moment that is none', ['coverage', '--at', 'tomorrow'], /"tomorrow" is not a moment/],
    ['an age that is no number', ['stale', '--days', 'many'], /must be a whole number/],
  ])('is told in one sentence about %s', async (_what, argv, sentence) => {
    const { code, out, err } = await command(argv);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err.trim()).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('is told of every problem of a broken content folder at once', async () => {
    const folder = madeContent([{ id: 'one', status: 'alive' }]);
    writeFileSync(join(folder, 'needs/fgm.json'), '{');
    const { code, out, err } = await command(['stale', '--content', folder]);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('services/made/one.json');
    expect(err).toContain('needs/fgm.json');
  });

  it('can choose the content folder by the setting or by the option', async () => {
    const folder = madeContent([
      { id: 'only-here', status: 'held', reason: 'Nobody answers the telephone.' },
    ]);
    const bySetting = await command(['stale'], { env: { CONTENT_DIR: folder } });
    const byOption = await command(['stale', '--content', folder]);
    expect(bySetting.out).toContain('only-here');
    expect(byOption.out).toBe(bySetting.out);
  });

  it('names files from where the command was typed, not from where npm runs it', async () => {
    const folder = madeContent([
      { id: 'only-here', status: 'held', reason: 'Nobody answers the telephone.' },
    ]);
    const { out } = await command(['stale', '--content', '.'], { env: { INIT_CWD: folder } });
    expect(out).toContain('only-here');
  });
});

describe('a terminal', () => {
  const colour = '\u001b[';

  it('has colours; a file, a pipe and NO_COLOR have none', async () => {
    const colours = async (options: Parameters<typeof command>[1]) =>
      (await command(['place', 'Burnley'], options)).out.includes(colour);
    expect(await colours({ columns: 80 })).toBe(true);
    expect(await colours({ columns: 80, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await colours({})).toBe(false);
  });

  it('sees how far long work has come, and nothing of it is left', async () => {
    const shown = await command(['coverage', '--site', 'leicestershire'], { columns: 80 });
    expect(shown.err).toContain('100%');
    expect(shown.err.endsWith('\r\u001b[K')).toBe(true);
    expect((await command(['coverage', '--site', 'leicestershire'])).err).toBe('');
  });

  it('that closes its pipe early ends the command quietly', async () => {
    let writes = 0;
    const closed = Object.assign(new Error('closed'), { code: 'EPIPE' });
    const around = {
      stdin: Readable.from([]),
      stdout: {
        write(_text: string, taken?: (error?: Error) => void) {
          writes += 1;
          taken?.(writes > 3 ? closed : undefined);
        },
      },
      stderr: { write: (text: string) => expect(text).toBe('') },
      env: { CONTENT_DIR: process.env['CONTENT_DIR'] },
      now: () => afternoon,
    };
    expect(await run(['coverage', '--json'], around)).toBe(0);
    expect(writes).toBe(4);
  });
});

describe('a verb', () => {
  it('that fails unforeseen says so and exits 1', async () => {
    const broken: Verb = {
      name: 'broken',
      summary: 'fails',
      usage: '',
      options: {},
      examples: [],
      run: () => Promise.reject(new Error('The disk is full.')),
    };
    let err = '';
    const outlet = { write: (text: string) => (err += text) };
    const around = {
      stdin: Readable.from([]),
      stdout: outlet,
      stderr: outlet,
      env: { CONTENT_DIR: process.env['CONTENT_DIR'] },
      now: () => afternoon,
    };
    expect(await run(['broken'], around, [broken])).toBe(1);
    expect(err).toBe('The disk is full.\n');
  });
});
