import { fullService, placeBody } from './bodies.ts';
import type { Catalogue } from './catalogue.ts';
import type { ShapeName } from './field.ts';
import { findPlace } from './find-place.ts';
import {
  listOrganizations,
  listPlaces,
  listServices,
  listTaxonomies,
  listTerms,
  organizationOf,
  taxonomyBody,
} from './listings.ts';
import type { Listing } from './pages.ts';
import type { ParameterName } from './parameters.ts';
import type { Query } from './query.ts';
import { taxonomyKeys, taxonomyUuid } from './taxonomies.ts';

/** A collection: its list, and one thing of it by its id. */
export type Collection = {
  /** The path below the base, and what one thing is called in sentences. */
  path: string;
  noun: string;
  shape: ShapeName;
  isRequired?: true;
  parameters: readonly ParameterName[];
  list(query: Query, catalogue: Catalogue): Listing;
  oneParameters: readonly ParameterName[];
  one(id: string, query: Query, catalogue: Catalogue): object | undefined;
};

const paging = ['page', 'per_page', 'format', 'profile'] as const;
const ofServices = [
  'search',
  'taxonomy_term_id',
  'taxonomy_id',
  'organization_id',
  'modified_after',
  'minimum_age',
  'maximum_age',
  'day',
  'start_time',
  'end_time',
  'postcode',
  'proximity',
  'full',
] as const;

/** Every collection of the feed. */
export const collections: readonly Collection[] = [
  {
    path: 'services',
    noun: 'service',
    shape: 'service',
    isRequired: true,
    parameters: [...ofServices, 'minimal', ...paging],
    list: listServices,
    oneParameters: ['profile'],
    one(id, _query, catalogue) {
      const service = catalogue.services[catalogue.positions.get(id) ?? -1];
      return service && fullService(service, catalogue);
    },
  },
  {
    path: 'service_at_locations',
    noun: 'service at a location',
    shape: 'service_at_location',
    parameters: [...ofServices, ...paging],
    list: listPlaces,
    oneParameters: ['profile'],
    one(id, _query, catalogue) {
      const found = findPlace(id, catalogue);
      return found && placeBody(found.place, found.service, catalogue, true);
    },
  },
  {
    path: 'organizations',
    noun: 'organisation',
    shape: 'organization',
    parameters: ['search', 'full', 'full_service', ...paging],
    list: listOrganizations,
    oneParameters: ['full_service', 'profile'],
    one(id, query, catalogue) {
      const organization = catalogue.organizations.get(id);
      return organization && organizationOf(organization, { full: true, ...query }, catalogue);
    },
  },
  {
    path: 'taxonomies',
    noun: 'taxonomy',
    shape: 'taxonomy',
    parameters: ['search', ...paging],
    list: listTaxonomies,
    oneParameters: ['profile'],
    one(id, _query, { vocabulary }) {
      const key = taxonomyKeys.find((each) => taxonomyUuid(each) === id);
      const terms = vocabulary.terms.filter(({ taxonomy_id: of }) => of === id);
      return key && { ...taxonomyBody(key), ...(terms.length > 0 ? { taxonomy_terms: terms } : {}) };
    },
  },
  {
    path: 'taxonomy_terms',
    noun: 'taxonomy term',
    shape: 'taxonomy_term',
    parameters: ['search', 'taxonomy_id', 'top_only', 'parent_id', ...paging],
    list: listTerms,
    oneParameters: ['profile'],
    one: (id, _query, { vocabulary }) => vocabulary.terms.find((term) => term.id === id),
  },
];
