import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/root.ts';

/** A service as its file holds it; what is not given is an ordinary live helpline for all of England and Wales. */
export type Made = { id: string } & Record<string, unknown>;

const shipped = process.env['CONTENT_DIR'] || join(projectRoot(), 'content');
const folders: string[] = [];

const source = { url: 'https://example.org/contact', said: 'Call us on 0808 157 0000', date: '2026-10-01' };
const route = { kind: 'phone', value: '0808 157 0000', cost: 'free', evidence: [0] };
const ordinary = {
  organisation: 'Made for a test',
  status: 'live',
  does: ['helpline'],
  needs: ['stalking'],
  who: ['me', 'someone-else', 'professional'],
  takes: { people: 'everyone' },
  areas: { nations: ['england', 'wales'] },
  routes: [route],
  sources: [source],
  checkedOn: '2026-11-01',
  checkedHow: 'public pages',
};

/** A content folder with the shipped areas and needs, one site, one crisis line (`always-there`), and these services. */
export function madeContent(services: readonly Made[], more: Record<string, unknown> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'made-content-'));
  folders.push(folder);
  for (const part of [
    'areas',
    'places/elsewhere.json',
    'needs',
    'audiences',
    'guidance',
    'bank-holidays.json',
  ])
    cpSync(join(shipped, part), join(folder, part), { recursive: true });
  for (const part of ['services/made', 'crisis-lines', 'sites', 'places'])
    mkdirSync(join(folder, part), { recursive: true });
  const write = (file: string, record: unknown) => writeFileSync(join(folder, file), JSON.stringify(record));
  // Districts are known by name; nobody here gives a postcode.
  write('places/outcodes.json', {});
  write('places/sectors.json', {});
  const line = {
    ...ordinary,
    id: 'always-there',
    name: 'Always there',
    needs: 'all',
    hours: { always: true },
  };
  write('crisis-lines/always-there.json', { ...line, does: ['emotional-support'] });
  write('sites/lancashire.json', {
    id: 'lancashire',
    name: 'Lancashire',
    forces: ['lancashire'],
    languages: ['en'],
    exit: 'https://www.bbc.co.uk/weather',
    line: 'always-there',
    hosts: [],
    accent: '#00594f',
  });
  for (const service of services)
    write(`services/made/${service.id}.json`, { name: service.id, ...ordinary, ...service });
  for (const [file, record] of Object.entries(more)) write(file, record);
  return folder;
}

/** Removes every folder that was made. */
export function removeMadeContent(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
