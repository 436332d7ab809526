import { weekdays } from '../schemas/hours.ts';
import { age, clock, flag, parameter, uuid, wholeNumber } from './parameter-kinds.ts';
import { taxonomyKeys, taxonomyUuid } from './taxonomies.ts';
import { isUuid } from './uuid5.ts';

const term = /^[a-z-]+:[a-z0-9-]+$/;
const postcode = /^[A-Z]{1,2}\d[A-Z\d]?(\d([A-Z]{2})?)?$/;
const dateTime = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const dayNames = weekdays.map((day) => day.slice(0, 2).toUpperCase());

/** An instant as an ISO text in UTC; a time with no zone is UTC, whatever the clock of this machine. */
function readInstant(text: string): string | undefined {
  const time = dateTime.test(text) ? Date.parse(/T[^Z+-]*$/.test(text) ? `${text}Z` : text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** Every parameter there is, by name. */
export const parameters = {
  search: parameter({
    description:
      'Words that must all be found in the name, in the organisation, in its own words, or among its terms.',
    schema: { type: 'string', maxLength: 200 },
    must: 'must have 200 characters at most',
    read: (text) => (text.length <= 200 ? text : undefined),
  }),
  page: parameter({
    description: 'Which page, from 1. Past the last page a page is empty.',
    schema: { type: 'integer', minimum: 1, default: 1 },
    must: 'must be a whole number from 1',
    read: wholeNumber(1),
  }),
  per_page: parameter({
    description: 'How many on a page: 50 where it is not said, 100 at most, with `minimal` 5,000.',
    schema: { type: 'integer', minimum: 1 },
    must: 'must be a whole number from 1; more than the most is taken as the most',
    read: wholeNumber(1),
  }),
  format: parameter({
    description: 'Pages as JSON, or the items alone as JSON, one a line.',
    schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
    must: 'must be "json" or "ndjson"',
    read: (text) => (['json', 'ndjson'] as const).find((format) => format === text),
  }),
  profile: parameter({
    description: '"strict": the fields of Open Referral UK 3.0 alone.',
    schema: { type: 'string', enum: ['strict'] },
    must: 'must be "strict", or be left out',
    read: (text) => (text === 'strict' ? text : undefined),
  }),
  taxonomy_term_id: parameter({
    description: 'Services that carry this term, by its id or its code. Given twice: both terms.',
    schema: { type: 'string' },
    must: 'must be the id of a term, or a code like "needs:stalking"',
    read: (text) => (isUuid(text.toLowerCase()) || term.test(text) ? text.toLowerCase() : undefined),
  }),
  taxonomy_id: parameter({
    description: 'What carries, or is, a term of this taxonomy.',
    schema: { type: 'string', format: 'uuid' },
    must: 'must be the id of a taxonomy',
    read: (text) =>
      isUuid(text.toLowerCase())
        ? text.toLowerCase()
        : taxonomyKeys.filter((key) => key === text).map(taxonomyUuid)[0],
  }),
  organization_id: uuid('Services of this organisation.'),
  parent_id: uuid('Terms below this one.'),
  modified_after: parameter({
    description: 'Services that changed at this instant or later. `last_modified` tells days, not hours.',
    schema: { type: 'string', format: 'date-time' },
    must: 'must be an ISO date or date and time, for example 2026-01-31T00:00:00Z',
    read: readInstant,
  }),
  minimal: flag('Only id, name, status and last_modified, up to 5,000 on a page.'),
  full: flag('With all that is nested.'),
  full_service: flag('With the services of the organisation, whole.'),
  top_only: flag('Only terms that have no parent.'),
  minimum_age: age('Services that take somebody of this age or older.'),
  maximum_age: age('Services that take somebody of this age or younger.'),
  day: parameter({
    description:
      'Services open on this day of an ordinary week, at some time between start_time and end_time.',
    schema: { type: 'string', enum: dayNames },
    must: 'must be one of MO, TU, WE, TH, FR, SA, SU',
    read: (text) => weekdays[dayNames.indexOf(text.toUpperCase())],
  }),
  start_time: clock('From when, by UK clocks; without it from midnight. Unknown hours never match.'),
  end_time: clock('Until when, by UK clocks; without it until midnight; before start_time: of the next day.'),
  postcode: parameter({
    description:
      'Services whose area holds this postcode, or its outcode or sector, and those with no area. Where an outcode lies in several districts: those of each.',
    schema: { type: 'string' },
    must: 'must be a postcode of the UK or its first half, for example LE1 1AA or LE1',
    read: (text) => {
      const compact = text.toUpperCase().replace(/\s/g, '');
      return postcode.test(compact) ? text.trim() : undefined;
    },
  }),
  proximity: parameter({
    description:
      'Metres around the postcode. Taken, and needs `postcode`, but narrows nothing: this directory keeps no coordinates, and most services come by telephone. The area decides.',
    schema: { type: 'string', pattern: '^\\d+(\\.\\d+)?$' },
    must: 'must be a number of metres, and needs the parameter postcode beside it',
    read: (text) => (/^\d{1,7}(\.\d+)?$/.test(text) ? Number(text) : undefined),
  }),
};

export type ParameterName = keyof typeof parameters;
