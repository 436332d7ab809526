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
  close(): Promise<void>;
};

const words =
  '<!doctype html><title>Bank holidays</title><link rel="icon" href="data:,"><h1>Bank holidays</h1>';

export async function openNeutral(): Promise<Neutral> {
  const waiting: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    neutral.asked.push({ path, headers: request.headers });
    const manner = path === '/holidays' ? neutral.manner : 'at once';
    if (manner === 'refuses') request.socket.destroy();
    else if (manner === 'stays') response.writeHead(204).end();
    else if (manner === 'slow') waiting.push(response);
    else response.writeHead(200, { 'Content-Type': 'text/html' }).end(words);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  // Another site than the chat's, and not only another port, as it is for people.
  const origin = `http://neutral.test:${(server.address() as AddressInfo).port}`;
  const neutral: Neutral = {
    url: `${origin}/holidays`,
    origin,
    manner: 'at once',
    asked: [],
    close: () =>
      new Promise((done) => {
        for (const response of waiting) response.destroy();
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  return neutral;
}
