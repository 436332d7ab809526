import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { readModel } from '../../src/understanding/learnt/read-model.ts';
import { understand } from '../../src/understanding/understand.ts';
import { lexicon } from './sentences.ts';

/**
 * Sentences by somebody who had seen no phrase, by when they ask to be helped; `none`: times at which nobody asks for help.
 * Some of them hold danger, which is answered before any time: no share will be whole.
 */
const folder = join(import.meta.dirname, 'times');
const model = readModel(join(projectRoot(), 'dist'));
const rows = readdirSync(folder).flatMap((file) => {
  const language = file.replace('.json', '');
  const table = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string[]>;
  return Object.entries(table).flatMap(([when, say]) => say.map((text) => ({ language, when, text })));
});
const heard = ({ text, language }: (typeof rows)[number]) => understand(text, lexicon, language, model).when;

/** The least share that is heard, and the most that is heard where nothing is asked, in percent. */
const floors = { heard: 69, false: 1 };

describe('when somebody asks to be helped, in nineteen languages', () => {
  it('is heard', () => {
    const asked = rows.filter(({ when }) => when !== 'none');
    const right = asked.filter((row) => heard(row) === row.when);
    expect((100 * right.length) / asked.length).toBeGreaterThanOrEqual(floors.heard);
  });

  it('is not heard in times of other things', () => {
    const others = rows.filter(({ when }) => when === 'none');
    const wrong = others.filter((row) => heard(row) !== undefined);
    expect((100 * wrong.length) / others.length).toBeLessThanOrEqual(floors.false);
  });
});
