import { collections } from './endpoints.ts';
import type { Field, ShapeName } from './field.ts';
import { fields, fieldsOf } from './fields.ts';
import { type ParameterName, parameters } from './parameters.ts';

const extraNote = 'Not in Open Referral UK 3.0; named and meant as in HSDS 3.0.';

const refTo = (shape: ShapeName) => ({ $ref: `#/components/schemas/${shape}` });

function fieldSchema({ type, format, values, of, isList, extra }: Field): object {
  const note = extra ? { description: extraNote } : {};
  if (of) {
    // Beside a $ref OpenAPI 3.0 reads nothing else.
    return isList ? { type: 'array', items: refTo(of), ...note } : refTo(of);
  }
  return { type, ...(format ? { format } : {}), ...(values ? { enum: values } : {}), ...note };
}

function shapeSchema(shape: ShapeName): object {
  const entries = Object.entries(fieldsOf(shape));
  return {
    type: 'object',
    required: entries.filter(([, { isRequired }]) => isRequired).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field)])),
  };
}

const pageSchema = (shape: ShapeName) => ({
  type: 'object',
  required: [
    'total_items',
    'total_pages',
    'page_number',
    'size',
    'first_page',
    'last_page',
    'empty',
    'contents',
  ],
  properties: {
    ...Object.fromEntries(
      ['total_items', 'total_pages', 'page_number', 'size'].map((name) => [name, { type: 'integer' }]),
    ),
    ...Object.fromEntries(['first_page', 'last_page', 'empty'].map((name) => [name, { type: 'boolean' }])),
    contents: { type: 'array', items: refTo(shape) },
  },
});

const parametersOf = (names: readonly ParameterName[]) =>
  names.map((name) => ({ $ref: `#/components/parameters/${name}` }));

const trouble = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/trouble' } } },
});

function operation(
  operationId: string,
  summary: string,
  schema: object,
  names: readonly ParameterName[],
  options: { isRequired?: true | undefined; hasId?: true },
) {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return {
    get: {
      operationId,
      summary,
      tags: [options.isRequired ? 'required' : 'optional'],
      parameters: [...(options.hasId ? [id] : []), ...parametersOf(names)],
      responses: {
        200: { description: summary, content: { 'application/json': { schema } } },
        400: trouble('A parameter cannot be read: the sentence says which, and what it must be.'),
        ...(options.hasId ? { 404: trouble('There is nothing with this id.') } : {}),
      },
    },
  };
}

const camel = (path: string) =>
  path.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** Whose data this is and how it may be used, in sentences. */
const about = [
  'Services for people who meet domestic abuse, sexual violence or stalking, published by Waymark, read only.',
  'Whether each may be shown rests on quoted public sources; last_modified and assured_date are the day of that check.',
  'The records are under the MIT licence, as all of Waymark is. Codes and names of areas: Office for National',
  'Statistics, Open Government Licence v3.0. Where a service is that people flee to is never in here.',
].join(' ');

/** The OpenAPI document of the feed, every field and every parameter in it. @param base its absolute address */
export function openApi(base: string): object {
  const shapes = Object.keys(fields) as ShapeName[];
  return {
    openapi: '3.0.3',
    info: {
      title: 'Waymark service directory',
      version: 'HSDS-UK-3.0',
      description: about,
      contact: { name: 'Waymark', url: base.replace(/\/directory$/, '/') },
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    servers: [{ url: base }],
    paths: {
      '/': operation('getApiDetails', 'What this is', refTo('api_details'), [], { isRequired: true }),
      ...Object.fromEntries(
        collections.flatMap(({ path, noun, shape, isRequired, parameters: names, oneParameters }) => [
          [
            `/${path}`,
            operation(`list${camel(path)}`, `A page of the list: each a ${noun}`, pageSchema(shape), names, {
              isRequired,
            }),
          ],
          [
            `/${path}/{id}`,
            operation(
              `get${camel(shape)}`,
              `One ${noun}, with all that is nested`,
              refTo(shape),
              oneParameters,
              {
                isRequired,
                hasId: true,
              },
            ),
          ],
        ]),
      ),
    },
    components: {
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, { description, schema }]) => [
          name,
          { name, in: 'query', required: false, description, schema },
        ]),
      ),
      schemas: {
        ...Object.fromEntries(shapes.map((shape) => [shape, shapeSchema(shape)])),
        trouble: {
          type: 'object',
          required: ['error', 'message'],
          properties: { error: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  };
}
