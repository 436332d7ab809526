import type { Route, Service } from '../directory/schemas/service.ts';
import { hostOf } from './hosts.ts';
import { liveRoutes } from './live-routes.ts';
import type { Rule } from './rule.ts';

/** Whether a source that a route points to is on the same host, or names the host or the address in its quotation. */
function isPrinted(printed: string, { evidence }: Route, { sources }: Service): boolean {
  return evidence.some((at) => {
    const { url = '', said = '' } = sources[at] ?? {};
    return hostOf(url) === printed || said.toLowerCase().includes(printed);
  });
}

/** What a source must print for a route: the host of a link, or the whole of an e-mail address. */
function toBePrinted({ kind, value }: Route): string | undefined {
  return kind === 'email' ? value.toLowerCase() : hostOf(value);
}

export const linksHaveEvidence: Rule = {
  id: 'links-have-evidence',
  why: 'An address from memory may belong to somebody else by now, and what is typed there goes to them.',
  find: (checked) =>
    liveRoutes(checked).flatMap(({ service, route, file, field }) => {
      const printed = toBePrinted(route);
      if (printed === undefined || isPrinted(printed, route, service)) return [];
      return [
        {
          file,
          field: `${field}.evidence`,
          problem: `no source that it points to is on, or names, ${printed}`,
          cure: 'Quote a public page that gives the address, or remove the route.',
        },
      ];
    }),
};
