import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the last import wrote, beside its records. A file whose fingerprint is another was edited by a person. */
export const ledgerFile = 'imported.md';

const heading = `# What the last import wrote

Each record, with a fingerprint of its file. A record that has another one by now was edited by a person, and no import
writes over it. The import keeps this list.

`;
const row = /^- ([a-z0-9-]+) ([0-9a-f]{16})$/gm;

export const fingerprint = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Fingerprints by id; empty where nothing was imported yet. */
export function readLedger(folder: string): Map<string, string> {
  const file = join(folder, ledgerFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r', '') : '';
  return new Map([...text.matchAll(row)].map(([, id = '', print = '']) => [id, print]));
}

export function ledgerText(ledger: ReadonlyMap<string, string>): string {
  const ids = [...ledger.keys()].sort();
  return heading + ids.map((id) => `- ${id} ${ledger.get(id)}\n`).join('');
}
