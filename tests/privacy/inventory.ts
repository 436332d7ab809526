import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memory } from '../../src/bot/memory.ts';
import { kindOf } from '../../src/dialogs/kinds/kinds.ts';
import { parameters } from '../../src/directory/open-referral/parameters.ts';
import { logLine } from '../../src/log.ts';
import { projectRoot } from '../../src/root.ts';
import { shippedWorld } from '../support/house.ts';

/** One group of fields as `docs/data-inventory.json` publishes it. */
export type Group = {
  id: string;
  name: string;
  /** Of its table in docs/privacy.md. */
  heading: string;
  /** What the privacy notice calls it. */
  notice: string;
  aboutPeople: boolean;
  where: string;
  howLong: string;
  fields: Record<string, string>;
  codes?: Record<string, string>;
};

const read = (path: string) => readFileSync(join(projectRoot(), path), 'utf8');

export const inventory = (): Group[] =>
  (JSON.parse(read('docs/data-inventory.json')) as { groups: Group[] }).groups;

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

/** Names before a colon that stand one level deep in a schema of the source. */
function keysOf(path: string, schema: string): string[] {
  const [, inside = ''] =
    new RegExp(`const ${schema} = z\\.\\w+\\(\\{\n(.*?)\n\\}\\);`, 's').exec(read(path)) ?? [];
  return matches(inside, /^ {2}(\w+):/gm);
}

/** Every file of the doors, as one text; comments left out. */
export const doors = () =>
  readdirSync(join(projectRoot(), 'src/door'))
    .map((name) => read(join('src/door', name)))
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');

/** Every way in which a door names a header of a request. */
export function headersRead(source: string): string[] {
  const taken = matches(source, /\{([^{}]*)\} = request\.headers\b/g);
  const given = matches(source, /\bheaders: \{([^{}]*)\} \}: Request\b/g);
  const names = [...taken, ...given].flatMap((each) => matches(each, /(?:^|,)\s*'?([\w-]+)/g));
  return sorted([...names, ...matches(source, /\bheaders(?:\.|\[')([\w-]+)/g)]);
}

/** Places where a door takes the headers of a request whole: nothing could tell then which it reads. */
export const headersTakenWhole = (source: string): number =>
  (source.match(/\brequest\.headers\b(?![.[])/g) ?? []).length -
  (source.match(/\} = request\.headers\b/g) ?? []).length;

/** The answers that a memory can hold, by the dialogs' own steps; two more are heard in sentences. */
function answers(): string[] {
  const steps = shippedWorld().dialogs.filter(({ step }) => kindOf(step).waits && step.kind !== 'menu');
  return ['signal', 'forms', ...steps.map(({ step }) => step.id)].map((id) => `answers.${id}`);
}

const bot = () =>
  ['channel.ts', 'bot.ts', 'conversation-dialog.ts'].map((name) => read(`src/bot/${name}`)).join('\n');

/** The fields of each group as the code has them. */
export function fieldsInCode(): Record<string, string[]> {
  const source = doors();
  const chat = read('src/door/chat.ts');
  const say = matches(chat, /strictObject\(\{ (\w+): z\.string/g);
  const query = matches(source, /(?:query|getQuery\(\)\))\.(?:get|has)\('(\w+)'\)/g);
  const shape = Object.keys(memory.shape).filter((name) => name !== 'answers');
  return {
    words: sorted([...keysOf('src/door/chat.ts', 'asked'), ...say, ...matches(chat, /\bfield\('(\w+)'\)/g)]),
    answers: sorted([...shape, ...answers()]),
    address: sorted(query.filter((name) => !Object.hasOwn(parameters, name))),
    search: sorted(Object.keys(parameters)),
    headers: headersRead(source),
    activity: sorted([
      ...keysOf('src/bot/channel.ts', 'incoming'),
      ...matches(bot(), /\bactivity\??\.(?!ts\b)(\w+)/g),
      ...matches(bot(), /\{([^{}]*)\} = activity;/g).flatMap((each) => matches(each, /(\w+)/g)),
    ]),
    log: sorted(Object.keys(logLine.shape)),
    settings: sorted(keysOf('src/settings.ts', 'environment')),
  };
}

/** The names in the first column of the table that stands under a heading. */
export function tableUnder(heading: string, page: string): string[] {
  const [, , section = ''] = new RegExp(`^(#{2,4}) ${heading}\n(.*?)(?=^#|$(?![^]))`, 'ms').exec(page) ?? [];
  const [, ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s:-]+\|/.test(line));
  return sorted(rows.flatMap((row) => matches(row.split('|')[1] ?? '', /`([^`]+)`/g)));
}

/** What to do where two lists of fields differ: a sentence for each. */
export function differences(group: string, code: readonly string[], published: readonly string[]): string[] {
  const missing = code.filter((name) => !published.includes(name));
  const gone = published.filter((name) => !code.includes(name));
  return [
    ...missing.map(
      (name) =>
        `The code has "${name}", and the group "${group}" does not: add it to docs/data-inventory.json and to its table in docs/privacy.md, or take it out of the code.`,
    ),
    ...gone.map(
      (name) =>
        `The group "${group}" has "${name}", and the code does not: take it out of docs/data-inventory.json and its table in docs/privacy.md.`,
    ),
  ];
}
