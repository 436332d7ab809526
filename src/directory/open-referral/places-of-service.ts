import type { Route, Service } from '../schemas/service.ts';
import { hasOwnPlace, isConfidential, openRoutes, type PublishedRoute, publishedRoutes } from './routes.ts';
import { schedulesOf } from './schedules.ts';
import type { OrukLocation, OrukServiceAtLocation } from './shapes.ts';
import { termName } from './term-names.ts';
import { serviceUuid, uuid5 } from './uuid5.ts';

const remoteName = 'By telephone or online';
const remoteKey = ({ id }: Service) => `${id}/remote`;
const placeUuid = (key: string) => uuid5(`service-at-location/${key}`);

/** The id of the place of a route that has one of its own. */
export const placeOfRoute = ({ route, key }: PublishedRoute): string | undefined =>
  hasOwnPlace(route) ? placeUuid(key) : undefined;

function locationOf({ route, key }: PublishedRoute, service: Service): OrukLocation {
  const id = uuid5(`location/${key}`);
  const name = `${termName('routes', route.kind)}: ${route.value}`;
  if (route.kind !== 'walk-in') return { id, location_type: 'virtual', name };
  // Routes to a confidential service have been sorted out before; an address is worth asking twice.
  if (!route.address || isConfidential(service)) return { id, location_type: 'physical', name };
  const { street, town, postcode } = route.address;
  const address = {
    id: uuid5(`address/${key}`),
    location_id: id,
    address_1: street,
    city: town,
    // Required, and our records hold no county: the town again, rather than nothing.
    state_province: town,
    postal_code: postcode,
    country: 'GB',
    address_type: 'physical',
  } as const;
  return { id, location_type: 'physical', name: service.name, addresses: [address] };
}

function placed(id: string, service: Service, location: OrukLocation): OrukServiceAtLocation {
  return { id, service_id: serviceUuid(service.id), location_id: location.id, location };
}

/**
 * Where a service is had: one virtual location for what needs no journey, one physical location for each door with an
 * address, and one more for each way to contact it that has hours of its own.
 */
export function placesOfService(service: Service): OrukServiceAtLocation[] {
  const routes = publishedRoutes(service);
  const remote = remoteKey(service);
  const location = { id: uuid5(`location/${remote}`), location_type: 'virtual', name: remoteName } as const;
  return [
    ...(openRoutes(service).some(isRemote) ? [placed(placeUuid(remote), service, location)] : []),
    ...routes.flatMap((published) => {
      const id = placeOfRoute(published);
      if (!id) return [];
      const schedules = schedulesOf(published.route.hours, { service_at_location_id: id });
      const place = placed(id, service, locationOf(published, service));
      return [schedules.length > 0 ? { ...place, schedules } : place];
    }),
  ];
}

/** Whether something is to be had without a journey, in the hours of the service. */
const isRemote = (route: Route) => route.kind !== 'walk-in' && !hasOwnPlace(route);

/** How many places a service has, without making them. */
export function countPlaces(service: Service): number {
  let count = 0;
  let remote = 0;
  for (const route of openRoutes(service)) {
    if (hasOwnPlace(route)) count += 1;
    else if (isRemote(route)) remote = 1;
  }
  return count + remote;
}

/** The ids of the places of a service, without making them. */
export function placeIds(service: Service): string[] {
  if (countPlaces(service) === 0) return [];
  const own = publishedRoutes(service).flatMap((published) => placeOfRoute(published) ?? []);
  return openRoutes(service).some(isRemote) ? [placeUuid(remoteKey(service)), ...own] : own;
}
