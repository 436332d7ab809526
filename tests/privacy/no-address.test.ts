import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/root.ts';
import { json } from '../door/ask.ts';
import { type Planted, plantedWords } from './canaries.ts';
import { cutOff, sayEverything } from './conversation.ts';
import { headersSet, passes, readNginx } from './nginx.ts';
import { memoryCanBeRead } from './process-memory.ts';
import { openProxy } from './proxy.ts';
import { tell } from './told.ts';
import { type Run, traces } from './traces.ts';

const planted = plantedWords();
const nginx = readFileSync(join(projectRoot(), 'docs/deploying/nginx.conf'), 'utf8');

/** The whole of 127/8 is this machine, on Linux: one run has addresses that no other has. */
const loopback = () => `127.${randomInt(20, 250)}.${randomInt(100, 250)}.${randomInt(100, 250)}`;
const addresses = { phone: loopback(), library: loopback(), proxy: loopback(), behindProxy: loopback() };
/** An address of nobody (RFC 5737), forged or forwarded: with TRUST_PROXY=on it is what turns are counted by. */
const forwarded = `203.0.113.${randomInt(10, 100)}`;
const sought = { ...addresses, forwarded };

/** Asks from an address of its own, with everything that a browser and a proxy may say of it. */
const askFrom = (from: string, url: string, path: string, p: Planted, body?: string) =>
  new Promise<string>((done, failed) => {
    const headers = {
      'User-Agent': `Mozilla/5.0 ${p.agent}`,
      Referer: `https://${p.referer}.example/help?q=${p.query}`,
      'X-Forwarded-For': forwarded,
      'X-Real-IP': forwarded,
      Forwarded: `for=${forwarded}`,
      'CF-Connecting-IP': forwarded,
      Cookie: `session=${p.cookie}`,
      'Sec-CH-UA': p.agent,
      ...(body === undefined ? {} : { ...json, 'Content-Length': Buffer.byteLength(body) }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request(
      new URL(path, url),
      { method, headers, localAddress: from, agent: false },
      (answer) => {
        let heard = JSON.stringify(answer.headers);
        answer.on('data', (chunk) => {
          heard += String(chunk);
        });
        answer.on('end', () => done(heard));
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });

/** Every door and every way that it can go wrong, from one address. */
async function visit(from: string, url: string, p: Planted): Promise<string[]> {
  const heard: string[] = [];
  for (const path of [
    '/',
    '/embed.js',
    '/web-chat',
    '/health',
    `/${p.route}`,
    '/directory/services',
    '/%E0%A4',
  ])
    heard.push(await askFrom(from, url, path, p));
  for (const body of ['{}', '{"say":{"text":"hello"}}', '{', '[]', 'n'.repeat(20_000)])
    heard.push((await askFrom(from, url, '/chat', p, body).catch(cutOff)) ?? '');
  heard.push(await askFrom(from, url, '/api/messages', p, '{"type":"message"}'));
  return heard;
}

async function everyone(url: string, p: Planted): Promise<string[]> {
  const proxy = await openProxy(url, headersSet(passes(readNginx(nginx))[0] ?? []), addresses.proxy);
  const heard = [
    ...(await visit(addresses.phone, url, p)),
    ...(await visit(addresses.library, url, p)),
    ...(await visit(addresses.behindProxy, proxy.url, p)),
    ...(await sayEverything(proxy.url, p)),
  ];
  proxy.close();
  return heard;
}

const onlyLinux = process.platform === 'linux' ? '' : ' (skipped: only Linux has every address of 127/8)';

describe.skipIf(onlyLinux)(`no address or agent recorded, from anywhere, on any path${onlyLinux}`, () => {
  let run: Run;
  beforeAll(async () => {
    run = await tell(planted, { say: everyone, besides: sought, env: { TRUST_PROXY: 'on' } });
  }, 600_000);

  it.each([
    ['printed', ['out', 'err']],
    ['written to a file', ['kept']],
    ['sent back', ['replies']],
    ['alive in memory', ['heap']],
  ] as const)('none is %s', (_what, where) => {
    const only = Object.fromEntries(where.map((each) => [each, run[each]]));
    expect([traces(planted, only), traces(sought, only)]).toEqual([[], []]);
  });

  it.skipIf(!memoryCanBeRead)('none is anywhere in memory once others have come', () => {
    // What a Bot Framework channel says of a conversation may lie in freed memory a while: `no-residue.test.ts` says how much.
    const whoAsked = [...Object.keys(sought), 'agent', 'referer', 'query', 'cookie', 'route'];
    expect(run.memory?.names.filter((name) => whoAsked.includes(name))).toEqual([]);
  });

  it('no file was made, and the log has a line for the start and the end alone', () => {
    expect([run.made, run.out.trim().split('\n').length, run.err]).toEqual([[], 3, '']);
  });
});

it.skipIf(onlyLinux)('a server that records addresses is caught', { timeout: 600_000 }, async () => {
  const visitors = (url: string, p: Planted) => visit(addresses.phone, url, p);
  const program = 'tests/privacy/leaky-server.mjs';
  const run = await tell(planted, { program, say: visitors, besides: sought, rounds: 1 });
  const caught = traces({ phone: addresses.phone, forwarded, agent: planted.agent }, run);
  for (const place of ['stdout', 'stderr', 'a reply', 'the file', 'the heap'])
    expect(caught).toContainEqual(expect.stringMatching(new RegExp(`^${place}.*: phone, forwarded, agent`)));
  expect(run.memory?.names ?? ['phone']).toContain('phone');
});
