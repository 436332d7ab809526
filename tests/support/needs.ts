import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of Chromium. */
    chromium: string;
    /** The path of a Redis server. */
    redis: string;
  }
}

/** Something that tests need and a machine may lack. */
type Need = {
  name: 'chromium' | 'redis';
  paths: (string | undefined)[];
  packages: string[];
  missing: string;
};

const onPath = (program: string) =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program));

const needs: Need[] = [
  {
    name: 'chromium',
    paths: [
      process.env['CHROMIUM'],
      ...onPath('chromium'),
      ...onPath('chromium-browser'),
      ...onPath('google-chrome'),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
    packages: ['chromium', 'fonts-noto-core'],
    missing: 'The journeys need Chromium: install it, or set CHROMIUM to the path of Chromium or Chrome.',
  },
  {
    name: 'redis',
    paths: [process.env['REDIS_SERVER'], ...onPath('redis-server')],
    packages: ['redis-server'],
    missing:
      'The tests of shared conversations need Redis: install it, or set REDIS_SERVER to the path of redis-server.',
  },
];

const find = ({ paths }: Need) => paths.find((path) => path !== undefined && existsSync(path));

/** Installs Debian's packages where that can be done: as root, with apt. */
function install(packages: string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  // A service that the package brings must not start by itself on the tester's machine.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const run = (...words: string[]) => execFileSync('apt-get', words, { stdio: 'ignore', env });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', ...packages);
  } catch {
    // What is still missing is said below, in one sentence.
  }
}

/** Finds what the tests need, or installs it. */
export default function setup(project: TestProject): void {
  const lacking = needs.filter((need) => !find(need));
  if (lacking.length > 0) install(lacking.flatMap(({ packages }) => packages));
  for (const need of needs) {
    const found = find(need);
    if (!found) throw new Error(need.missing);
    project.provide(need.name, found);
  }
}
