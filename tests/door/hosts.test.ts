import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../support/served.ts';
import { ask } from './ask.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** What comes back on a line of its own to a request as raw as this. */
const raw = (head: string) =>
  new Promise<string>((done, failed) => {
    const { hostname, port } = new URL(served.url);
    let answer = '';
    const socket = connect(Number(port), hostname, () =>
      socket.write(`${head}\r\nConnection: close\r\n\r\n`),
    );
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('close', () => done(answer));
    socket.on('error', failed);
  });

const to = (host: string, path = '/directory') => raw(`GET ${path} HTTP/1.1\r\nHost: ${host}`);

describe('a request that says it is for nowhere', () => {
  it.each(['a b', '[', 'a:b:c', 'x/y', 'x?', 'evil.example/"><script>', '@', '%', 'a:99999999', 'x#'])(
    'is refused, and the next person is answered: %s',
    async (host) => {
      const answer = await to(host);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).not.toMatch(/script|evil/);
      expect((await ask(served.url, { method: 'GET', path: '/health' })).status).toBe(200);
    },
  );

  it.each(['http://[', 'http://a b/', 'http://x:99999999/'])(
    'is refused by its address too, and the next person is answered: %s',
    async (path) => {
      expect(await to('example.org', path)).toMatch(/^HTTP\/1\.1 400 /);
      expect((await ask(served.url, { method: 'GET', path: '/health' })).status).toBe(200);
    },
  );
});

describe('a request for a host by any usual name', () => {
  it.each(['example.org', 'example.org.', 'EXAMPLE.org:8080', '127.0.0.1', '[::1]:3978', 'web_1:3978', ''])(
    'is answered: %s',
    async (host) => {
      expect(await to(host)).toMatch(/^HTTP\/1\.1 200 /);
    },
  );
});
