import { type Columns, codePointColumns, columnsOf } from './columns.ts';
import { type CsvFile, rowsOf } from './csv-files.ts';
import type { Postcodes } from './pack-postcodes.ts';
import { readWholePostcode, unitsOfSector } from './unit.ts';

/** The postcodes of one publisher; `codes` holds '' for those that are given no district. */
export type Gathered = Postcodes & { codes: string[]; sectors: Map<string, Uint16Array>; count: number };

/** Told now and then how many rows were read. */
export type Progress = (rows: number) => void;

const between = 50_000;

/** A file whose columns are known, its first row among its rows or not. */
type Table = { file: CsvFile; columns: Columns; hasHeader: boolean };

async function firstRow(file: CsvFile): Promise<string[]> {
  for await (const row of rowsOf(file)) return row;
  return [];
}

async function tableOf(file: CsvFile): Promise<Table | undefined> {
  const row = await firstRow(file);
  const named = columnsOf(row);
  if (named) return { file, columns: named, hasHeader: true };
  const unnamed = codePointColumns(row);
  return unnamed && { file, columns: unnamed, hasHeader: false };
}

/** The Office for National Statistics gives the whole and, in a folder, its parts by area: either is enough. */
function withoutCopies(tables: readonly Table[]): readonly Table[] {
  const wholes = tables.filter(({ file }) => !/(^|\/)multi_csv\//i.test(file.name));
  return wholes.length > 0 ? wholes : tables;
}

/**
 * All live postcodes of a download and their districts. Throws a sentence where no file of it has the columns, or none
 * of them has a postcode.
 */
export async function gatherPostcodes(files: readonly CsvFile[], progress: Progress): Promise<Gathered> {
  const tables: Table[] = [];
  for (const file of files) {
    const table = await tableOf(file);
    if (table) tables.push(table);
  }
  if (tables.length === 0) throw new Error('no file has a column of postcodes and one of district codes.');
  const numbers = new Map<string, number>();
  const sectors = new Map<string, Uint16Array>();
  let rows = 0;
  let count = 0;
  for (const { file, columns, hasHeader } of withoutCopies(tables)) {
    let isHeader = hasHeader;
    for await (const row of rowsOf(file)) {
      if (++rows % between === 0) progress(rows);
      const whole = isHeader ? undefined : readWholePostcode(row[columns.postcode] ?? '');
      isHeader = false;
      if (!whole || (columns.ended !== undefined && row[columns.ended]?.trim())) continue;
      const code = row[columns.district]?.trim() ?? '';
      if (!numbers.has(code)) numbers.set(code, numbers.size + 1);
      const units = sectors.get(whole.sector) ?? new Uint16Array(unitsOfSector);
      if (units[whole.unit] === 0) count += 1;
      units[whole.unit] = numbers.get(code) ?? 0;
      sectors.set(whole.sector, units);
    }
  }
  progress(rows);
  if (count === 0) throw new Error('there is no live postcode in it.');
  return { codes: [...numbers.keys()], sectors, count };
}
