import type { Catalogue } from './catalogue.ts';
import { coveringPostcode } from './postcode-coverage.ts';
import type { Positions } from './postings.ts';
import { BadQuery, type Query } from './query.ts';
import { openRoutes } from './routes.ts';
import { holdingWords } from './search-words.ts';
import { taxonomyKeys, taxonomyUuid } from './taxonomies.ts';
import { decodeTerm, readCode } from './terms.ts';
import { openWithin } from './weekly-window.ts';

type Test = (position: number) => boolean;

/** What a query asks of a service, as a test; nothing where it does not ask. */
type Filter = (query: Query, catalogue: Catalogue) => Test | undefined;

/** Whether a service is in a list, in one step each. */
function isIn(positions: readonly number[] | undefined, { services }: Catalogue): Test {
  const mask = new Uint8Array(services.length);
  for (const position of positions ?? []) mask[position] = 1;
  return (position) => mask[position] === 1;
}

const both =
  (tests: readonly Test[]): Test =>
  (position) =>
    tests.every((test) => test(position));

const bySearch: Filter = ({ search }, catalogue) => (search ? holdingWords(search, catalogue) : undefined);

const byTerm: Filter = ({ taxonomy_term_id: asked }, catalogue) =>
  asked &&
  both(
    asked.map((id) => {
      const ref = decodeTerm({ id }, catalogue.vocabulary) ?? readCode(id);
      return isIn(ref && catalogue.postings.withTerm(ref), catalogue);
    }),
  );

const byTaxonomy: Filter = ({ taxonomy_id: id }, catalogue) => {
  const key = taxonomyKeys.find((each) => taxonomyUuid(each) === id);
  return id === undefined ? undefined : isIn(key && catalogue.postings.withTaxonomy(key), catalogue);
};

const byOrganization: Filter = ({ organization_id: id }, catalogue) =>
  id === undefined ? undefined : isIn(catalogue.organizations.get(id)?.services, catalogue);

const byChange: Filter = ({ modified_after: instant }, { services }) =>
  instant === undefined
    ? undefined
    : (position) => `${services[position]?.checkedOn}T00:00:00.000Z` >= instant;

/** Ages overlap: somebody of the asked ages is taken. No limit is no bar. */
const byAge: Filter = ({ minimum_age: least, maximum_age: most }, { services }) => {
  if (least === undefined && most === undefined) return undefined;
  return (position) => {
    const { from = 0, to = Number.POSITIVE_INFINITY } = services[position]?.takes.ages ?? {};
    return to >= (least ?? 0) && from <= (most ?? Number.POSITIVE_INFINITY);
  };
};

const byTime: Filter = ({ day, start_time: from, end_time: to }, { services }) => {
  if (day === undefined && from === undefined && to === undefined) return undefined;
  const isOpen = openWithin({ day, from, to });
  return (position) => {
    const service = services[position];
    if (!service) return false;
    return isOpen(service.hours) || openRoutes(service).some(({ hours }) => isOpen(hours));
  };
};

const byPostcode: Filter = ({ postcode }, { services, directory }) => {
  if (postcode === undefined) return undefined;
  const covers = coveringPostcode(postcode, directory.gazetteer);
  if (!covers)
    throw new BadQuery('The parameter postcode must be a postcode that exists, for example LE1 1AA.');
  return (position) => {
    const service = services[position];
    return service !== undefined && covers(service);
  };
};

const filters: readonly Filter[] = [
  byTerm,
  byTaxonomy,
  byOrganization,
  byChange,
  byAge,
  byPostcode,
  byTime,
  bySearch,
];

/** Services that match every filter of a query, in order. Throws `BadQuery`. */
export function matching(query: Query, catalogue: Catalogue): Positions {
  const tests = filters.flatMap((filter) => filter(query, catalogue) ?? []);
  const found: Positions = [];
  const matches = both(tests);
  for (let position = 0; position < catalogue.services.length; position += 1)
    if (matches(position)) found.push(position);
  return found;
}
