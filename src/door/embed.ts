import { embedScript } from '../page/embed.ts';
import { type Language, pickLanguage } from '../wording/languages.ts';
import type { Door } from './door.ts';

/**
 * `GET /embed.js`: a partner's one script tag. It may be read by any page; whom the chat opens for is the frame's to say.
 * It has the words of one language: that of `?lang`, else one that the browser asks for.
 */
export const embed: Door = {
  method: 'get',
  path: '/embed.js',
  answer(request, { assets, world, defaultSite }) {
    const { sites } = world.directory;
    const asked = new URLSearchParams(request.getQuery()).get('lang') ?? undefined;
    const codes = sites.get(defaultSite)?.languages ?? ['en'];
    const code =
      pickLanguage(asked, codes) ?? pickLanguage(request.headers['accept-language'], codes) ?? codes[0];
    const language = world.wording.languages.get(code ?? 'en') as Language;
    return {
      status: 200,
      type: 'text/javascript',
      body: embedScript(assets, sites, defaultSite, { language, wording: world.wording }),
      headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', Vary: 'Accept-Encoding, Accept-Language' },
    };
  },
};
