import { createHash } from 'node:crypto';
import type { Request } from 'restify';
import { type Answered, answerDirectory, edition } from '../directory/open-referral/answer-directory.ts';
import { type Answer, encodingFor } from './answer.ts';
import type { Door } from './door.ts';
import { hostOf } from './host.ts';
import type { House } from './house.ts';
import { crisisLinesIn } from './view.ts';

const base = '/directory';

/** The feed's own address: below the public one or, where none is set, that of the request. */
function baseOf(request: Request, publicUrl: string | undefined): string {
  if (publicUrl) return `${publicUrl.replace(/\/+$/, '')}${base}`;
  return `http://${hostOf(request) ?? 'localhost'}${base}`;
}

/** The feed is for everybody's programs to read; the rest of the product is for nobody's but its own page. */
const shared = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Of words and postcodes that somebody typed no cache between us and them keeps an answer. */
const isPersonal = (query: URLSearchParams) => query.has('search') || query.has('postcode');

function cachingOf(query: URLSearchParams): string {
  return isPersonal(query) ? 'no-store' : 'public, max-age=300';
}

/** Strong: another content, edition, question, address or packing gives another tag. */
function tagOf(request: Request, feed: string, house: House): string {
  const packed = encodingFor(String(request.headers['accept-encoding'] ?? '')) ?? 'plain';
  const parts = [house.world.directory.version, edition, feed, request.getPath(), request.getQuery(), packed];
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)}"`;
}

/** Whether a reader has this very answer already (RFC 9110, 13.1.2). */
function isKnown(request: Request, tag: string): boolean {
  const known = String(request.headers['if-none-match'] ?? '').split(',');
  return known.some((each) => each.trim().replace(/^W\//, '') === tag);
}

function answer(request: Request, house: House): Answer {
  if (!house.crowd(request, 'reading')) {
    return {
      status: 429,
      type: 'application/json',
      body: JSON.stringify({
        error: 'too-many',
        message: 'Too many requests came from your network in this minute: go on in the next.',
        crisisLines: crisisLinesIn(house),
      }),
      headers: { ...shared, 'Retry-After': '60' },
    };
  }
  const feed = baseOf(request, house.publicUrl);
  const query = new URLSearchParams(request.getQuery());
  const tag = tagOf(request, feed, house);
  const fresh = { ...shared, ETag: tag, 'Cache-Control': cachingOf(query) };
  // Tags are given with a 200 alone, so one that fits stands for a 200.
  if (isKnown(request, tag)) return { status: 304, type: 'application/json', body: '', headers: fresh };
  const path = request.getPath().slice(base.length);
  const answered: Answered = answerDirectory({ path, query, base: feed }, house.world.directory);
  return { ...answered, headers: answered.status === 200 ? fresh : shared };
}

/** What a browser asks before a page from elsewhere may read the feed with headers of its own. */
const preflight = (): Answer => ({
  status: 204,
  type: 'text/plain',
  body: '',
  headers: {
    ...shared,
    Allow: 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
    'Access-Control-Allow-Headers': 'Accept, Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
  },
});

/** `GET /directory` and all below it: Open Referral UK 3.0, read only. */
export const directory: readonly Door[] = [base, `${base}/*`].flatMap((path): Door[] => [
  { method: 'get', path, answer },
  { method: 'opts', path, answer: preflight },
]);
