import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../src/root.ts';

/** Source files by their path in `src`: "bot/turn.ts" -> its text. */
type Sources = ReadonlyMap<string, string>;

/** One import: what a file asks for, and whether for types alone. */
type Import = { file: string; wants: string; typesOnly: boolean };

function readSources(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile() && file.name.endsWith('.ts'))
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
  );
}

const anImport =
  /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

/** The path in `src` that a relative import names. */
const target = (file: string, wants: string) => join(file, '..', wants).split(sep).join('/');

function importsOf(sources: Sources): Import[] {
  return [...sources].flatMap(([file, text]) =>
    [...text.matchAll(anImport)].map(([, type, from = '', lazily]) => {
      const wants = lazily ?? from;
      return { file, wants: wants.startsWith('.') ? target(file, wants) : wants, typesOnly: Boolean(type) };
    }),
  );
}

/** The folder a file is in; a file of `src` itself stands for itself. */
const partOf = (path: string) => path.split('/')[0]?.replace(/\.ts$/, '') ?? '';

/** What each part may ask of the others. What is not listed it may not. */
const arrows: Record<string, readonly string[]> = {
  main: ['start'],
  start: ['door', 'house', 'log', 'settings'],
  house: [
    'bot',
    'dialogs',
    'directory',
    'door',
    'log',
    'page',
    'root',
    'settings',
    'understanding',
    'wording',
  ],
  check: [
    'house',
    'root',
    'bot',
    'page',
    'dialogs',
    'replies',
    'understanding',
    'directory',
    'wording',
    'json',
  ],
  workbench: ['house', 'root', 'bot', 'directory', 'understanding', 'wording', 'settings'],
  door: ['bot', 'page', 'directory', 'understanding', 'wording', 'log', 'settings'],
  page: ['replies', 'directory', 'understanding', 'wording'],
  bot: ['dialogs', 'understanding', 'directory', 'wording', 'replies', 'log', 'settings'],
  dialogs: ['understanding', 'directory', 'wording', 'replies'],
  replies: ['directory', 'wording'],
  understanding: ['json'],
  directory: ['json'],
  wording: ['json'],
  json: [],
  settings: [],
  log: [],
  root: [],
};

/**
 * A door decides nothing: of these it takes types, or what gives Open Referral's own pages, or one file. The page's script
 * knows what is somebody's own, and understands nothing else.
 */
const narrow = ({ file, wants, typesOnly }: Import): boolean =>
  (partOf(file) === 'page' &&
    (partOf(wants) !== 'understanding' || wants.startsWith('understanding/personal-data/'))) ||
  !['door', 'page'].includes(partOf(file)) ||
  (partOf(file) === 'door' &&
    partOf(wants) === 'directory' &&
    (typesOnly || wants.startsWith('directory/open-referral/'))) ||
  (partOf(file) === 'door' && wants === 'understanding/normalise.ts') ||
  (partOf(file) === 'door' && !['directory', 'understanding'].includes(partOf(wants)));

/** Packages that only some may import: moving off one of them means only those files. */
const packages: readonly { name: RegExp; by: readonly string[] }[] = [
  {
    name: /^(botbuilder|botframework)/,
    by: [
      'bot/bot.ts',
      'bot/channel.ts',
      'bot/conversation-dialog.ts',
      'bot/page-channel.ts',
      'replies/activity.ts',
    ],
  },
  { name: /^restify$/, by: ['door', 'start.ts'] },
  { name: /^i18next/, by: ['wording'] },
  { name: /^undici$/, by: ['workbench'] },
  { name: /^jsonc-parser$/, by: ['json'] },
  { name: /^@microsoft\/recognizers/, by: ['understanding'] },
  // Whoever cannot open a file cannot leave anything in one.
  {
    name: /^(node:)?fs(\/|$)/,
    by: [
      'check',
      'dialogs',
      'directory',
      'json',
      'understanding',
      'wording',
      'workbench',
      'page/assets.ts',
      'root.ts',
    ],
  },
  { name: /^(node:)?(child_process|cluster|worker_threads|dgram|inspector|repl)$/, by: [] },
];

/** Every import that goes against the arrows, as "file -> what it wants". */
function wrongArrows(sources: Sources): string[] {
  return importsOf(sources)
    .filter(({ file, wants, typesOnly }) => {
      const inside = sources.has(wants);
      const rule = packages.find(({ name }) => name.test(wants));
      if (!inside)
        return rule !== undefined && !rule.by.some((by) => file === by || file.startsWith(`${by}/`));
      const [from, to] = [partOf(file), partOf(wants)];
      return from !== to && !(arrows[from]?.includes(to) && narrow({ file, wants, typesOnly }));
    })
    .map(({ file, wants }) => `${file} -> ${wants}`);
}

const shipped = readSources(join(projectRoot(), 'src'));

describe('the arrows of the house', () => {
  it('all go one way', () => {
    expect(wrongArrows(shipped)).toEqual([]);
  });

  it('are drawn for every folder there is', () => {
    expect([...new Set([...shipped.keys()].map(partOf))].sort()).toEqual(Object.keys(arrows).sort());
  });

  it('resolve every relative import to a file that exists', () => {
    const astray = importsOf(shipped).filter(({ wants }) => wants.endsWith('.ts') && !shipped.has(wants));
    expect(astray).toEqual([]);
  });

  it('hold for every file that imports the Bot Framework: the list has none too many', () => {
    const importers = importsOf(shipped).filter(({ wants }) => packages[0]?.name.test(wants));
    expect([...new Set(importers.map(({ file }) => file))].sort()).toEqual(packages[0]?.by);
  });

  it.each([
    ['a folder below that asks one above', 'directory/area.ts', "import { turn } from '../bot/turn.ts';"],
    ['the page that asks the bot', 'page/view.ts', "import type { Turn } from '../bot/turn.ts';"],
    ['a door that reads the directory', 'door/a.ts', "import { found } from '../directory/found.ts';"],
    ['a door that understands', 'door/b.ts', "import { hear } from '../understanding/hear.ts';"],
    ['a re-export', 'wording/all.ts', "export { turn } from '../bot/turn.ts';"],
    ['an import of several lines', 'replies/all.ts', "import {\n  turn,\n} from '../bot/turn.ts';"],
    ['an import in the middle', 'replies/lazy.ts', "const { turn } = await import('../bot/turn.ts');"],
    ['the SDK where it is not listed', 'dialogs/run.ts', "import { Dialog } from 'botbuilder-dialogs';"],
    ['the SDK for its types', 'bot/turn.ts', "import type { Activity } from 'botbuilder-core';"],
    ['a web server behind the doors', 'bot/serve.ts', "import restify from 'restify';"],
    ['words found outside of wording', 'page/words.ts', "import i18next from 'i18next';"],
    [
      'recognizers outside of understanding',
      'bot/read.ts',
      "import { x } from '@microsoft/recognizers-text-suite';",
    ],
    ['a bot that opens files', 'bot/keep.ts', "import { appendFileSync } from 'node:fs';"],
    ['a door that opens files', 'door/keep.ts', "import { open } from 'node:fs/promises';"],
  ])('would catch %s', (_what, file, text) => {
    const others = ['bot/turn.ts', 'directory/found.ts', 'understanding/hear.ts'].filter(
      (path) => path !== file,
    );
    const sources = new Map([...others.map((path) => [path, ''] as const), [file, text] as const]);
    expect(wrongArrows(sources)).toHaveLength(1);
  });
});

describe('a file of the house', () => {
  const lines = (text: string) => text.trimEnd().split('\n').length;

  it('is one thing: none has more than 200 lines', () => {
    expect([...shipped].filter(([, text]) => lines(text) > 200).map(([file]) => file)).toEqual([]);
  });

  it('is mostly short: the middle one has at most 60 lines', () => {
    const all = [...shipped.values()].map(lines).sort((a, b) => a - b);
    expect(all[Math.floor(all.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('has a name that says what it gives', () => {
    const vague = /(^|[/-])(utils?|helpers?|types?|common|manager|misc)(\.ts|\/)/;
    expect([...shipped.keys()].filter((file) => vague.test(file))).toEqual([]);
  });

  it('never prints by itself: the log writes codes, and commands for people print', () => {
    const printing = [...shipped].filter(
      ([file, text]) =>
        ![
          'check/',
          'workbench/main.ts',
          'workbench/places.ts',
          'start.ts',
          // A step of the build, which reads no message.
          'understanding/learnt/main.ts',
        ].some((by) => file.startsWith(by)) &&
        // Read by a partner's webmaster, on the partner's own page.
        file !== 'page/browser/embed.ts' &&
        /\bconsole\.|process\.std(out|err)|util\.debuglog/.test(text),
    );
    expect(printing.map(([file]) => file)).toEqual([]);
  });

  it('has no default export', () => {
    expect([...shipped].filter(([, text]) => /^export default/m.test(text)).map(([file]) => file)).toEqual(
      [],
    );
  });
});
