import type { Request } from 'restify';
import { z } from 'zod';
import { longestText, type Sent } from '../bot/turn.ts';
import { page } from '../page/page.ts';
import { visibleLength } from '../understanding/normalise.ts';
import { pickLanguage } from '../wording/languages.ts';
import { type Answer, errorJson } from './answer.ts';
import { mediaType, readBody } from './body.ts';
import type { Door } from './door.ts';
import type { House } from './house.ts';
import { isFromElsewhere } from './origin.ts';
import { openMemory, pageAnswer, sealMemory, siteNamed, troubleAnswer, turn, viewOf } from './view.ts';

const mostBytes = 8 * 1024;

const asked = z.strictObject({
  site: z.string().max(60).optional(),
  language: z.string().optional(),
  state: z.string().optional(),
  say: z
    .union([z.strictObject({ text: z.string() }), z.strictObject({ choice: z.string().max(200) })])
    .optional(),
});

/** One turn as JSON: Bot Framework activities, for clients other than the page. Takes and gives text, to be measured too. */
export async function chatJson(body: string, house: House): Promise<Answer> {
  let parsed: ReturnType<typeof asked.safeParse>;
  try {
    parsed = asked.safeParse(JSON.parse(body));
  } catch {
    return errorJson(400, 'not-json');
  }
  if (!parsed.success) return errorJson(400, 'bad-request');
  const { site: name, language: wish, state, say } = parsed.data;
  const site = siteNamed(name, house);
  if (!site) return errorJson(400, 'unknown-site');
  if (say && 'text' in say && visibleLength(say.text) > longestText) return errorJson(400, 'text-too-long');
  const language = pickLanguage(wish, site.languages);
  const taken = await turn(house, {
    site,
    language: language ?? openMemory(state, house)?.language ?? site.languages[0] ?? 'en',
    state,
    ...(say ? { sent: say as Sent } : {}),
  });
  const code = taken.memory?.language ?? language ?? site.languages[0] ?? 'en';
  return {
    status: 200,
    type: 'application/json',
    body: JSON.stringify({
      state: taken.memory ? sealMemory(taken.memory, house) : '',
      language: code,
      direction: house.world.wording.languages.get(code)?.direction ?? 'ltr',
      replies: taken.activities,
      ...(taken.restarted ? { restarted: true } : {}),
      ...(taken.memory ? {} : { ended: true }),
    }),
  };
}

/** One turn as a form: the page, whole or, for its own script, in part. */
async function chatForm(body: string, request: Request, house: House): Promise<Answer> {
  const fields = new URLSearchParams(body);
  const field = (name: string) => fields.get(name) ?? undefined;
  const site = siteNamed(field('site'), house);
  if (!site) return troubleAnswer(house, 400, 'bad-request', 'unknown-site');
  const language = pickLanguage(field('language'), site.languages) ?? site.languages[0] ?? 'en';
  const [choice, text] = [field('choice'), field('text')];
  const sent: Sent = choice ? { choice } : { text: text ?? '' };
  const taken = await turn(house, { site, language, state: field('state'), sent });
  const isPart = request.headers['x-part'] !== undefined;
  if (!taken.memory) {
    if (isPart)
      return { status: 200, type: 'text/html', body: '<!doctype html><title></title><i id="gone"></i>' };
    return { status: 303, type: 'text/html', body: '', headers: { Location: site.exit } };
  }
  const view = viewOf(house, site, taken.memory.language, taken);
  return isPart ? { status: 200, type: 'text/html', body: page(view) } : pageAnswer(house, view);
}

/** `POST /chat`: one turn of the page's own channel. */
export const chat: Door = {
  method: 'post',
  path: '/chat',
  isTurn: true,
  async answer(request, house) {
    const type = mediaType(request);
    const isForm = type === 'application/x-www-form-urlencoded';
    if (!isForm && type !== 'application/json') return errorJson(415, 'wrong-type');
    if (isFromElsewhere(request, house.publicUrl)) return errorJson(403, 'wrong-origin');
    const body = await readBody(request, mostBytes);
    return isForm ? chatForm(body, request, house) : chatJson(body, house);
  },
};
