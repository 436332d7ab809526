import { fullService, minimalService, organizationBody, placeBody, plainService } from './bodies.ts';
import type { Catalogue, Organization } from './catalogue.ts';
import { matching } from './filters.ts';
import { type Listing, listing } from './pages.ts';
import { placesOfService } from './places-of-service.ts';
import type { Query } from './query.ts';
import type { OrukOrganization, OrukTaxonomy } from './shapes.ts';
import { type TaxonomyKey, taxonomies, taxonomyKeys, taxonomyUuid } from './taxonomies.ts';

/** Whether every word of a search is in a name. */
function named(name: string, search: string | undefined): boolean {
  if (!search) return true;
  const plain = name.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => plain.includes(word));
}

const servicesAt = (positions: readonly number[], { services }: Catalogue) =>
  positions.flatMap((position) => services[position] ?? []);

export function listServices(query: Query, catalogue: Catalogue): Listing {
  return listing(matching(query, catalogue), (position) => {
    const service = catalogue.services[position];
    if (!service) return {};
    if (query.minimal) return minimalService(service);
    return query.full ? fullService(service, catalogue) : plainService(service, catalogue);
  });
}

/** Places are counted beforehand, and made for the services of one page alone. */
export function listPlaces(query: Query, catalogue: Catalogue): Listing {
  const positions = matching(query, catalogue);
  const { placeCounts } = catalogue;
  let total = 0;
  for (const position of positions) total += placeCounts[position] ?? 0;
  return {
    total,
    slice(from, to) {
      const bodies: object[] = [];
      let at = 0;
      for (const position of positions) {
        const count = placeCounts[position] ?? 0;
        const service = catalogue.services[position];
        if (service && at + count > from && at < to) {
          for (const place of placesOfService(service).slice(Math.max(0, from - at), to - at))
            bodies.push(placeBody(place, service, catalogue, query.full ?? false));
        }
        at += count;
        if (at >= to) break;
      }
      return bodies;
    },
  };
}

/** An organisation, with its services where they are asked for: whole, or as lists have them. */
export function organizationOf(
  organization: Organization,
  query: Query,
  catalogue: Catalogue,
): OrukOrganization {
  const body = organizationBody(organization, catalogue);
  if (!query.full && !query.full_service) return body;
  const made = query.full_service ? fullService : plainService;
  return {
    ...body,
    services: servicesAt(organization.services, catalogue).map((each) => made(each, catalogue)),
  };
}

export function listOrganizations(query: Query, catalogue: Catalogue): Listing {
  const found = [...catalogue.organizations.values()].filter(({ name }) => named(name, query.search));
  return listing(found, (each) => organizationOf(each, query, catalogue));
}

export function taxonomyBody(key: TaxonomyKey): OrukTaxonomy {
  const { name, description } = taxonomies[key];
  return { id: taxonomyUuid(key), name, description };
}

export function listTaxonomies({ search }: Query): Listing {
  return listing(
    taxonomyKeys.filter((key) => named(taxonomies[key].name, search)),
    taxonomyBody,
  );
}

export function listTerms(query: Query, { vocabulary }: Catalogue): Listing {
  const { search, taxonomy_id: taxonomy, top_only: isTopOnly, parent_id: parent } = query;
  const found = vocabulary.terms.filter(
    (term) =>
      named(term.name, search) &&
      (taxonomy === undefined || term.taxonomy_id === taxonomy) &&
      (parent === undefined || term.parent_id === parent) &&
      !(isTopOnly && term.parent_id),
  );
  return listing(found, (term) => term);
}
