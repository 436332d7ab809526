import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keysNeeded } from '../../src/check/words-exist.ts';
import { projectRoot } from '../../src/root.ts';
import { keysOf, readLocale } from '../../src/wording/locale.ts';
import { shippedWorld } from '../support/house.ts';

const source = readdirSync(join(projectRoot(), 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('check'))
  .map((file) => readFileSync(join(projectRoot(), 'src', file), 'utf8'))
  .join('\n');
const world = shippedWorld();

/** What stands in quotes anywhere: the last part of a key that is put together, such as "hint" or "not-found". */
const quoted = new Set([...source.matchAll(/['`.]([a-z-]+)['`]/g)].map(([, name]) => name));
/** Whole keys, and templates that hold their place: "services:does.${id}" is any of these. */
const written = [
  ...source.matchAll(/['`]((?:[a-z-]+(?:\/\$\{\w+\})?|\$\{\w+\([^)]*\)\}):[a-z-]+\.?[^'`\s]*)['`]/g),
].map(
  ([, key = '']) =>
    new RegExp(
      `^${key
        .replace(/\$\{[^}]*\}/g, '\u0000')
        .replace(/[.*+?^()|[\]\\]/g, '\\$&')
        .replaceAll('\u0000', '[\\w./-]+')}$`,
    ),
);
const needed = new Set(keysNeeded(world));
/** Files whose keys the code puts together from an id and a name. */
const together = new Set([...world.dialogs.map(({ dialog }) => dialog), 'places']);
/** What a page says that went wrong. */
const troubles = new Set(
  [...source.matchAll(/(?:troubleAnswer\(\s*\w+,\s*\w+,|\bwords:) *'([a-z-]+)'/g)].map(
    ([, name]) => `page:${name}`,
  ),
);

function isUsed(key: string): boolean {
  const plain = key.replace(/_(?:other|one)$/, '');
  const file = plain.split(':')[0] ?? '';
  const name = plain.split(/[:.]/).at(-1) ?? '';
  if (needed.has(key) || troubles.has(key) || written.some((pattern) => pattern.test(plain))) return true;
  return together.has(file) && quoted.has(name);
}

it('no words are kept that nobody reads', () => {
  const keys = [...readLocale(join(projectRoot(), 'locales/en'), [])].flatMap(([name, { words }]) =>
    [...keysOf(words).keys()].map((key) => `${name}:${key}`),
  );
  expect(keys.length).toBeGreaterThan(400);
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});
