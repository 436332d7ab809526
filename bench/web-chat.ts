import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

const folder = 'bench/peers';
export const bundle = `${folder}/node_modules/botframework-webchat/dist/webchat.js`;

/** The least page that mounts Web Chat: a connection that is up, one message with a choice, and no network behind it. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Web Chat</title><link rel="icon" href="data:,"><style>html, body, #chat { height: 100%; margin: 0 }</style></head>
<body><div id="chat"></div><script src="/webchat.js"></script><script>
const of = (...values) => ({
  subscribe(to) {
    for (const value of values) typeof to === 'function' ? to(value) : to.next(value);
    return { unsubscribe() {} };
  },
});
const question = {
  type: 'message', id: '1', timestamp: new Date().toISOString(), channelId: 'bench',
  from: { id: 'bot', role: 'bot' }, conversation: { id: '1' }, text: 'Are you safe right now?',
  suggestedActions: { to: [], actions: [{ type: 'imBack', title: 'Yes', value: 'Yes' }] },
};
WebChat.renderWebChat({
  directLine: {
    connectionStatus$: of(0, 1, 2), activity$: of(question), postActivity: () => of('2'),
    getSessionId: () => of(''), end() {},
  },
  userID: 'person', locale: 'en-US',
}, document.getElementById('chat'));
</script></body></html>`;

/** Installs Web Chat beside the benchmarks unless it is there. A sentence: it cannot be had. */
export async function missing(): Promise<string | undefined> {
  if (existsSync(bundle)) return undefined;
  try {
    await promisify(execFile)('npm', ['ci', '--prefix', folder, '--ignore-scripts'], { timeout: 300_000 });
  } catch {
    return 'Web Chat could not be installed, so the first load has no peer: try "npm ci --prefix bench/peers".';
  }
  return existsSync(bundle)
    ? undefined
    : 'The installed Web Chat has no bundle "webchat.js", so the first load has no peer.';
}

/** Serves stock Web Chat, compressed as a good host would, or says in a sentence why it cannot. */
export async function serveWebChat(): Promise<{ url: string; stop: () => void } | string> {
  const sentence = await missing();
  if (sentence) return sentence;
  const files = new Map([
    ['/', { type: 'text/html; charset=utf-8', body: gzipSync(page, { level: 9 }) }],
    [
      '/webchat.js',
      { type: 'text/javascript; charset=utf-8', body: gzipSync(readFileSync(bundle), { level: 9 }) },
    ],
  ]);
  const server = createServer((request, response) => {
    const file = files.get(request.url ?? '/');
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': file.type, 'content-encoding': 'gzip' }).end(file.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = address !== null && typeof address !== 'string' ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
