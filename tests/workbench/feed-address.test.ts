import { afterAll, describe, expect, it } from 'vitest';
import { createConnections, type Resolve } from '../../src/workbench/feed/connection.ts';
import { createGet } from '../../src/workbench/feed/get.ts';
import { usualLimits } from '../../src/workbench/feed/limits.ts';
import { isPublicAddress } from '../../src/workbench/feed/public-address.ts';
import { sendJson, serve, stopServers } from './feed-server.ts';

afterAll(stopServers);

describe('an address on the internet', () => {
  it.each([
    '8.8.8.8',
    '151.101.0.81',
    '172.15.0.1',
    '172.32.0.1',
    '100.63.255.255',
    '2a00:1450:4009::200e',
    '2606:4700::6810:1',
  ])('%s may be asked for a feed', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    ['this machine', '127.0.0.1'],
    ['this machine by another number', '127.8.9.10'],
    ['this machine in IPv6', '::1'],
    ['no address', '0.0.0.0'],
    ['no address in IPv6', '::'],
    ['an office network', '192.168.1.10'],
    ['a large office network', '10.0.0.5'],
    ['a middling office network', '172.16.0.1'],
    ['a telephone company’s own network', '100.64.0.1'],
    ['the metadata of a cloud', '169.254.169.254'],
    ['the inner services of another cloud', '168.63.129.16'],
    ['a unique local address', 'fd00:ec2::254'],
    ['a link-local address', 'fe80::1'],
    ['a link-local address with its zone', 'fe80::1%eth0'],
    ['this machine, mapped into IPv6', '::ffff:127.0.0.1'],
    ['an office network, mapped into IPv6', '::ffff:10.0.0.5'],
    ['this machine behind a tunnel', '2002:7f00:1::1'],
    ['this machine behind a translator', '64:ff9b::7f00:1'],
    ['an example of a manual', '192.0.2.1'],
    ['everybody at once', '255.255.255.255'],
    ['a group', 'ff02::1'],
    ['no address at all', 'feed.example.org'],
  ])('%s is never asked', (_what, address) => expect(isPublicAddress(address)).toBe(false));
});

/** Fetches as an import does, but may connect to 127.0.0.1 alone; names become what `addresses` says, in turn. */
function getting(addresses: Record<string, string[]> = {}) {
  const asked: string[] = [];
  const resolve: Resolve = (host, done) => {
    asked.push(host);
    const list = addresses[host] ?? [];
    const address = list.length > 1 ? list.shift() : list[0];
    if (address) done(null, [{ address, family: 4 }]);
    else done(Object.assign(new Error('none'), { code: 'ENOTFOUND' }), []);
  };
  const connections = createConnections({
    mayConnect: (address) => address === '127.0.0.1',
    resolve,
    connectMs: 5_000,
  });
  const get = createGet({ connections, limits: usualLimits, allowHttp: true, userAgent: 'Test' });
  return { get: (address: string) => get(new URL(address)), asked };
}

const port = (address: string) => new URL(address).port;

describe('someone who imports a feed is kept from private addresses', () => {
  it.each([
    'http://127.0.0.2',
    'http://[::1]',
    'http://[::ffff:127.0.0.2]',
    'http://2130706434',
    'http://0x7f.2',
    'http://10.1',
  ])('when the feed is at %s', async (address) => {
    await expect(getting().get(`${address}:9/`)).rejects.toThrow('inside a private network');
  });

  it('when a name leads there', async () => {
    const { get } = getting({ 'feed.example.org': ['10.0.0.5'] });
    await expect(get('http://feed.example.org/')).rejects.toThrow(
      'feed.example.org leads to an address inside a private network',
    );
  });

  it('when a page elsewhere redirects there', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
    );
    await expect(getting().get(server)).rejects.toThrow(
      '169.254.169.254 leads to an address inside a private network',
    );
  });

  it('when a name answers well first and privately the second time', async () => {
    const server = await serve((request, response) =>
      request.url === '/'
        ? response.writeHead(302, { location: '/again', connection: 'close' }).end()
        : sendJson(response, {}),
    );
    const { get, asked } = getting({ 'feed.example.org': ['127.0.0.1', '192.168.0.1'] });
    await expect(get(`http://feed.example.org:${port(server)}/`)).rejects.toThrow('inside a private network');
    expect(asked).toHaveLength(2);
  });

  it('and the address that was judged is the one that is connected to', async () => {
    const server = await serve((_request, response) => sendJson(response, { asked: true }));
    const { get, asked } = getting({ 'feed.example.org': ['127.0.0.1', '192.168.0.1'] });
    await expect(get(`http://feed.example.org:${port(server)}/`)).resolves.toMatchObject({ status: 200 });
    expect(asked).toEqual(['feed.example.org']);
  });

  it('when one of several addresses of a name is private', async () => {
    const resolve: Resolve = (_host, done) =>
      done(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '10.0.0.1', family: 4 },
      ]);
    const connections = createConnections({
      mayConnect: (address) => address === '127.0.0.1',
      resolve,
      connectMs: 5_000,
    });
    const get = createGet({ connections, limits: usualLimits, allowHttp: true, userAgent: 'Test' });
    await expect(get(new URL('http://feed.example.org/'))).rejects.toThrow('inside a private network');
  });
});

describe('someone who imports a feed reads what is wrong with its address', () => {
  const strict = createGet({
    connections: createConnections({
      mayConnect: () => true,
      resolve: (_host, done) => done(null, []),
      connectMs: 5_000,
    }),
    limits: usualLimits,
    allowHttp: false,
    userAgent: 'Test',
  });

  it.each([
    ['http://feed.example.org/', 'Add --allow-http'],
    ['ftp://feed.example.org/', 'Feeds are read by https'],
    ['file:///etc/passwd', 'Feeds are read by https'],
    ['https://me:secret@feed.example.org/', 'Leave the user name and password out'],
  ])('%s', async (address, sentence) => {
    await expect(strict(new URL(address))).rejects.toThrow(sentence);
  });

  it('a name that is nobody’s', async () => {
    await expect(getting().get('http://feed.example.org/')).rejects.toThrow(
      'There is no feed.example.org on the internet',
    );
  });

  it('a redirect from https to http is followed as little as the address itself', async () => {
    const server = await serve((_request, response) =>
      response.writeHead(301, { location: 'ftp://feed.example.org/' }).end(),
    );
    await expect(getting().get(server)).rejects.toThrow('Feeds are read by https');
  });
});
