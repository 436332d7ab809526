import type { Found } from '../directory/services/judge-service.ts';
import type { Say } from '../wording/wording.ts';
import type { ServicesReply } from './reply.ts';
import { serviceCard } from './service-card.ts';

/** More than these are no help at the end of a screen. */
const most = 4;

/** Those of some services that can be asked in British Sign Language, each with its ways to be asked in it. */
function signed(found: readonly Found[]): Found[] {
  return found.flatMap((each) => {
    const { routes, languages } = each.service;
    const inVideo = routes.filter(({ kind }) => kind === 'bsl');
    if (inVideo.length > 0) return [{ ...each, service: { ...each.service, routes: inVideo } }];
    return languages.includes('bfi') ? [each] : [];
  });
}

/** Offered on every result and wherever danger is heard: a Deaf person need not say that they are. */
export function inSign(found: readonly Found[], language: string, say: Say): ServicesReply[] {
  const cards = signed(found)
    .slice(0, most)
    .map((each) => serviceCard(each, language, say));
  return cards.length > 0
    ? [{ kind: 'services', heading: say('services:in-bsl'), cards, brief: true, folded: true }]
    : [];
}
