import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Directory } from '../../directory/directory.ts';
import type { Present } from '../../directory/open-referral/import-plan.ts';
import { fingerprint } from './ledger.ts';

/** Every record of the directory; of those in the folder that an import writes to, their texts as well. */
export function presentRecords(
  { services }: Directory,
  folder: string,
  ledger: ReadonlyMap<string, string>,
): Present[] {
  return services.map((record) => {
    const file = join(folder, `${record.id}.json`);
    if (!record.origin || !existsSync(file)) return { record, isEdited: false };
    const text = readFileSync(file, 'utf8');
    const print = ledger.get(record.id);
    return { record, text, isEdited: print !== undefined && print !== fingerprint(text) };
  });
}
