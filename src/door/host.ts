import type { Request } from 'restify';

/** A name or an address, with a port: what may stand in an address of ours. */
const shape = /^(?:[a-z0-9_](?:[a-z0-9._-]*[a-z0-9_.])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;

/** The host that a request says it is for; undefined where that is none. */
export function hostOf({ headers: { host } }: Request): string | undefined {
  return host !== undefined && shape.test(host) ? host.toLowerCase() : undefined;
}

/**
 * Whether the address of a request can be read. restify reads it outside of any handler, with the host in front, and
 * what it throws there ends the process (restify 12, request.js, getUrl): one odd `Host` would leave everyone without
 * an answer.
 */
export function hasReadableAddress(request: Request): boolean {
  if (request.headers.host && !hostOf(request)) return false;
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}
