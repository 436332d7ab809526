import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of Chromium. */
    chromium: string;
  }
}

const usual = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const findChromium = () => usual.find((path) => path !== undefined && existsSync(path));

/** Installs Debian's package where that can be done: as root, with apt. */
function installChromium(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const run = (...words: string[]) =>
    execFileSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-core');
  } catch {
    // What is missing is said below, in one sentence.
  }
}

/** Finds the browser that the journeys drive, or installs it. */
export default function setup(project: TestProject): void {
  if (!findChromium()) installChromium();
  const found = findChromium();
  if (!found)
    throw new Error(
      'The journeys need Chromium: install it, or set CHROMIUM to the path of Chromium or Chrome.',
    );
  project.provide('chromium', found);
}
