import { isUuid } from './uuid5.ts';

/** One parameter of a query: what it is in the OpenAPI document, and how its text is read; undefined: not that. */
export type Parameter<Value> = {
  description: string;
  schema: Readonly<Record<string, unknown>>;
  /** Goes on after "The parameter page ...", where the text cannot be read. */
  must: string;
  read(text: string): Value | undefined;
};

export const parameter = <Value>(given: Parameter<Value>) => given;

export const wholeNumber = (least: number) => (text: string) =>
  /^\d{1,7}$/.test(text) && Number(text) >= least ? Number(text) : undefined;

const flags = new Map([
  ['true', true],
  ['1', true],
  ['', true],
  ['false', false],
  ['0', false],
]);

export const flag = (description: string) =>
  parameter({
    description,
    schema: { type: 'boolean' },
    must: 'must be "true" or "false"',
    read: (text) => flags.get(text.toLowerCase()),
  });

export const age = (description: string) =>
  parameter({
    description,
    schema: { type: 'number', minimum: 0, maximum: 150 },
    must: 'must be an age in years, for example 16',
    read: (text) => (/^\d{1,3}(\.\d+)?$/.test(text) && Number(text) <= 150 ? Number(text) : undefined),
  });

export const clock = (description: string) =>
  parameter({
    description,
    schema: { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?$' },
    must: 'must be a time of day as HH:MM, for example 09:30',
    read: (text) => (/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text) ? text.slice(0, 5) : undefined),
  });

export const uuid = (description: string) =>
  parameter({
    description,
    schema: { type: 'string', format: 'uuid' },
    must: 'must be a UUID, as the feed itself gives them',
    read: (text) => (isUuid(text.toLowerCase()) ? text.toLowerCase() : undefined),
  });
