import { hashOf } from '../page/assets.ts';
import { demoPage, demoStyle } from '../page/demo.ts';
import type { Door } from './door.ts';
import { troubleAnswer } from './view.ts';

/** What a partner with a strict policy must allow for the tag, and not a word more: see docs/adding/a-partner.md. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "frame-src 'self'",
  `style-src ${hashOf(demoStyle)}`,
  'img-src data:',
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** `GET /demo`: an example of a partner's page, on a developer's machine only. */
export const demo: Door = {
  method: 'get',
  path: '/demo',
  answer: (_request, house) =>
    house.demo
      ? {
          status: 200,
          type: 'text/html',
          body: demoPage(house.defaultSite),
          headers: { 'Content-Security-Policy': policy },
        }
      : troubleAnswer(house, 404, 'not-found', 'not-found'),
};
