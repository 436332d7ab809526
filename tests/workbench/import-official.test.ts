import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { asked, type Handler, serve, stopServers } from './feed-server.ts';
import { bringIn, folderIn, recordsIn } from './importing.ts';
import { madeContent, removeMadeContent } from './made-content.ts';

/** Copies of the official examples, beside this repository where somebody has put them: their licence is not ours. */
const official = join(projectRoot(), '../shared/oruk');
const isThere = existsSync(join(official, 'validator-mocks'));
if (!isThere)
  console.warn(`The official Open Referral UK feeds are not in ${official}: those tests are skipped.`);

afterEach(stopServers);
afterAll(removeMadeContent);

/** Serves a folder of example answers, as the official validator's own mock feed does. */
const examples =
  (folder: string): Handler =>
  (request, response) => {
    const { pathname } = asked(request);
    const file =
      pathname === '/' ? 'api_details' : pathname === '/services' ? 'service_list' : 'service_full';
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(readFileSync(join(official, folder, `${file}.json`)));
  };

async function importOf(folder: string) {
  const content = madeContent([]);
  const schemas = ['--schemas', join(official, 'oruk-3.0')];
  const result = await bringIn(await serve(examples(folder)), content, schemas);
  return { ...result, records: Object.values(recordsIn(folderIn(content))) };
}

const counselling = {
  name: 'Community Counselling',
  organisation: 'Example Organization Inc.',
  status: 'held',
  takes: { people: 'everyone', ages: { from: 12, to: 100 } },
};

describe.skipIf(!isThere)('an official example feed', () => {
  it.each(['V3.0-UK-Default', 'V3.0-UK-Warn'])(
    '%s comes in whole, and holds by the schemas',
    async (folder) => {
      const { summary, records } = await importOf(`validator-mocks/${folder}`);
      expect(summary).toMatchObject({
        version: '3.0',
        counts: { imported: 1, 'left-out': 0 },
        schemas: { holds: 1, of: 1 },
      });
      expect(records[0]).toMatchObject({
        ...counselling,
        routes: [
          { kind: 'email', value: 'email@example.com' },
          { kind: 'website', value: 'http://example.com/counselling' },
          { kind: 'website', value: 'http://example.com/' },
        ],
      });
    },
  );

  it('says of each field that it cannot use why, and invents nothing in its place', async () => {
    const { services, records } = await importOf('validator-mocks/V3.0-UK-Default');
    expect(services[0]?.dropped).toEqual(
      expect.arrayContaining([
        { field: 'schedules', why: 'its opening times were good until 2005-01-01' },
        { field: 'address', why: 'it is for letters' },
        { field: 'contacts.name', why: 'names of people are not kept' },
        { field: 'languages', why: 'it is listed without a name or a code' },
        { field: 'funding', why: 'a record has no place for it' },
      ]),
    );
    expect(records[0]).not.toHaveProperty('hours');
    expect(JSON.stringify(records)).not.toMatch(/Ann Persona|Main Street/);
  });

  it('that must fail is told what is wrong, and lets in what can be used', async () => {
    const { summary, services, records } = await importOf('validator-mocks/V3.0-UK-Fail');
    expect(summary.schemas?.holds).toBe(0);
    expect(records.length).toBe(1);
    expect(records[0]).toMatchObject(counselling);
    expect(services.find(({ outcome }) => outcome === 'imported')?.dropped).toEqual(
      expect.arrayContaining([
        { field: 'url', why: '"example/counselling" is no web address' },
        { field: 'service.email', why: '"email-example_com" is no e-mail address' },
      ]),
    );
    const leftOut = services.filter(({ outcome }) => outcome === 'left-out');
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(new Set(['it has no name']));
  });

  it('whose counts are wrong gives each service once', async () => {
    const { summary } = await importOf('validator-mocks/V3.0-UK-Test');
    expect(summary.counts.imported).toBeGreaterThan(0);
    expect(summary.remarks.join(' ')).toMatch(/The list gives \d+ entries a second time/);
  });

  it('with a telephone, a language and an area of its own comes in with them', async () => {
    const { records } = await importOf('our-synthetic');
    expect(records[0]).toMatchObject({
      routes: [
        { kind: 'phone', value: '0808 157 0000', cost: 'free' },
        { kind: 'email', value: 'help@example.org' },
        { kind: 'website', value: 'https://example.org/help' },
        { kind: 'website', value: 'https://example.org/' },
      ],
      hours: {
        weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
        bankHolidays: 'closed',
      },
      languages: ['ur'],
      interpreters: true,
      takes: { ages: { from: 16 } },
      areas: { districts: ['leicester'] },
      checkedOn: '2026-10-01',
    });
  });
});
