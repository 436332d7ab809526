import type { Service } from '../schemas/service.ts';
import type { Catalogue } from './catalogue.ts';
import { placeIds, placesOfService } from './places-of-service.ts';
import type { OrukServiceAtLocation } from './shapes.ts';

const found = new WeakMap<Catalogue, Map<string, number>>();

/** Which service has a place, by the place's id. Read seldom, so it is made at the first question. */
function ownersIn(catalogue: Catalogue): Map<string, number> {
  let owners = found.get(catalogue);
  if (!owners) {
    owners = new Map();
    for (const [position, service] of catalogue.services.entries())
      for (const id of placeIds(service)) owners.set(id, position);
    found.set(catalogue, owners);
  }
  return owners;
}

/** A place of a service by its id. */
export function findPlace(
  id: string,
  catalogue: Catalogue,
): { service: Service; place: OrukServiceAtLocation } | undefined {
  const service = catalogue.services[ownersIn(catalogue).get(id) ?? -1];
  const place = service && placesOfService(service).find((each) => each.id === id);
  return service && place && { service, place };
}
