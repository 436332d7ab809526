import type { Route, Service } from '../schemas/service.ts';
import type { FoundRoute } from './import-routes.ts';

const longest = 300;

/** Where the feed gives a service, the day that it says it was checked or changed, and what it calls it. */
export type Origin = { url: string; date: string; name: string };

/**
 * The routes with their evidence: what the feed printed of each is quoted in a source whose address is the service's own
 * at the feed. Quotations share a source as long as they fit.
 */
export function withEvidence(
  found: readonly FoundRoute[],
  { url, date, name }: Origin,
): { routes: Route[]; sources: Service['sources'] } {
  const quotes: string[] = [];
  const routes = found.map(({ route, said }): Route => {
    const quote = said.slice(0, longest - name.length - 2);
    const last = quotes.at(-1);
    const joined = last === undefined ? quote : `${last}; ${quote}`;
    if (last !== undefined && joined.length <= longest) quotes[quotes.length - 1] = joined;
    else quotes.push(name ? `${name}: ${quote}` : quote);
    return { ...route, evidence: [quotes.length - 1] };
  });
  return { routes, sources: quotes.map((said) => ({ url, said, date })) };
}
