import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findArea } from '../../../../src/directory/places/find-area.ts';
import { buildTable, type Ground, type Order } from '../../../../src/directory/postcodes/build-table.ts';
import { openPostcodes } from '../../../../src/directory/postcodes/postcode-table.ts';
import { gazetteer, inShort, shipped } from '../shipped-gazetteer.ts';
import { madeZip } from './made-zip.ts';

let folder = '';
let out = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postcodes-'));
  out = join(folder, 'postcodes.bin');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Only these outcodes must be covered, so that made downloads can be small. */
const ground: Ground = {
  areas: shipped.areas,
  outcodes: Object.fromEntries(
    ['LE8', 'LE12', 'NN17', 'TD15'].map((outcode) => [
      outcode,
      shipped.outcodes[outcode] ?? { kind: 'geographic' },
    ]),
  ),
};

const point = (postcode: string, district: string) =>
  `"${postcode}",10,400000,300000,"E92000001","","","E10000018","${district}","E05000001"`;

/** As OS gives it: no names of columns beside the data, postcodes seven letters wide. */
const codePoint = {
  'Doc/Code-Point_Open_Column_Headers.csv': 'PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\n',
  'Data/CSV/le.csv': [
    point('LE8 4AA', 'E07000129'),
    point('LE8 4AB', 'E07000131'),
    point('LE8 4AD', 'E07000131'),
    point('LE125AA', 'E07000130'),
    point('LE125ZZ', ''),
  ].join('\n'),
  'Data/CSV/nn.csv': [point('NN171AA', 'E07000150'), point('NN171AB', 'E99000123')].join('\n'),
  'Data/CSV/td.csv': [point('TD151AA', 'E06000057'), point('TD151AB', 'S12000026')].join('\n'),
};

/** As ONS gives it: the whole, and its parts once more. */
const lookupRows = [
  'pcd7,pcd8,pcds,dointr,doterm,oseast1m,lad25cd,ctry25cd',
  'LE8 4AA,LE8  4AA,LE8 4AA,198001,,1,E07000129,E92000001',
  'LE8 4AB,LE8  4AB,LE8 4AB,198001,,1,E07000129,E92000001',
  'LE8 4AE,LE8  4AE,LE8 4AE,198001,200101,1,E07000131,E92000001',
  'LE8 4AF,LE8  4AF,LE8 4AF,198001,,1,E07000131,E92000001',
  'LE125AA,LE12 5AA,LE12 5AA,198001,,1,E07000130,E92000001',
  'NN171AA,NN17 1AA,NN17 1AA,198001,,1,E06000061,E92000001',
  'TD151AA,TD15 1AA,TD15 1AA,198001,,1,E06000057,E92000001',
  'JE2 3AB,JE2  3AB,JE2 3AB,198001,,1,L99999999,L93000001',
].join('\r\n');
const lookup = {
  'Data/ONSPD_AUG_2026_UK.csv': lookupRows,
  'Data/multi_csv/ONSPD_AUG_2026_UK_LE.csv': lookupRows,
  'Documents/LA_UA names and codes as at 04_26.csv': 'LAD26CD,LAD26NM\nE07000129,Blaby\n',
};

function put(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const build = (order: Omit<Order, 'out'>) => buildTable({ ...order, out }, ground, () => undefined);

function ask(answer: string): string {
  const codes = shipped.areas.flatMap(({ districts }) =>
    districts.map(({ code, id }) => [code, id] as const),
  );
  const postcodes = openPostcodes(readFileSync(out), (code) => new Map(codes).get(code));
  return inShort(findArea(answer, { ...gazetteer, postcodes }));
}

describe('the table of all postcodes', () => {
  it('says of a postcode which district it is in, with no more to ask', async () => {
    await build({
      codePoint: put('codepo_gb.zip', madeZip(codePoint)),
      lookup: put('onspd.zip', madeZip(lookup)),
    });
    expect(ask('LE8 4AA')).toBe('found blaby');
    expect(ask('le84ad')).toBe('found harborough');
    expect(ask('LE12 5AA')).toBe('found charnwood');
    expect(ask('I live at LE8 4AD')).toBe('found harborough');
  });

  it('leaves a postcode that it does not know to its sector or its outcode', async () => {
    await build({ codePoint: put('codepo_gb.zip', madeZip(codePoint)) });
    expect(ask('LE8 4ZZ')).toBe('found blaby');
    expect(ask('LE8 4AO')).toBe('found blaby');
    expect(ask('LE8')).toBe('choose blaby, harborough');
    expect(ask('TD15 1AB')).toBe('choose northumberland or scotland');
    expect(ask('TD15 1AA')).toBe('found northumberland');
  });

  it('takes the postcodes of one download and the districts of the other, and says where they differ', async () => {
    const report = await build({
      codePoint: put('codepo_gb.zip', madeZip(codePoint)),
      lookup: put('onspd.zip', madeZip(lookup)),
    });
    expect(report.slice(1)).toEqual([
      '2 postcodes outside England and Wales were left out.',
      '1 postcodes are in different districts in the two downloads: the look-up was taken.',
      '2 postcodes are only in Code-Point Open: its district was taken.',
      '1 postcodes are only in the look-up: they were left out.',
      '1 postcodes have no district: they were left out.',
      'Codes that no district in content/areas has: E99000123 (1). Their postcodes were left out, and are found by ' +
        'their outcode. If boundaries have changed, see docs/adding/an-area.md.',
    ]);
    expect(report[0]).toContain(': 6 postcodes in ');
    expect(ask('LE8 4AB')).toBe('found blaby');
  });

  it('takes a district that was replaced for the one that replaced it, and says so', async () => {
    const report = await build({ codePoint: put('codepo_gb.zip', madeZip(codePoint)) });
    expect(ask('NN17 1AA')).toBe('found north-northamptonshire');
    expect(report.join('\n')).toContain('taken for the new: E07000150 (1).');
  });

  it.each([
    ['the look-up alone, as one CSV file', () => ({ lookup: put('NSPL.csv', `\uFEFF${lookupRows}`) })],
    [
      'older names of columns',
      () => ({ lookup: put('NSPL.csv', lookupRows.replace('lad25cd', 'oslaua').replace('pcds', 'pcd2')) }),
    ],
    [
      'a folder of files',
      () => {
        mkdirSync(join(folder, 'codepo_gb'));
        for (const [name, text] of Object.entries(codePoint))
          put(join('codepo_gb', name.split('/').at(-1) ?? ''), text);
        return { codePoint: join(folder, 'codepo_gb') };
      },
    ],
  ])('is made from %s', async (_what, order) => {
    await build(order());
    expect(ask('LE8 4AA')).toBe('found blaby');
  });
});

describe('a download that is no good', () => {
  const whole = madeZip(codePoint);
  const some = point('LE8 4AA', 'E07000129');
  it.each<[what: string, order: () => Omit<Order, 'out'>, sentence: RegExp]>([
    ['not there', () => ({ codePoint: join(folder, 'no.zip') }), /no\.zip: there is no such file/],
    [
      'a web page',
      () => ({ codePoint: put('a.zip', '<html>Log in</html>') }),
      /a\.zip: this is no whole zip file/,
    ],
    [
      'half a zip',
      () => ({ codePoint: put('a.zip', whole.subarray(0, whole.length / 2)) }),
      /no whole zip file/,
    ],
    ['empty', () => ({ lookup: put('a.csv', '') }), /a\.csv: no file has a column of postcodes/],
    ['an empty folder', () => ({ codePoint: folder }), /there is no CSV file in it/],
    [
      'a table of something else',
      () => ({ lookup: put('a.csv', 'a,b\n1,2\n') }),
      /no file has a column of postcodes/,
    ],
    [
      'cut off in a row',
      () => ({ lookup: put('a.csv', lookupRows.slice(0, -30)) }),
      /a\.csv: cannot be read to its end/,
    ],
    [
      'without a live postcode',
      () => ({ lookup: put('a.csv', lookupRows.replaceAll('198001,,', '198001,2020,')) }),
      /there is no live postcode in it/,
    ],
    [
      'with codes that mean nothing',
      () => ({ codePoint: put('a.csv', some.replace('E07000129', 'E99000001')) }),
      /not one district code is known, the commonest is E99000001/,
    ],
    [
      'a part of the country',
      () => ({ codePoint: put('a.csv', some) }),
      /3 of the 4 outcodes of England and Wales are missing, such as LE12/,
    ],
    ['not named at all', () => ({}), /Code-Point Open.*osdatahub/],
  ])('(%s) is refused in a sentence, and the old table stays', async (_what, order, sentence) => {
    writeFileSync(out, 'the old table');
    const before = readdirSync(folder).length;
    const given = order();
    await expect(build(given)).rejects.toThrow(sentence);
    expect(readFileSync(out, 'utf8')).toBe('the old table');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(readdirSync(folder).length).toBeLessThanOrEqual(before + 1);
  });

  it('is answered with where to get a good one', async () => {
    await expect(build({ lookup: put('a.zip', 'no') })).rejects.toThrow(
      'https://geoportal.statistics.gov.uk',
    );
    await expect(build({ codePoint: put('b.zip', 'no') })).rejects.toThrow('https://osdatahub.os.uk');
  });
});
