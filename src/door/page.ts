import type { Request } from 'restify';
import { pickLanguage } from '../wording/languages.ts';
import type { Door } from './door.ts';
import type { House } from './house.ts';
import { framers, pageAnswer, siteNamed, troubleAnswer, turn, viewOf } from './view.ts';

async function answer(request: Request, house: House) {
  const site = siteNamed((request.params as { site?: string } | undefined)?.site, house);
  const accepted = request.headers['accept-language'];
  if (!site)
    return troubleAnswer(
      house,
      404,
      'not-found',
      'not-found',
      pickLanguage(accepted, [...house.world.wording.languages.keys()]),
    );
  const query = new URLSearchParams(request.getQuery());
  const asked = query.get('lang') ?? undefined;
  const language =
    pickLanguage(asked, site.languages) ??
    pickLanguage(accepted, site.languages) ??
    site.languages[0] ??
    'en';
  const opened = await turn(house, { site, language, state: undefined });
  const view = viewOf(house, site, language, opened);
  return pageAnswer(house, isFramed(request, query) ? { ...view, framedBy: framers(site, house) } : view);
}

/** Browsers say it themselves, so that a partner who frames the plain address gets the careful page too. */
function isFramed(request: Request, query: URLSearchParams): boolean {
  const into = String(request.headers['sec-fetch-dest'] ?? '');
  return query.has('frame') || /^(?:iframe|frame|embed|object|fencedframe)$/.test(into);
}

/** `GET /`: the page of this deployment's own site. */
export const page: Door = { method: 'get', path: '/', answer };

/** `GET /{site}`: the page of a site by name. */
export const sitePage: Door = { method: 'get', path: '/:site', answer };
