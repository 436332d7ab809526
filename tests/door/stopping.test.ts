import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { chat } from './ask.ts';
import { start } from './running.ts';

const key = () => randomBytes(32).toString('base64');

/** A turn whose words come in two parts, with a wait between. */
function slowTurn(url: string) {
  const { hostname, port } = new URL(url);
  const body = JSON.stringify({ say: { text: 'hello' } });
  const socket = connect(Number(port), hostname);
  const answer = new Promise<string>((done) => {
    let got = '';
    socket.on('data', (chunk) => {
      got += String(chunk);
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(got));
  });
  const opened = new Promise<void>((done) => {
    socket.write(
      `POST /chat HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n{`,
      () => setTimeout(done, 200),
    );
  });
  return { opened, answer, finish: () => socket.write(body.slice(1)) };
}

describe.concurrent('a server that is asked to stop', () => {
  it('finishes the turn in flight, takes no other, and goes within ten seconds with exit code 0', async () => {
    const running = await start();
    const turn = slowTurn(running.url);
    await turn.opened;
    const stopped = running.stop();
    setTimeout(turn.finish, 500);
    setTimeout(
      () =>
        chat(running.url, {}).then(
          () => late.push('answered'),
          () => late.push('refused'),
        ),
      300,
    );
    const late: string[] = [];
    const [answer, { code, seconds }] = await Promise.all([turn.answer, stopped]);
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"restarted":true/);
    expect([code, late]).toEqual([0, ['refused']]);
    expect(seconds).toBeLessThan(10);
  });

  it('does not wait for a turn that never ends', async () => {
    const running = await start();
    const turn = slowTurn(running.url);
    await turn.opened;
    const { code, seconds } = await running.stop();
    expect([code, seconds < 10]).toEqual([0, true]);
  });

  it('with nobody there goes at once', async () => {
    const running = await start();
    const { code, seconds } = await running.stop('SIGINT');
    expect([code, seconds < 1]).toEqual([0, true]);
  });
});

describe.concurrent('a server that is killed between two turns', () => {
  it('loses nothing: another with the same key goes on', async () => {
    const env = { SEAL_KEYS: key() };
    const first = await start(env);
    const { state } = await chat(first.url, {
      state: (await chat(first.url, {})).state,
      say: { choice: 'yes' },
    });
    await first.stop('SIGKILL');
    const second = await start(env);
    const turn = await chat(second.url, { state, say: { choice: 'me' } });
    await second.stop('SIGKILL');
    expect([turn.restarted, turn.replies.length > 0]).toEqual([undefined, true]);
  });

  it('without a key set, the next starts afresh and says so', async () => {
    const first = await start();
    const { state } = await chat(first.url, {});
    await first.stop('SIGKILL');
    const second = await start();
    const turn = await chat(second.url, { state });
    await second.stop('SIGKILL');
    expect(turn.restarted).toBe(true);
  });
});

describe.concurrent('a server that cannot start', () => {
  it.each([
    ['PORT', { PORT: 'http' }],
    ['SEAL_KEYS', { SEAL_KEYS: 'short' }],
    ['DEFAULT_SITE', { DEFAULT_SITE: 'atlantis' }],
    ['BOT_CHANNELS', { BOT_CHANNELS: 'anonymous', HOST: '0.0.0.0' }],
  ])('says in one sentence which setting is wrong: %s', async (name, env) => {
    await expect(start(env)).rejects.toThrow(new RegExp(`did not start: The setting ${name} [^\n]+\\.\n$`));
  });
});
