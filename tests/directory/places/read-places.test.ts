import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { packPostcodes } from '../../../src/directory/postcodes/pack-postcodes.ts';
import { readGazetteer } from '../../../src/directory/read-places.ts';
import { inShort } from './shipped-gazetteer.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const part of ['areas', 'places'])
    cpSync(join('content', part), join(folder, part), { recursive: true });
  rmSync(join(folder, 'places/postcodes.bin'), { force: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function read() {
  const problems: string[] = [];
  return { gazetteer: readGazetteer(folder, problems), problems };
}
const table = () =>
  packPostcodes(
    {
      codes: ['E07000131', 'E07000129'],
      sectors: new Map([['LE8 4', new Uint16Array(400).fill(1, 0, 9).fill(2, 9)]]),
    },
    () => false,
  );

describe('the places of a content folder', () => {
  it('need no table of postcodes', () => {
    const { gazetteer, problems } = read();
    expect(problems).toEqual([]);
    expect(gazetteer?.postcodes).toBeUndefined();
  });

  it('may be called otherwise in other languages, where there is such a place', () => {
    const file = join(folder, 'places/in-languages/xx.json');
    writeFileSync(file, JSON.stringify({ names: { Loughborough: ['Lufbra-xx'], Nowhereton: ['Nixda'] } }));
    const { gazetteer, problems } = read();
    expect(problems).toEqual([
      `${file}: names.Nowhereton: no place has this name. Write it as content/places does.`,
    ]);
    expect(gazetteer?.names.get('lufbra xx')).toEqual(gazetteer?.names.get('loughborough'));
  });

  it('have the table that lies among them', () => {
    writeFileSync(join(folder, 'places/postcodes.bin'), table());
    const { gazetteer } = read();
    expect(gazetteer && inShort(findArea('LE8 4AA', gazetteer))).toBe('found harborough');
    expect(gazetteer && inShort(findArea('LE8 4ZZ', gazetteer))).toBe('found blaby');
  });

  it('are refused with a damaged one, and with what to do', () => {
    writeFileSync(join(folder, 'places/postcodes.bin'), table().subarray(0, 40));
    expect(read().problems).toEqual([
      expect.stringMatching(
        /postcodes\.bin: It is damaged\. Make it again with "npm run places -- build", or delete/,
      ),
    ]);
  });

  it('need no list of towns, and are refused with one that cannot be read', () => {
    const file = join(folder, 'places/towns.json');
    writeFileSync(
      file,
      JSON.stringify({ source: 'x', licence: 'https://x.example', districts: { kent: ['Deal'] } }),
    );
    expect(read().problems.join()).toMatch(/towns\.json:.*districts\.kent\.0.*name and a number of people/);
    rmSync(file);
    expect(read().problems).toEqual([]);
  });
});
