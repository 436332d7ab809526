import type { Server as HttpServer } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';
import { type Answer, errorJson, write } from './answer.ts';
import { mediaType, RefusedBody } from './body.ts';
import type { Door } from './door.ts';
import { hasReadableAddress } from './host.ts';
import type { House } from './house.ts';
import { crisisLinesIn, troubleAnswer } from './view.ts';

/** A browser showing a page, rather than a client that reads JSON. */
const wantsPage = (request: Request) =>
  mediaType(request) === 'application/x-www-form-urlencoded' ||
  /\btext\/html\b/.test(request.headers.accept ?? '');

/** More turns came from one place than people take. */
class TooMany extends Error {
  readonly statusCode = 429;
}

const refusals = {
  400: { code: 'bad-request', words: 'bad-request' },
  413: { code: 'too-large', words: 'too-large' },
  415: { code: 'wrong-type', words: 'bad-request' },
  429: { code: 'too-many', words: 'busy' },
} as const;

/** The one answer to what went wrong: in words for a person, as a code for a client; never what was sent. */
function troubled(error: unknown, request: Request, house: House): Answer {
  const status =
    error instanceof RefusedBody
      ? error.status
      : ((error as { statusCode?: number } | undefined)?.statusCode ?? 500);
  const known =
    status === 404 || status === 405
      ? { code: status === 404 ? 'not-found' : 'wrong-method', words: 'not-found' }
      : undefined;
  const { code, words } = known ??
    refusals[status as keyof typeof refusals] ?? { code: 'broken', words: 'busy' };
  if (status >= 500) house.log('door-broke');
  if (wantsPage(request)) return troubleAnswer(house, status, words, code);
  return errorJson(
    status,
    code,
    status >= 500 || status === 429 ? { crisisLines: crisisLinesIn(house) } : {},
  );
}

/** Slow and greedy clients are cut off: see "Slow clients" in docs/privacy.md. */
function limit(server: HttpServer): void {
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 5_000;
  server.maxHeadersCount = 64;
  server.maxConnections = 2_000;
  // Node looks for those past their time only every 30 s, and takes another interval as an option of its own constructor,
  // which restify does not pass on; it reads this when it starts to listen.
  Object.assign(server, { connectionsCheckingInterval: 1_000 });
  // restify listens for upgrades and lets them hang, outside of every limit above; with no listener Node answers a request
  // that offers one as if it did not (https://nodejs.org/api/http.html#event-upgrade_1).
  server.removeAllListeners('upgrade');
}

/** Opens the doors on a house. The caller listens. */
export function createServer(doors: readonly Door[], house: House): Server {
  const server = restify.createServer({
    name: '',
    ignoreTrailingSlash: true,
    handleUncaughtExceptions: false,
  });
  limit(server.server as HttpServer);
  server.pre((request, response, next) => {
    if (hasReadableAddress(request)) return next();
    write(request, response, troubled({ statusCode: 400 }, request, house));
    next(false);
  });
  for (const door of doors) {
    const take = async (request: Request, response: Response) => {
      let answer: Answer;
      try {
        if (door.isTurn && !house.crowd(request)) throw new TooMany();
        answer = await door.answer(request, house);
      } catch (error) {
        answer = troubled(error, request, house);
        // What is left of a refused body is not read.
        if (answer.status === 413) response.setHeader('Connection', 'close');
      }
      write(request, response, answer);
    };
    server[door.method](door.path, take);
    // Node leaves the body out. Monitors and link checkers ask so.
    if (door.method === 'get') server.head(door.path, take);
  }
  // Routes that do not exist, malformed addresses: restify would print the path back. Its callback is not called: restify
  // would then send an answer of its own after this one, which ends the process (restify 12, server.js, emitError).
  server.on('restifyError', (request: Request, response: Response, error: unknown) =>
    write(request, response, troubled(error, request, house)),
  );
  return server;
}
