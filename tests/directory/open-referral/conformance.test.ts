import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../src/root.ts';
import { all as allOf, collectionNames, get as getFrom, type Page, wholeDirectory } from './feed.ts';

/** Copies of the official schemas, beside this repository where somebody has put them: their licence is not ours. */
const official = join(projectRoot(), '../shared/oruk');
const isThere = existsSync(join(official, 'oruk-3.0/schema'));
if (!isThere)
  console.warn(`The official Open Referral UK schemas are not in ${official}: those tests are skipped.`);

const home = 'https://openreferraluk.org/specifications/3.0/schema/';
const international = 'https://hsds.example/';
const notSchemas = new Set(['open_api.json', 'empy_list_response.json', 'openapi.json']);

function readSchemas(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  for (const [folder, prefix] of [
    ['oruk-3.0/schema', home],
    ['hsds-3.0/schema', international],
  ] as const) {
    for (const file of readdirSync(join(official, folder))) {
      if (notSchemas.has(file) || !file.endsWith('.json')) continue;
      const schema = JSON.parse(readFileSync(join(official, folder, file), 'utf8'));
      ajv.addSchema({ ...schema, $id: prefix + file });
    }
  }
  return ajv;
}

const directory = wholeDirectory();
const get = <Body>(address: string) => getFrom<Body>(address, directory);
const all = <Item>(address: string) => allOf<Item>(address, directory);

const shapes = {
  services: 'service',
  service_at_locations: 'service_at_location',
  organizations: 'organization',
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
} as const;

describe.skipIf(!isThere)('by the official schemas', () => {
  const ajv = isThere ? readSchemas() : new Ajv2020();
  const faultsOf = (schema: string, body: unknown): string[] => {
    const validate = ajv.getSchema(schema);
    if (!validate) throw new Error(`There is no schema ${schema}.`);
    validate(body);
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };

  it('a fault would be found', () => {
    expect(faultsOf(`${home}service.json`, { id: 'x', name: 'X', status: 'Active', url: 'no' })).not.toEqual(
      [],
    );
  });

  it('the entry page is right', () => {
    expect(faultsOf(`${home}api_details.json`, get(''))).toEqual([]);
  });

  for (const variant of ['', 'profile=strict']) {
    describe.each(collectionNames)(`%s ${variant}`, (name) => {
      const shape = shapes[name];

      it('is right on every page, of every length, and past the last', () => {
        const faults: string[] = [];
        for (const per of [7, 50, 100]) {
          const { total_pages: pages } = get<Page>(`${name}?per_page=${per}`);
          for (let page = 1; page <= pages + 1; page += 1) {
            const body = get(`${name}?per_page=${per}&page=${page}&${variant}`);
            faults.push(...faultsOf(`${home}${shape}_list.json`, body));
          }
        }
        expect(faults).toEqual([]);
      });

      it('is right for each thing by itself', () => {
        const faults = all<{ id: string }>(name).flatMap(({ id }) =>
          faultsOf(`${home}${shape}.json`, get(`${name}/${id}?${variant}`)),
        );
        expect(faults).toEqual([]);
      });
    });
  }

  it('lists with all that is nested are right, and so is each thing in them', () => {
    const services = all('services?full=true');
    const faults = [
      ...services.flatMap((service) => faultsOf(`${home}service.json`, service)),
      ...all('organizations?full_service=true').flatMap((each) => faultsOf(`${home}organization.json`, each)),
      ...all('service_at_locations?full=true').flatMap((each) =>
        faultsOf(`${home}service_at_location.json`, each),
      ),
      ...faultsOf(`${home}service_list.json`, get('services?minimal=true')),
    ];
    expect(faults).toEqual([]);
  });

  it('each service is right by the international standard too, phones and all', () => {
    const faults = all('services?full=true').flatMap((service) =>
      faultsOf(`${international}service.json`, service),
    );
    expect(faults).toEqual([]);
  });
});
