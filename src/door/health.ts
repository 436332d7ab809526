import type { Door } from './door.ts';
import { siteNamed, turn } from './view.ts';

/** `GET /health`: whether a turn can be answered, found by taking one, and which content answers it. */
export const health: Door = {
  method: 'get',
  path: '/health',
  async answer(_request, house) {
    const site = siteNamed(undefined, house);
    const taken =
      site && (await turn(house, { site, language: site.languages[0] ?? 'en', state: undefined }));
    const isWell = taken?.replies.some(({ kind }) => kind === 'question') ?? false;
    const content = house.world.directory.version;
    return {
      status: isWell ? 200 : 503,
      type: 'application/json',
      body: JSON.stringify({ status: isWell ? 'ok' : 'broken', content }),
    };
  },
};
