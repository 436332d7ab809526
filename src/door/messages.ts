import { errorJson } from './answer.ts';
import { mediaType, readBody } from './body.ts';
import type { Door } from './door.ts';

/** Activities carry more than words: ids, mentions, channel data. */
const mostBytes = 64 * 1024;

/** `POST /api/messages`: Bot Framework activities. */
export const messages: Door = {
  method: 'post',
  path: '/api/messages',
  async answer(request, { channels }) {
    if (!channels) return errorJson(404, 'not-found');
    if (mediaType(request) !== 'application/json') return errorJson(415, 'wrong-type');
    let activity: unknown;
    try {
      activity = JSON.parse(await readBody(request, mostBytes));
    } catch (error) {
      if (error instanceof SyntaxError) return errorJson(400, 'not-json');
      throw error;
    }
    const { status, body } = await channels(activity, String(request.headers['authorization'] ?? ''));
    return { status, type: 'application/json', body: body === undefined ? '' : JSON.stringify(body) };
  },
};
