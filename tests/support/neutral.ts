import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the page that people leave for answers. `slow`: not at all; `refuses`: hangs up; `stays`: 204, as when an app takes the link. */
export type Manner = 'at once' | 'slow' | 'refuses' | 'stays';

/** A site of somebody else: where people leave for, and where they come from. */
export type Neutral = {
  /** The page that people leave for. */
  url: string;
  origin: string;
  manner: Manner;
  /** What was asked of it, and how. */
  asked: { path: string; headers: IncomingHttpHeaders }[];
  /** What `/kept/...` answers, and lets browsers keep. */
  kept: { body: Buffer; encoding: string };
  /** Answers those who were kept waiting, and everybody after them. */
  letGo(): void;
  close(): Promise<void>;
};

const words =
  '<!doctype html><title>Bank holidays</title><link rel="icon" href="data:,"><h1>Bank holidays</h1>';

/** A page that takes no care: what is written in it goes into its address, and into what the browser remembers. */
const careless = `${words}<form><input name="words"></form>`;

function answer(response: ServerResponse, manner: Manner = 'at once', path = ''): void {
  response.statusCode = manner === 'stays' ? 204 : 200;
  response.setHeader('Content-Type', 'text/html');
  response.end(manner === 'stays' ? undefined : path.startsWith('/careless') ? careless : words);
}

export async function openNeutral(): Promise<Neutral> {
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    neutral.asked.push({ path, headers: request.headers });
    const manner = path === '/holidays' ? neutral.manner : 'at once';
    if (path.startsWith('/kept')) {
      const { body, encoding } = neutral.kept;
      if (encoding !== 'plain') response.setHeader('Content-Encoding', encoding);
      response.setHeader('Content-Type', 'text/html');
      response.setHeader('Cache-Control', 'max-age=3600');
      return void response.end(body);
    }
    if (manner === 'refuses') return void request.socket.destroy();
    if (manner === 'slow') return void waiting.push(response);
    answer(response, manner, path);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Another site than the chat's, and not only another port, as it is for people.
  const origin = `http://neutral.test:${(server.address() as AddressInfo).port}`;
  const neutral: Neutral = {
    url: `${origin}/holidays`,
    origin,
    manner: 'at once',
    asked: [],
    kept: { body: Buffer.alloc(0), encoding: 'plain' },
    letGo() {
      neutral.manner = 'at once';
      for (const response of waiting.splice(0)) answer(response);
    },
    close: () =>
      new Promise((done) => {
        for (const response of waiting) response.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return neutral;
}
