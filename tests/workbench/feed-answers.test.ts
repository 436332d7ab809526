import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { withRetries } from '../../src/workbench/feed/again.ts';
import { createConnections, systemResolve } from '../../src/workbench/feed/connection.ts';
import { createGet } from '../../src/workbench/feed/get.ts';
import { jsonOfText } from '../../src/workbench/feed/json-of-text.ts';
import { type Limits, usualLimits } from '../../src/workbench/feed/limits.ts';
import { type Handler, sendJson, serve, stopServers } from './feed-server.ts';

afterAll(stopServers);

/** Asks a server that answers so, within limits, and reads its JSON. */
async function ask(handler: Handler, limits: Partial<Limits> = {}, path = '/') {
  const all = { ...usualLimits, ...limits };
  const connections = createConnections({ mayConnect: () => true, resolve: systemResolve, connectMs: 5_000 });
  const get = createGet({ connections, limits: all, allowHttp: true, userAgent: 'Waymark test' });
  const address = new URL(path, await serve(handler));
  const { text } = await get(address);
  return jsonOfText(text, address.href, all.depth);
}

const piece = Buffer.alloc(64 * 1024, ' ');

describe('an answer that is too much is refused with a sentence', () => {
  it('an endless one is stopped on its way', async () => {
    let sent = 0;
    const endless: Handler = (_request, response) => {
      const more = () => {
        while (!response.destroyed && response.write(piece)) sent += piece.length;
      };
      response.writeHead(200, { 'content-type': 'application/json' }).on('drain', more);
      more();
    };
    await expect(ask(endless, { responseBytes: 2_000_000 })).rejects.toThrow('larger than 2 MB');
    // What waits in sockets on both sides comes on top; fifty megabytes would not.
    expect(sent).toBeLessThan(30_000_000);
  });

  it('a small one that unpacks to a huge one', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, ' '));
    expect(bomb.length).toBeLessThan(100_000);
    const handler: Handler = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    await expect(ask(handler, { responseBytes: 2_000_000 })).rejects.toThrow('larger than 2 MB');
  });

  it('one packed twice', async () => {
    const handler: Handler = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync('{}')));
    await expect(ask(handler)).rejects.toThrow('which is not read here');
  });

  it('one that says it is packed and is not', async () => {
    const handler: Handler = (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"a": 1}');
    await expect(ask(handler)).rejects.toThrow('cannot be unpacked');
  });

  it('many that are each small enough', async () => {
    const connections = createConnections({
      mayConnect: () => true,
      resolve: systemResolve,
      connectMs: 5_000,
    });
    const get = createGet({
      connections,
      limits: { ...usualLimits, crawlBytes: 1_000_000 },
      allowHttp: true,
      userAgent: 'Test',
    });
    const address = new URL(await serve((_request, response) => response.end(Buffer.alloc(400_000, ' '))));
    await get(address);
    await get(address);
    await expect(get(address)).rejects.toThrow('The feed is larger than 1 MB altogether');
  });

  it('one that drips for ever', async () => {
    const drips: NodeJS.Timeout[] = [];
    const handler: Handler = (_request, response) => {
      response.writeHead(200).write('[');
      drips.push(setInterval(() => response.write(' '), 5));
    };
    await expect(ask(handler, { responseMs: 200 })).rejects.toThrow('took more than 0.2 s');
    for (const drip of drips) clearInterval(drip);
  });

  it('one that stops in the middle', async () => {
    const handler: Handler = (_request, response) => void response.writeHead(200).write('[1,');
    await expect(ask(handler, { idleMs: 100 })).rejects.toThrow('sent nothing for 0.1 s');
  });

  it('one that never begins', async () => {
    await expect(ask(() => undefined, { idleMs: 100 })).rejects.toThrow('sent nothing for 0.1 s');
  });

  it('one that redirects in a circle', async () => {
    const handler: Handler = (request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end();
    await expect(ask(handler, {}, '/a')).rejects.toThrow('redirects more than 5 times');
  });
});

describe('an answer that is no feed is refused with a sentence', () => {
  const answering =
    (body: string | Buffer, type = 'application/json'): Handler =>
    (_request, response) =>
      response.writeHead(200, { 'content-type': type }).end(body);

  it.each([
    ['a web page', answering('<!doctype html><title>Sign in</title>', 'text/html'), 'is a web page (HTML)'],
    ['half a document', answering('{"contents": [{"id": '), 'is not whole JSON'],
    ['nothing', answering(''), 'is not whole JSON'],
    [
      'bytes that are no text',
      answering(Buffer.from([0x7b, 0xff, 0xfe, 0xff, 0x7d])),
      'is not text in utf-8',
    ],
    ['an unknown alphabet', answering('{}', 'application/json; charset=klingon'), 'is not text in klingon'],
    ['a well without ground', answering('['.repeat(100_000)), 'nests more than 32 levels deep'],
    [
      'a deep one that is whole',
      answering('['.repeat(40) + ']'.repeat(40)),
      'nests more than 32 levels deep',
    ],
  ])('%s', async (_what, handler, sentence) => {
    await expect(ask(handler)).rejects.toThrow(sentence);
  });
});

describe('an answer that is unusual is read', () => {
  it.each([
    ['packed with gzip', 'gzip', gzipSync],
    ['packed with brotli', 'br', brotliCompressSync],
  ])('%s', async (_what, encoding, pack) => {
    const handler: Handler = (_request, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(pack('{"a":1}'));
    expect(await ask(handler)).toEqual({ a: 1 });
  });

  it('in an older alphabet that it names', async () => {
    const handler: Handler = (_request, response) =>
      response
        .writeHead(200, { 'content-type': 'application/json; charset=iso-8859-1' })
        .end(Buffer.from('{"a":"café"}', 'latin1'));
    expect(await ask(handler)).toEqual({ a: 'café' });
  });

  it('a line for each service', () => {
    expect(jsonOfText('{"id":"1"}\n{"id":"2"}\n', 'it', 32)).toEqual([{ id: '1' }, { id: '2' }]);
  });

  it('with brackets inside of words, which are no depth', () => {
    expect(jsonOfText(JSON.stringify({ a: '[[{{"'.repeat(50) }), 'it', 3)).toEqual({ a: '[[{{"'.repeat(50) });
  });

  it('with keys that would reach a prototype, which are left behind', () => {
    const read = jsonOfText(
      '{"__proto__": {"status": "live"}, "constructor": {"prototype": {"a": 1}}, "id": "1"}',
      'it',
      32,
    );
    expect(Object.keys(read as object)).toEqual(['id']);
    expect(({} as Record<string, unknown>)['status']).toBeUndefined();
  });

  it('and who reads it says so', async () => {
    let agent: string | undefined;
    await ask((request, response) => {
      agent = request.headers['user-agent'];
      sendJson(response, {});
    });
    expect(agent).toContain('Waymark');
  });
});

describe('a server that is busy', () => {
  const getting = async (handler: Handler) => {
    const connections = createConnections({
      mayConnect: () => true,
      resolve: systemResolve,
      connectMs: 5_000,
    });
    const get = createGet({ connections, limits: usualLimits, allowHttp: true, userAgent: 'Test' });
    const waits: number[] = [];
    const patient = withRetries(get, 3, async (ms) => void waits.push(ms));
    return { get: patient, waits, address: new URL(await serve(handler)) };
  };

  it('is asked again, later each time', async () => {
    let times = 0;
    const { get, waits, address } = await getting((_request, response) => {
      times++;
      if (times < 3) response.writeHead(503).end();
      else sendJson(response, {});
    });
    expect((await get(address)).status).toBe(200);
    expect(waits).toEqual([500, 1000]);
  });

  it('is asked again when it says', async () => {
    let times = 0;
    const { get, waits, address } = await getting((_request, response) => {
      times++;
      if (times === 1) response.writeHead(429, { 'retry-after': '7' }).end();
      else sendJson(response, {});
    });
    await get(address);
    expect(waits).toEqual([7000]);
  });

  it('is let alone in the end, with a sentence', async () => {
    const { get, waits, address } = await getting((_request, response) =>
      response.writeHead(429, { 'retry-after': '86400' }).end(),
    );
    await expect(get(address)).rejects.toThrow('answered 429. Try again later');
    expect(waits).toEqual([30_000, 30_000, 30_000]);
  });
});
