import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { parse } from 'csv-parse';
import { openZip } from './zip.ts';

/** One CSV file in a download, wherever it lies. */
export type CsvFile = { name: string; size: number; open(): Promise<Readable> };

const isCsv = (name: string) => /\.csv$/i.test(name) && !/(^|\/)(\.|__MACOSX)/.test(name);

/** The CSV files of a folder, a zip, or one alone. Throws a sentence where there is no such thing, or none is in it. */
export async function csvFilesOf(path: string): Promise<CsvFile[]> {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`${path}: there is no such file or folder.`);
  const file = (name: string): CsvFile => ({
    name,
    size: statSync(name).size,
    open: async () => createReadStream(name),
  });
  if (!stats.isDirectory() && isCsv(path)) return [file(path)];
  const files = stats.isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter(isCsv)
        .sort()
        .map((name) => file(join(path, name)))
    : (await openZip(path)).filter((each) => isCsv(each.name));
  if (files.length === 0) throw new Error(`${path}: there is no CSV file in it.`);
  return files;
}

/**
 * The rows of a CSV file, one after the other. Throws a sentence where the file is broken: a row shorter or longer than
 * the others, or an end in the middle.
 */
export async function* rowsOf(file: CsvFile): AsyncGenerator<string[]> {
  const parser = parse({ bom: true, skip_empty_lines: true, relax_quotes: true });
  // The error reaches the loop below through the parser.
  pipeline(await file.open(), parser, () => undefined);
  try {
    for await (const row of parser) yield row as string[];
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${file.name}: cannot be read to its end (${message}).`);
  }
}
