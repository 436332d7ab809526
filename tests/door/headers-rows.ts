import { type Asked, form, json } from './ask.ts';

const html = { accept: 'text/html' };
export const get = (path: string, headers = {}): Asked => ({ method: 'GET', path, headers });

/** Whom an answer is for: our own page, a partner's frame or page, or every program there is. */
export type Kind = 'page' | 'frame' | 'script' | 'nothing' | 'demo' | 'feed';
/** Which server is asked: one with a partner, a developer's, one whose bot breaks, one where too many are. */
export type Where = 'served' | 'trying' | 'broken' | 'crowded';
type Row = [what: string, asked: Asked, status: number, kind: Kind, where?: Where];

const leaving = { headers: form, body: 'choice=exit' };
/** Every door, every method it takes, and every code that it answers with. */
export const rows: Row[] = [
  ['GET /', get('/'), 200, 'page'],
  ['GET /', { method: 'HEAD', path: '/' }, 200, 'page'],
  ['GET /', get('/?frame=1'), 200, 'frame'],
  ['GET /', get('/', { 'sec-fetch-dest': 'iframe' }), 200, 'frame'],
  ['GET /:site', get('/national'), 200, 'page'],
  ['GET /:site', get('/national?frame'), 200, 'frame'],
  ['GET /:site', get('/nowhere', html), 404, 'page'],
  ['GET /:site', get('/__proto__'), 404, 'page'],
  ['GET /health', get('/health'), 200, 'nothing'],
  ['POST /chat', { headers: json, body: '{}' }, 200, 'nothing'],
  ['POST /chat', { headers: form, body: '' }, 200, 'page'],
  ['POST /chat', { headers: { ...form, 'x-part': '1' }, body: '' }, 200, 'nothing'],
  ['POST /chat', leaving, 303, 'nothing'],
  ['POST /chat', { headers: json, body: '{' }, 400, 'nothing'],
  ['POST /chat', { headers: form, body: 'site=nowhere' }, 400, 'page'],
  ['POST /chat', { headers: { ...json, origin: 'https://evil.example' }, body: '{}' }, 403, 'nothing'],
  ['POST /chat', { headers: json, body: 'x'.repeat(9000) }, 413, 'nothing'],
  ['POST /chat', { headers: form, body: 'x'.repeat(9000) }, 413, 'page'],
  ['POST /chat', { headers: { 'content-type': 'text/xml' }, body: '{}' }, 415, 'nothing'],
  ['POST /chat', { headers: json, body: '{}' }, 429, 'nothing', 'crowded'],
  ['POST /chat', { headers: form, body: '' }, 429, 'page', 'crowded'],
  ['POST /chat', { headers: json, body: '{}' }, 500, 'nothing', 'broken'],
  ['POST /chat', { headers: form, body: '' }, 500, 'page', 'broken'],
  ['POST /api/messages', { path: '/api/messages', headers: json, body: '{}' }, 404, 'nothing'],
  ['GET /embed.js', get('/embed.js'), 200, 'script'],
  ['GET /web-chat.js', get('/web-chat.js'), 200, 'script'],
  ['GET /web-chat', get('/web-chat?site=leicestershire'), 200, 'frame'],
  ['GET /web-chat', get('/web-chat?site=nowhere'), 404, 'page'],
  ['GET /demo', get('/demo'), 404, 'page'],
  ['GET /demo', get('/demo'), 200, 'demo', 'trying'],
  ['GET /directory', get('/directory'), 200, 'feed'],
  ['GET /directory/*', get('/directory/services?per_page=1'), 200, 'feed'],
  ['GET /directory/*', get('/directory/services/nothing'), 404, 'feed'],
  ['GET /directory/*', get('/directory/services?search=canary'), 200, 'feed'],
  ['OPTS /directory', { method: 'OPTIONS', path: '/directory' }, 204, 'feed'],
  ['OPTS /directory/*', { method: 'OPTIONS', path: '/directory/services' }, 204, 'feed'],
  ['no door', get('/a/b'), 404, 'nothing'],
  ['no door', get('/a/b', html), 404, 'page'],
  ['no door', { method: 'PUT', path: '/chat' }, 405, 'nothing'],
];
