import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorld } from '../../src/house.ts';
import { toActivities } from '../../src/replies/activity.ts';
import type { Reply } from '../../src/replies/reply.ts';
import { projectRoot } from '../../src/root.ts';
import { afternoon, testHouse } from '../support/house.ts';
import { type Served, serve } from '../support/served.ts';
import { talk } from '../support/talk.ts';

/** A language that nobody has translated: `Intl` knows it, and it is written in no Latin letters. */
const code = 'el';
/** Letters that no hard-coded text has: "Exit" is "\uff25\uff58\uff49\uff54". */
const pseudo = (text: string) =>
  text
    .split(/(\{\{.*?\}\})/)
    .map((part) =>
      part.startsWith('{{')
        ? part
        : part.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
    )
    .join('');

const root = mkdtempSync(join(tmpdir(), 'another-'));
let served: Served;
beforeAll(async () => {
  for (const folder of ['content', 'dialogs']) symlinkSync(join(projectRoot(), folder), join(root, folder));
  cpSync(join(projectRoot(), 'locales'), join(root, 'locales'), { recursive: true });
  // One folder, and nothing else.
  cpSync(join(root, 'locales/en'), join(root, 'locales', code), { recursive: true });
  const folder = join(root, 'locales', code);
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.json') && file !== 'language.json') {
      const words = readFileSync(join(folder, file), 'utf8');
      const json = JSON.parse(words, (_key, value) => (typeof value === 'string' ? pseudo(value) : value));
      writeFileSync(join(folder, file), JSON.stringify(json));
    }
  const language = {
    code,
    name: '\uff25\uff2c',
    direction: 'rtl',
    script: 'Grek',
    status: 'draft',
    avoid: ['-'],
    tellsOnPaper: ['-'],
  };
  writeFileSync(join(folder, 'language.json'), JSON.stringify(language));
  served = await serve(testHouse({ world: { ...readWorld(root), now: () => afternoon } }));
});
afterAll(async () => {
  await served.close();
  rmSync(root, { recursive: true, force: true });
});

/** Names of services, places and languages, and what is dialled: they stay as they are in every language. */
function known(): Set<string> {
  const { directory, wording } = served.house.world;
  const { districts, forces } = directory.gazetteer;
  const names = [
    ...[...directory.serviceById.values()].flatMap(({ name, routes }) => [
      name,
      ...routes.flatMap(({ value, keyword = '' }) => [value, keyword]),
    ]),
    ...[...directory.sites.values(), ...districts.values()].map(({ name }) => name),
    ...[...forces.values()].map(({ name }) => name),
    ...[...wording.languages.values()].map(({ name }) => name),
  ];
  return new Set(names.flatMap((name) => name.match(/[A-Za-z]+/g) ?? []));
}

/** English words in a text that are no names; addresses of pages are not read. */
const stray = (text: string, names: ReadonlySet<string>) =>
  (text.replace(/https:\S+/g, '').match(/[A-Za-z]+/g) ?? []).filter((word) => !names.has(word));

const walk = [
  ['no', 'me', 'stalking', 'add:needs', 'domestic-abuse', 'district:charnwood', 'skip', 'skip'],
  ['more', 'sheet', 'staying-safe', 'help', 'person', 'emergency', 'guides', 'topic:your-rights'],
  ['carry-on', 'change-answer', 'change:where', 'skip', 'another-need', 'harassment', 'start-again'],
  [
    'yes',
    'someone-else',
    'not-sure',
    'done',
    'skip',
    'under-18',
    'done',
    'text',
    'done',
    'sheet:your-rights',
  ],
  ['start-again', 'not-sure', 'own-behaviour', 'nation:wales', 'skip', 'skip', 'more', 'exit'],
].flat();

/** Everything that a Bot Framework client shows or says of some replies. */
function shown(replies: readonly Reply[]): string {
  const activities = replies.flatMap((reply) => toActivities(reply, code));
  expect(activities.map(({ locale }) => locale)).toEqual(activities.map(() => code));
  return activities
    .flatMap(({ text, speak, suggestedActions, attachments = [] }) => [
      text,
      speak,
      ...(suggestedActions?.actions ?? []).map(({ title }) => title),
      ...attachments.flatMap(({ content: { title, subtitle, text: lines, buttons = [] } }) => [
        title,
        subtitle,
        lines,
        ...buttons.map((button: { title: string }) => button.title),
      ]),
    ])
    .filter(Boolean)
    .join(' ');
}

describe('a language that is one new folder', () => {
  it('is offered, and nothing that a person reads or hears in it is in another', () => {
    const names = known();
    const said = talk({ language: code, world: served.house.world });
    const strange = (step: string) => [step, stray(shown(said.last.replies), names)] as const;
    const found = [strange('the opening')];
    for (const step of walk) {
      said.tap(step);
      found.push(strange(step));
    }
    for (const words of ['ξψξ', 'ξψξ ξψξ', '\ud83d\ude00']) {
      said.type(words);
      found.push(strange(words));
    }
    expect(found.filter(([, words]) => words.length > 0)).toEqual([]);
  });

  it('is whole on the page: what is read, and what only a screen reader says', async () => {
    const names = known();
    const page = await (await fetch(`${served.url}/?lang=${code}`)).text();
    const missing = await (
      await fetch(`${served.url}/nowhere`, { headers: { 'Accept-Language': code } })
    ).text();
    for (const html of [page, missing]) {
      expect(html).toContain(`<html lang="${code}" dir="rtl">`);
      const body = html.slice(html.indexOf('</head>'));
      const labels = [
        ...body.matchAll(/(?:aria-label|title|placeholder|alt|data-(?:two|one|late|you))="([^"]*)"/g),
      ].map(([, words]) => words);
      const text = body.replace(/<[^>]*>/g, ' ').replace(/&#?\w+;/g, ' ');
      expect(stray([text, ...labels].join(' '), names)).toEqual([]);
    }
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe(pseudo('Home'));
  });

  it('has its own partner script, and only the words of one language are in it', async () => {
    const script = await (await fetch(`${served.url}/embed.js?lang=${code}`)).text();
    expect(script).toContain(pseudo('Close the chat'));
    expect(script).not.toContain('Close the chat');
  });
});
