import { type Answered, type Asked, ask, form, hangUp, json, stateIn } from '../door/ask.ts';
import type { Planted } from './canaries.ts';

/** A body that is refused before it has come is cut off: the answer may be lost with the line. */
export function cutOff(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
}

/** Says everything planted, through every door, in every way that a person or their software might. Gives all that came back. */
export async function sayEverything(url: string, p: Planted): Promise<string[]> {
  const heard: string[] = [];
  const software = {
    'user-agent': p.agent,
    'x-forwarded-for': p.address,
    'x-real-ip': p.address,
    referer: `https://${p.referer}.example/help-with-abuse`,
    cookie: `session=${p.cookie}`,
    authorization: `Bearer ${p.token}`,
    'accept-language': `en;q=0.9, ${p.accept}`,
    'x-custom': p.header,
  };
  const send = async (asked: Asked): Promise<Answered> => {
    const answered = await ask(url, { ...asked, headers: { ...software, ...asked.headers } });
    heard.push(JSON.stringify(answered.headers), answered.body);
    return answered;
  };
  const post = (turn: object) => send({ headers: json, body: JSON.stringify(turn) });
  const stateOf = ({ body }: Answered): string => {
    try {
      return (JSON.parse(body) as { state?: string }).state ?? '';
    } catch {
      return '';
    }
  };

  const texts = [
    p.sentence,
    `my name is ${p.name} ${p.surname}`,
    `I'm ${p.name}. my ex ${p.friend} keeps following me`,
    `ring me on ${p.number}`,
    `write to ${p.email}, my NI number is ${p.ni}`,
    `I live at 14 ${p.street} Road, ${p.postcode}`,
    p.postcode,
    `${p.friend} has a knife and said he will kill me`,
    `${p.surname} ${'long '.repeat(120)}`,
    `<script>${p.name}</script>`,
    `${p.name}\n{"code":"ready"}`,
    'district:charnwood',
    'help',
    p.name,
    p.surname,
  ];

  let state = stateOf(await post({}));
  for (const choice of ['yes', 'me', 'stalking', p.choice])
    state = stateOf(await post({ state, say: { choice } }));
  for (const text of texts) state = stateOf(await post({ state, say: { text } })) || state;
  await post({ state, say: { text: p.sentence }, site: p.site });
  await post({ state, say: { text: p.sentence }, language: p.accept });
  await post({ state: p.state, say: { text: p.sentence } });
  await post({ state, say: { text: 'exit' } });

  let page = (await send({ method: 'GET', path: `/?lang=${p.query}&q=${p.query}` })).body;
  for (const text of texts) {
    const fields = new URLSearchParams({
      site: 'leicestershire',
      language: 'en',
      state: stateIn(page),
      text,
    });
    page = (await send({ headers: form, body: fields.toString() })).body;
  }
  const part = new URLSearchParams({
    site: 'leicestershire',
    state: stateIn(page),
    text: p.sentence,
  }).toString();
  await send({ headers: { ...form, 'x-part': '1' }, body: part });
  await send({ headers: form, body: 'choice=exit' });

  const bad: Asked[] = [
    { headers: json, body: `{"say": ${p.malformed}` },
    { headers: json, body: JSON.stringify({ [p.malformed]: 1 }) },
    { headers: json, body: p.sentence.repeat(600) },
    { headers: { 'content-type': p.malformed }, body: p.sentence },
    { headers: { ...json, origin: `https://${p.referer}.example` }, body: '{}' },
    { headers: form, body: `site=${p.site}&text=${p.name}` },
    { headers: form, body: Buffer.from([0x74, 0x3d, 0xff, ...Buffer.from(p.name)]) },
    { method: 'GET', path: `/${p.route}` },
    { method: 'GET', path: `/a/${p.route}?${p.query}=${p.query}`, headers: { accept: 'text/html' } },
    { method: 'GET', path: `/%E0%A4%A${p.route}` },
    { method: 'PUT', path: `/chat/${p.route}`, headers: json, body: p.sentence },
    { method: 'DELETE', path: `/${p.route}` },
    { method: 'GET', path: '/', headers: { host: `${p.referer}.example:99999` } },
    { path: '/chat', headers: { ...json, 'content-encoding': 'gzip' }, body: p.sentence },
    { path: '/chat', headers: json, pieces: [`{"say":{"text":"${p.name}`, p.sentence.repeat(400)] },
  ];
  for (const asked of bad) await send(asked).catch(cutOff);

  const looks = [
    `/directory/services?search=${p.searched}`,
    `/directory/services?postcode=${encodeURIComponent(p.postcode)}&full=true`,
    `/directory/services?${p.query}=1&page=${p.malformed}`,
    `/directory/services/${p.route}`,
    `/directory/${p.route}?search=${p.searched}`,
    `/embed.js?${p.query}`,
    `/web-chat.js?${p.query}`,
    '/web-chat?site=leicestershire',
    `/web-chat?site=${p.site}`,
    `/leicestershire?lang=${p.query}&frame=${p.framer}`,
    `/health?${p.query}`,
    `/demo?${p.query}`,
  ];
  for (const path of looks) await send({ method: 'GET', path, headers: { 'sec-fetch-dest': 'iframe' } });
  await send({ method: 'HEAD', path: `/?${p.query}` });
  await send({ method: 'OPTIONS', path: `/directory/${p.route}` });

  const activity = {
    type: 'message',
    id: p.activityId,
    channelId: 'emulator',
    conversation: { id: p.conversationId, name: p.displayName },
    from: { id: p.userId, name: p.displayName, aadObjectId: p.displayName },
    recipient: { id: 'bot' },
    serviceUrl: `https://${p.serviceUrl}.example`,
    deliveryMode: 'expectReplies',
    channelData: { note: p.channelData },
    entities: [{ type: 'clientInfo', country: p.channelData }],
  };
  const message = (changes: object) =>
    send({ path: '/api/messages', headers: json, body: JSON.stringify({ ...activity, ...changes }) });
  await message({ type: 'conversationUpdate', membersAdded: [{ id: p.userId, name: p.displayName }] });
  for (const text of texts) await message({ text });
  await message({
    attachments: [{ contentType: 'image/png', name: p.fileName, contentUrl: `https://${p.fileName}` }],
  });
  await message({ value: { choice: p.choice } });
  await message({ text: p.sentence, deliveryMode: 'normal' });
  await message({ text: 5, from: { name: p.displayName } });
  await send({ path: '/api/messages', headers: json, body: `{${p.malformed}` });
  await message({ text: 'exit' });
  // What was said last is the hardest to let go of.
  await message({ text: p.sentence });
  await post({ say: { text: p.sentence } });
  hangUp();
  return heard;
}
