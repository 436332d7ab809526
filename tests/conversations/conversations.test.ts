import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { waitingIn } from '../../src/bot/advance.ts';
import { afternoon, shippedWorld } from '../support/house.ts';
import { type Talk, talk } from '../support/talk.ts';

const folder = new URL('.', import.meta.url).pathname;
const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

type Read = { title: string; settings: Record<string, string>; lines: string[] };

function read(file: string): Read {
  const all = readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const settings = Object.fromEntries(
    all
      .flatMap((line) => [/^(site|language|at): (.+)$/.exec(line)?.slice(1) ?? []])
      .filter((pair) => pair.length === 2),
  );
  return {
    title: all[0]?.replace(/^# /, '') ?? file,
    settings,
    lines: all.filter((line) => !/^(#|site:|language:|at:)/.test(line)),
  };
}

/** Whether ids stand in a list in this order. */
function inOrder(ids: string[], list: string[]): boolean {
  let at = -1;
  return ids.every((id) => {
    at = list.indexOf(id, at + 1);
    return at >= 0;
  });
}

function checkSaid(key: string, language: string, now: Talk, world: ReturnType<typeof shippedWorld>): void {
  const words = world.wording.in(language)(key).split('{{')[0] ?? '';
  expect(world.wording.has(key), `there is a key ${key}`).toBe(true);
  const said = now.last.replies.map((reply) => ('text' in reply ? reply.text : '')).join('\n');
  expect(said).toContain(words.trim());
}

type Check = (value: string, now: Talk, world: ReturnType<typeof shippedWorld>) => void;

const checks: Record<string, Check> = {
  asks: (step, now, world) => expect(waitingIn(now.last.memory, world)?.step.id).toBe(step),
  says: (key, now, world) => checkSaid(key, now.last.memory.language, now, world),
  'says-in': (value, now, world) => {
    const [language = '', key = ''] = value.split(' ');
    checkSaid(key, language, now, world);
  },
  shows: (ids, now) =>
    expect(inOrder(ids.split(' '), now.services), `${ids} in ${now.services.join(' ')}`).toBe(true),
  first: (id, now) => expect(now.services[0]).toBe(id),
  hides: (ids, now) => expect(now.services).not.toEqual(expect.arrayContaining([ids])),
  never: (characters, now) => expect(now.text).not.toContain(characters),
};

function follow(line: string, now: Talk, world: ReturnType<typeof shippedWorld>): void {
  const tapped = /^> \[(.+)\]$/.exec(line)?.[1];
  if (tapped) {
    now.tap(tapped);
  } else if (line.startsWith('> ')) {
    now.type(line.slice(2));
  } else if (line === 'ends') {
    expect(now.last.ended).toBe(true);
    expect(now.last.memory.answers).toEqual({});
  } else {
    const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
    const check = checks[name];
    if (!check) throw new Error(`"${line}" is not a line that README.md explains.`);
    check(value, now, world);
  }
}

describe('talks', () => {
  it.each(files.map((file) => ({ file, ...read(file) })))('$file: $title', ({ settings, lines }) => {
    const world = shippedWorld(settings['at'] ? new Date(settings['at']) : afternoon);
    const now = talk({
      world,
      site: settings['site'] ?? 'leicestershire',
      language: settings['language'] ?? 'en',
    });
    for (const line of lines) follow(line, now, world);
  });
});
