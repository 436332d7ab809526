import { hashOf } from '../page/assets.ts';
import { exitsOf } from '../page/embed.ts';
import { relayPage } from '../page/relay.ts';
import type { Door } from './door.ts';
import { framers, framersPolicy, siteNamed, troubleAnswer } from './view.ts';

/** `GET /web-chat.js`: a connection for a partner's own Web Chat. */
export const webChat: Door = {
  method: 'get',
  path: '/web-chat.js',
  answer: (_request, { assets, world, defaultSite }) => {
    const given = JSON.stringify({ site: defaultSite, exits: exitsOf(world.directory.sites) });
    return {
      status: 200,
      type: 'text/javascript',
      body: `(()=>{const given=${given};${assets.webChat}})();\n`,
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
    };
  },
};

/** `GET /web-chat?site=`: the frame behind it, which only the site's partners may hold. */
export const relay: Door = {
  method: 'get',
  path: '/web-chat',
  answer(request, house) {
    const site = siteNamed(new URLSearchParams(request.getQuery()).get('site') ?? undefined, house);
    if (!site) return troubleAnswer(house, 404, 'not-found', 'not-found');
    const policy = [
      "default-src 'none'",
      `script-src ${hashOf(house.assets.relay)}`,
      "connect-src 'self'",
      `frame-ancestors ${framersPolicy(site, house)}`,
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; ');
    return {
      status: 200,
      type: 'text/html',
      body: relayPage(house.assets, site, framers(site, house)),
      headers: { 'Content-Security-Policy': policy, 'Cross-Origin-Resource-Policy': 'cross-origin' },
    };
  },
};
