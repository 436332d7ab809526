import type { Route, Service } from '../directory/schemas/service.ts';
import type { Checked } from './rule.ts';

/** A route of a live service, with where a finding about it points. */
export type LiveRoute = { service: Service; route: Route; file: string; field: string };

export const isLive = ({ status }: Service): boolean => status === 'live';

/** Every route that people may be given. */
export function liveRoutes({ directory, fileOf }: Checked): LiveRoute[] {
  return directory.services.filter(isLive).flatMap((service) =>
    service.routes.map((route, at) => ({
      service,
      route,
      file: fileOf(service.id),
      field: `routes.${at}`,
    })),
  );
}

/** The number that is dialled or texted by a route; undefined for routes without one. */
export function numberOf({ kind, value, dial }: Route): string | undefined {
  if (kind === 'text-relay') return (dial ?? value).replace(/^\s*1800[12]\s*(?=\d)/, '');
  return kind === 'phone' || kind === 'text' ? (dial ?? value) : undefined;
}
