import { embedScript } from '../page/embed.ts';
import type { Door } from './door.ts';

/** `GET /embed.js`: a partner's one script tag. It may be read by any page; whom the chat opens for is the frame's to say. */
export const embed: Door = {
  method: 'get',
  path: '/embed.js',
  answer: (_request, { assets, world, defaultSite }) => ({
    status: 200,
    type: 'text/javascript',
    body: embedScript(assets, world.directory.sites, defaultSite, world.wording),
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  }),
};
