import type { Service } from '../schemas/service.ts';
import type { Catalogue, Organization } from './catalogue.ts';
import { contactsOf, emailOf, urlOf } from './contacts.ts';
import { areasOf, geographyUri } from './geography.ts';
import { placesOfService } from './places-of-service.ts';
import { schedulesOf } from './schedules.ts';
import { descriptionOf, eligibilityOf } from './sentences.ts';
import type { OrukCostOption, OrukOrganization, OrukService, OrukServiceAtLocation } from './shapes.ts';
import { attributesOf, termsOfService } from './term-links.ts';
import { languageName, termName } from './term-names.ts';
import { organizationUuid, serviceUuid, uuid5 } from './uuid5.ts';

/** The clock of a check is not kept, only its day; a record never changes without one being looked at again. */
const lastModified = ({ checkedOn }: Service) => `${checkedOn}T00:00:00.000Z`;

/** Leaves lists with nothing in them out. */
function filled<Lists extends Record<string, readonly unknown[]>>(lists: Lists): Partial<Lists> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<Lists>;
}

function costsOf(service: Service): OrukCostOption[] {
  const costs = [...new Set(service.routes.flatMap(({ cost = 'unknown' }) => cost))];
  return costs
    .filter((cost) => cost !== 'unknown')
    .map((cost) => {
      const kinds = service.routes.filter((route) => route.cost === cost).map(({ kind }) => kind);
      return {
        id: uuid5(`cost/${service.id}/${cost}`),
        service_id: serviceUuid(service.id),
        option: [...new Set(kinds)].map((kind) => termName('routes', kind)).join(', '),
        ...(cost === 'free' ? { amount: 0, currency: 'GBP' } : {}),
        amount_description: termName('costs', cost),
      };
    });
}

/** What `minimal` asks for: the fields that every service must have, and when it last changed. */
export const minimalService = (service: Service): OrukService => ({
  id: serviceUuid(service.id),
  name: service.name,
  status: 'active',
  last_modified: lastModified(service),
});

/** An organisation by itself: our records know its name alone, so its services say what it is. */
export function organizationBody(
  { id, name, services }: Organization,
  catalogue: Catalogue,
): OrukOrganization {
  const names = services.slice(0, 10).map((position) => catalogue.services[position]?.name);
  return { id, name, description: `Runs: ${names.join('; ')}${services.length > 10 ? ' and others' : ''}.` };
}

/** A service with the fields that it has one each of, and its organisation: the form of lists. */
export function plainService(service: Service, catalogue: Catalogue): OrukService {
  const { ages } = service.takes;
  const organization = catalogue.organizations.get(organizationUuid(service.organisation));
  const url = urlOf(service);
  const email = emailOf(service);
  const nameOf = (id: string) =>
    catalogue.isPublished(id) ? catalogue.directory.serviceById.get(id)?.name : undefined;
  return {
    ...minimalService(service),
    organization_id: organizationUuid(service.organisation),
    description: descriptionOf(service),
    ...(url ? { url } : {}),
    ...(email ? { email } : {}),
    ...(ages?.from === undefined ? {} : { minimum_age: ages.from }),
    ...(ages?.to === undefined ? {} : { maximum_age: ages.to }),
    assured_date: service.checkedOn,
    eligibility_description: eligibilityOf(service, nameOf),
    ...(service.interpreters ? { interpretation_services: 'Interpreters can be had.' } : {}),
    ...(organization ? { organization: organizationBody(organization, catalogue) } : {}),
  };
}

/** A service with everything. */
export function fullService(service: Service, catalogue: Catalogue): OrukService {
  const { vocabulary, directory, isPublished, isCrisisLine } = catalogue;
  const id = serviceUuid(service.id);
  const part = (kind: string, name: string) => ({
    id: uuid5(`${kind}/${service.id}/${name}`),
    service_id: id,
  });
  const contacts = contactsOf(service, vocabulary);
  const terms = termsOfService(service, isPublished, isCrisisLine(service));
  return {
    ...plainService(service, catalogue),
    ...filled({
      phones: contacts.flatMap(({ phones = [] }) => phones),
      contacts,
      schedules: schedulesOf(service.hours, { service_id: id }),
      service_areas: areasOf(service, directory.gazetteer).map(({ name, code }) => ({
        ...part('area', code),
        name,
        service_area: name,
        uri: geographyUri(code),
      })),
      service_at_locations: placesOfService(service),
      languages: service.languages.map((code) => ({
        ...part('language', code),
        name: languageName(code),
        code,
      })),
      cost_options: costsOf(service),
      attributes: attributesOf(terms, { entity: 'service', id }, vocabulary),
    }),
  };
}

/** A place of a service, by itself: with its service and, where all of it is asked for, its address and hours. */
export function placeBody(
  place: OrukServiceAtLocation,
  service: Service,
  catalogue: Catalogue,
  isFull: boolean,
): OrukServiceAtLocation {
  const { schedules, location, ...ids } = place;
  const { addresses, ...plain } = location ?? {};
  const kept = isFull ? location : (plain as typeof location);
  return {
    ...ids,
    ...(kept ? { location: kept } : {}),
    service: plainService(service, catalogue),
    ...(isFull && schedules ? { schedules } : {}),
  };
}
