import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { all, collectionNames, get, saysAll, wholeDirectory } from './feed.ts';

type Schema = {
  $ref?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  additionalProperties?: false;
};
type Operation = {
  operationId: string;
  parameters: { $ref?: string; name?: string }[];
  responses: Record<string, { content: { 'application/json': { schema: Schema } } }>;
};
type Document = {
  openapi: string;
  info: Record<string, unknown>;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, Schema>; parameters: Record<string, { name: string }> };
};

const directory = wholeDirectory();
const document = get<Document>('openapi.json', directory);

/** The document with every object closed: what it does not declare is a fault. */
function closed(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (_key, value) =>
    value && typeof value === 'object' && 'properties' in value
      ? { ...value, additionalProperties: false }
      : value,
  ) as Schema;
}

const ajv = new Ajv2020({ allErrors: true, strict: false });
addFormats.default(ajv);
ajv.addSchema(closed({ ...(document as unknown as Schema) }), 'feed');

const shapeOf = (name: string) => `feed#/paths/~1${name}/get/responses/200/content/application~1json/schema`;

function faultsOf(pointer: string, body: unknown): string[] {
  const validate = ajv.getSchema(pointer);
  if (!validate) throw new Error(`The document has nothing at ${pointer}.`);
  validate(body);
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Every value below a body that stands for nothing: null, "" or an empty list. */
function empties(value: unknown, at = ''): string[] {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return [at];
  if (typeof value !== 'object') return [];
  return Object.entries(value as object).flatMap(([key, each]) => empties(each, `${at}/${key}`));
}

describe('the feed’s own document', () => {
  it('resolves every reference that it makes', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path = '']) => path);
    const astray = refs.filter(
      (path) =>
        path
          .slice(1)
          .split('/')
          .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document) ===
        undefined,
    );
    expect([refs.length > 50, astray]).toEqual([true, []]);
  });

  it('declares every path of the standard, each with a name of its own', () => {
    const operations = Object.values(document.paths).map(({ get: { operationId } }) => operationId);
    expect(Object.keys(document.paths).sort()).toEqual(
      ['/', ...collectionNames.flatMap((name) => [`/${name}`, `/${name}/{id}`])].sort(),
    );
    expect(new Set(operations).size).toBe(operations.length);
  });

  it('declares every parameter that it takes, and takes every one that it declares', () => {
    const used = Object.values(document.paths).flatMap(({ get: { parameters } }) =>
      parameters.flatMap(({ $ref }) => $ref?.split('/').at(-1) ?? []),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(document.components.parameters).sort());
  });

  it('says whose the data is, under which licence, and where it is served', () => {
    expect(document.info).toMatchObject({
      version: 'HSDS-UK-3.0',
      license: { name: 'MIT' },
      description: expect.stringMatching(/Waymark.*Open Government Licence/s),
    });
    expect(document.servers).toEqual([{ url: 'https://directory.example/directory' }]);
  });
});

describe('every field that is sent', () => {
  it('is declared: one that is not would be found', () => {
    const body = { ...get(`services/${saysAll.id}`, directory), surprise: 1 };
    expect(faultsOf(shapeOf('services~1{id}'), body)).toHaveLength(1);
  });

  it.each(collectionNames)('is declared in each list and each thing of %s', (name) => {
    const faults = [
      ...faultsOf(shapeOf(name), get(`${name}?per_page=100`, directory)),
      ...faultsOf(shapeOf(name), get(`${name}?per_page=100&full=true&full_service=true`, directory)),
      ...all<{ id: string }>(name, directory).flatMap(({ id }) =>
        faultsOf(shapeOf(`${name}~1{id}`), get(`${name}/${id}`, directory)),
      ),
    ];
    expect(faults).toEqual([]);
  });

  it.each(collectionNames)('has a value in %s: what has none is left out', (name) => {
    const bodies = all<{ id: string }>(name, directory).map(({ id }) => get(`${name}/${id}`, directory));
    expect(bodies.flatMap((body) => empties(body))).toEqual([]);
  });
});

describe('the strict profile', () => {
  it('has the fields of the UK standard alone', () => {
    const names = new Set<string>();
    const note = (value: unknown): void => {
      if (!value || typeof value !== 'object') return;
      for (const [key, each] of Object.entries(value)) {
        names.add(key);
        note(each);
      }
    };
    note(get(`services/${saysAll.id}?profile=strict`, directory));
    const extras = [
      'phones',
      'eligibility_description',
      'interpretation_services',
      'value',
      'code',
      'currency',
    ];
    expect(extras.filter((name) => names.has(name))).toEqual([]);
    expect(['contacts', 'schedules', 'service_areas', 'attributes'].every((name) => names.has(name))).toBe(
      true,
    );
  });
});
