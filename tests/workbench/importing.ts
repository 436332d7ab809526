import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Entry } from '../../src/directory/open-referral/import-plan.ts';
import type { Report } from '../../src/directory/open-referral/import-report.ts';
import { command, type Options } from './command.ts';

/** A service as a council might publish it, in version 3. */
export const advice = (number: number, changes: object = {}) => ({
  id: `0f4ae0f6-3a3d-4f9a-9d59-6a1f3ad0a${String(number).padStart(3, '0')}`,
  name: `Exampleshire Advice ${number}`,
  status: 'active',
  description: 'We listen, and help you think about what to do next.',
  url: 'https://advice.example.org/',
  assured_date: '2026-10-01',
  phones: [{ id: '1', number: `01632 960${String(number).padStart(3, '0')}` }],
  organization: { id: '2', name: 'Exampleshire Trust' },
  service_areas: [{ id: '3', name: 'Blaby' }],
  ...changes,
});

export const advices = (count: number) => Array.from({ length: count }, (_, at) => advice(at + 1));

const usual = [
  '--licence',
  'OGL-UK-3.0',
  '--publisher',
  'Exampleshire Council',
  '--allow-http',
  '--allow-private',
];
export const folderIn = (content: string) => join(content, 'services/imported-exampleshire-council');

const importing = (where: string, content: string, more: readonly string[], options: Options) =>
  command(['import', where, ...usual, '--content', content, '--json', ...more], options);

/** Imports a feed into a content folder: the report's summary and its services. Fails where it is refused. */
export async function bringIn(
  where: string,
  content: string,
  more: readonly string[] = [],
  options: Options = {},
) {
  const { code, out, err } = await importing(where, content, more, options);
  if (code !== 0) throw new Error(err);
  const rows = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const summary = rows.at(-1) as Omit<Report, 'services'> & { schemas?: { holds: number; of: number } };
  return { summary, services: rows.slice(0, -1) as Entry[] };
}

/** What is said where a feed is refused. Fails where it is not. */
export async function refusalOf(
  where: string,
  content: string,
  more: readonly string[] = [],
): Promise<string> {
  const { code, err } = await importing(where, content, more, {});
  if (code === 0) throw new Error('The feed was not refused.');
  return err;
}

/** The texts of a folder's files, by name; empty where it is not there. */
export function textsIn(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The records of a folder, by id. */
export function recordsIn(folder: string): Record<string, Record<string, unknown>> {
  const files = Object.entries(textsIn(folder)).filter(([name]) => name.endsWith('.json'));
  return Object.fromEntries(files.map(([name, text]) => [name.slice(0, -5), JSON.parse(text)]));
}
