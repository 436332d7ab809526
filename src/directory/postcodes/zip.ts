import { openPromise } from 'yauzl';
import type { CsvFile } from './csv-files.ts';

/** The files in a zip. Throws a sentence where it is none, or only half of one. */
export async function openZip(path: string): Promise<CsvFile[]> {
  try {
    const zip = await openPromise(path, { autoClose: false });
    const files: CsvFile[] = [];
    for await (const entry of zip.eachEntry()) {
      const { fileName: name, uncompressedSize: size } = entry;
      files.push({ name, size, open: () => zip.openReadStreamPromise(entry) });
    }
    return files;
  } catch (error) {
    const { message } = error as Error;
    throw new Error(`${path}: this is no whole zip file (${message.replace(/\.$/, '')}).`);
  }
}
