import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request of a feed. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const running: Server[] = [];

/** Serves a feed on this machine until `stopServers` is called. Gives its address. */
export async function serve(handler: Handler): Promise<string> {
  const server = createServer(handler);
  running.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Closes every server, and what still hangs on it. */
export async function stopServers(): Promise<void> {
  for (const server of running.splice(0)) {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** The path and the query of a request. */
export const asked = (request: IncomingMessage): URL => new URL(request.url ?? '/', 'http://feed.test');

type Item = { id: string | number };

/** A whole, well-behaved feed of version 3 with these services, `perPage` a page. */
export function feedOf(
  services: readonly Item[],
  { about = {}, perPage = 2 }: { about?: object; perPage?: number } = {},
): Handler {
  return (request, response) => {
    const { pathname, searchParams } = asked(request);
    if (pathname === '/')
      return sendJson(response, { version: 'HSDS-UK-3.0', openapi_url: 'https://example.org/', ...about });
    if (pathname === '/services') {
      const page = Number(searchParams.get('page') ?? 1);
      const pages = Math.ceil(services.length / perPage);
      const contents = services.slice((page - 1) * perPage, page * perPage);
      return sendJson(response, {
        total_items: services.length,
        total_pages: pages,
        page_number: page,
        size: contents.length,
        first_page: page === 1,
        last_page: page >= pages,
        empty: contents.length === 0,
        contents,
      });
    }
    const found = services.find(({ id }) => pathname === `/services/${encodeURIComponent(String(id))}`);
    return found ? sendJson(response, found) : sendJson(response, { error: 'not found' }, 404);
  };
}

/** A feed at one address whose services change: what `now` gives at the moment. */
export const changingFeed =
  (now: () => readonly Item[]): Handler =>
  (request, response) =>
    feedOf(now())(request, response);
