import { tmpdir } from 'node:os';
import type { Request } from 'restify';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createCrowd } from '../../src/door/crowd.ts';
import { logLine } from '../../src/log.ts';
import { ask, chat, hangUp } from '../door/ask.ts';
import { start } from '../door/running.ts';
import { plantedWords } from './canaries.ts';
import { sayEverything } from './conversation.ts';

const knows = (flag: string) => process.allowedNodeEnvironmentFlags.has(flag);

/** Node's own lock: the process may read and talk, and may neither write a file nor start another program. */
const locked = [
  knows('--permission') ? '--permission' : '--experimental-permission',
  ...(knows('--allow-net') ? ['--allow-net'] : []),
  '--allow-fs-read=*',
  '--disable-warning=ExperimentalWarning',
  '--disable-warning=SecurityWarning',
];

/** What anybody may ask a server, to learn how many came or what they said. */
const questions = [
  ...['/health', '/leicestershire', '/embed.js', '/web-chat.js', '/directory', '/directory/services'],
  ...[
    '/metrics',
    '/stats',
    '/status',
    '/counts',
    '/usage',
    '/admin',
    '/workbench',
    '/debug',
    '/api/messages',
  ],
];

/** All that it says, but for the seal, which is never the same twice. */
async function allThatItSays(url: string): Promise<string[]> {
  const said: string[] = [];
  for (const path of questions) {
    const { status, headers, body } = await ask(url, { method: 'GET', path });
    const { date: _, 'content-length': __, ...others } = headers;
    said.push(`${path} ${status} ${JSON.stringify(others)} ${body.replace(/[\w-]{200,}/g, 'SEAL')}`);
  }
  return said;
}

/** A visit, by choices and by words. */
async function visit(url: string): Promise<void> {
  let { state } = await chat(url, {});
  for (const choice of ['yes', 'me', 'stalking', 'district:charnwood', 'skip', 'skip'])
    ({ state } = await chat(url, { state, say: { choice } }));
  await chat(url, { state, say: { text: 'exit' } });
}

describe('nothing is counted', () => {
  let before: string[];
  let after: string[];
  let printed: { out: string; err: string };
  beforeAll(async () => {
    const running = await start();
    before = await allThatItSays(running.url);
    for (let each = 0; each < 40; each += 1) await visit(running.url);
    await ask(running.url, { method: 'GET', path: '/nowhere' });
    after = await allThatItSays(running.url);
    hangUp();
    await running.stop();
    printed = running.printed();
  }, 600_000);

  it('forty visits change nothing that the server says to anybody', () => {
    expect(after).toEqual(before);
  });

  it('the places where counts are found elsewhere are not there', () => {
    const there = before.filter((each) => /^\/\S+ 2/.test(each)).map((each) => each.split(' ')[0]);
    expect(there).toEqual(questions.slice(0, 6));
  });

  it('forty visits leave not one line in the log', () => {
    const codes = printed.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).code);
    expect([codes, printed.err]).toEqual([['random-seal-key', 'ready', 'stopping'], '']);
  });

  it('a line of the log has room for no number but the port', () => {
    const numbers = Object.entries(logLine.shape).flatMap(([name, field]) =>
      field.safeParse(3).success ? [name] : [],
    );
    expect(numbers).toEqual(['port']);
  });
});

describe('no count is ever on disk, for the server works where it may write no file', () => {
  it('everything planted is said, and every door answers as ever', { timeout: 600_000 }, async () => {
    const running = await start({}, locked);
    const heard = await sayEverything(running.url, plantedWords());
    expect((await ask(running.url, { method: 'GET', path: '/health' })).body).toContain('"status":"ok"');
    hangUp();
    await running.stop();
    expect(heard.length).toBeGreaterThan(150);
    expect(running.printed().out.match(/"code":"(?:ready|stopping|random-seal-key)"/g)).toHaveLength(3);
    expect(running.printed().out).not.toContain('broke');
  });

  it('a server that writes what it is told is stopped there', async () => {
    const running = await start(
      { TMPDIR: tmpdir(), HOME: tmpdir() },
      locked,
      'tests/privacy/leaky-server.mjs',
    );
    await ask(running.url, { body: 'hello' }).catch(() => undefined);
    const { code } = await running.stop();
    expect(code).not.toBe(0);
    expect(running.printed().err).toContain('ERR_ACCESS_DENIED');
  });
});

describe('the one number there is, of turns from one network,', () => {
  afterEach(() => vi.useRealTimers());
  const from = (address: string) =>
    ({ socket: { remoteAddress: address }, headers: {} }) as unknown as Request;

  it('is forgotten when its minute is over, though nobody comes after', () => {
    vi.useFakeTimers({ now: 0 });
    const forget = vi.spyOn(Map.prototype, 'clear');
    const crowd = createCrowd({ trustProxy: false, now: Date.now });
    crowd(from('192.0.2.7'));
    forget.mockClear();
    vi.advanceTimersByTime(59_000);
    expect(forget).not.toHaveBeenCalled();
    vi.advanceTimersByTime(16_000);
    expect(forget).toHaveBeenCalledOnce();
    forget.mockRestore();
  });

  it('is told to nobody: a turn is taken or it is not', () => {
    const crowd = createCrowd({ trustProxy: false, now: () => 0 });
    expect(Array.from({ length: 300 }, () => crowd(from('192.0.2.7')))).toEqual([
      ...Array(240).fill(true),
      ...Array(60).fill(false),
    ]);
  });
});
