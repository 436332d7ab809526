import { type ParameterName, parameters } from './parameters.ts';

/** What a query asks for. A parameter that may be given more than once is a list. */
export type Query = {
  [Name in ParameterName]?: Name extends 'taxonomy_term_id'
    ? string[]
    : NonNullable<ReturnType<(typeof parameters)[Name]['read']>>;
};

/** A query that cannot be answered; the message is a sentence for whoever sent it, and repeats nothing of theirs. */
export class BadQuery extends Error {}

/** Reads the parameters that an endpoint knows; others are passed over. Throws `BadQuery`. */
export function readQuery(given: URLSearchParams, known: readonly ParameterName[]): Query {
  const query: Record<string, unknown> = {};
  for (const name of known) {
    const texts = given.getAll(name);
    if (texts.length === 0) continue;
    if (texts.length > (name === 'taxonomy_term_id' ? 20 : 1))
      throw new BadQuery(`The parameter ${name} was given too many times: give it once.`);
    const { read, must } = parameters[name];
    const values = texts.map((text) => read(text));
    if (values.includes(undefined)) throw new BadQuery(`The parameter ${name} ${must}.`);
    query[name] = name === 'taxonomy_term_id' ? values : values[0];
  }
  const read = query as Query;
  if (read.proximity !== undefined && read.postcode === undefined)
    throw new BadQuery('The parameter proximity needs the parameter postcode beside it.');
  if (read.minimal && read.full)
    throw new BadQuery('The parameters minimal and full ask for opposite things: give one of them.');
  return read;
}
