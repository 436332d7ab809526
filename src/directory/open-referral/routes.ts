import type { Route, Service } from '../schemas/service.ts';

/** A way to contact a service that may be published; `key` stays the same while the record says the same. */
export type PublishedRoute = { route: Route; key: string };

/**
 * Whether where a service is must stay secret: people flee to it, or are examined there. No address of it is ever
 * published, whatever its record says.
 */
export const isConfidential = ({ does }: Service): boolean =>
  does.includes('refuge-access') || does.includes('sarc');

/** The routes of a service that may be published: all, but no door to knock on where it is confidential. */
export const openRoutes = (service: Service): readonly Route[] =>
  isConfidential(service) ? service.routes.filter(({ kind }) => kind !== 'walk-in') : service.routes;

/** The same, each with its key. */
export function publishedRoutes(service: Service): PublishedRoute[] {
  const seen = new Map<string, number>();
  return openRoutes(service).map((route) => {
    const name = `${service.id}/${route.kind}/${route.value}/${route.keyword ?? ''}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { route, key: times === 1 ? name : `${name}/${times}` };
  });
}

/** Whether a route has a place of its own in the feed: an address, or hours that are not those of the service. */
export const hasOwnPlace = ({ kind, address, hours }: Route): boolean =>
  hours !== undefined || (kind === 'walk-in' && address !== undefined);
