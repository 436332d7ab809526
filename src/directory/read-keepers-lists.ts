import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Problems, readRecord } from './read-folder.ts';
import { type DoNotUseNumber, doNotUseNumbers } from './schemas/do-not-use-number.ts';
import { type Exception, exceptions } from './schemas/exception.ts';

/** Lists that people who look after the directory keep for the content check. */
export type KeepersLists = { exceptions: Exception[]; doNotUse: DoNotUseNumber[] };

/** Reads the lists of a content folder; one that is not there is empty. */
export function readKeepersLists(folder: string, problems: Problems): KeepersLists {
  const file = (name: string) => join(folder, name);
  const read = <T>(name: string, schema: Parameters<typeof readRecord<T[]>>[1]): T[] =>
    existsSync(file(name)) ? (readRecord(file(name), schema, problems) ?? []) : [];
  return {
    exceptions: read('exceptions.json', exceptions),
    doNotUse: read('do-not-use-numbers.json', doNotUseNumbers),
  };
}
