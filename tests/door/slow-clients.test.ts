import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serve } from '../support/served.ts';
import { chat } from './ask.ts';

let served: Served;
beforeAll(async () => {
  served = await serve();
});
afterAll(() => served.close());

/** Opens a line, says the first, then drips. Gives how long it was let, in seconds, and what came back. */
function drip(first: string, drop: (at: number) => string) {
  const { hostname, port } = new URL(served.url);
  return new Promise<{ seconds: number; answer: string }>((done) => {
    const start = performance.now();
    let answer = '';
    let at = 0;
    const socket = connect(Number(port), hostname, () => socket.write(first));
    const dripping = setInterval(() => {
      at += 1;
      if (socket.writable) socket.write(drop(at));
    }, 400);
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(dripping);
      done({ seconds: (performance.now() - start) / 1000, answer });
    });
  });
}

const post =
  'POST /chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n';

describe('a client that keeps a line busy', () => {
  it.concurrent.each([
    ['says nothing', '', () => '', 13],
    ['drips headers', 'GET / HTTP/1.1\r\nHost: x\r\n', (at: number) => `X-${at}: 1\r\n`, 13],
    ['drips a body', post, () => 'x', 18],
    // Who offers to speak another protocol is answered in this one, and leaves no line behind that nobody counts.
    [
      'offers another protocol',
      'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
      () => '',
      9,
    ],
  ])('and %s is cut off', async (_what, first, drop, seconds) => {
    const cut = await drip(first, drop);
    expect(cut.seconds).toBeLessThan(seconds);
  });

  it.concurrent('does not keep other people waiting', async () => {
    const slow = Array.from({ length: 200 }, () =>
      drip('GET / HTTP/1.1\r\nHost: x\r\n', (at) => `X-${at}: 1\r\n`),
    );
    let dripping = true;
    const all = Promise.all(slow).then(() => {
      dripping = false;
    });
    for (let at = 0; at < 40; at += 1) await chat(served.url, {});
    // Forty turns were taken while every slow client still held its connection.
    expect(dripping).toBe(true);
    await all;
  });

  it.concurrent('and offers another protocol is answered with the page', async () => {
    const { answer } = await drip(
      'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n',
      () => '',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});
