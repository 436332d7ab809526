import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { shippedWorld } from '../support/house.ts';
import type { Served } from '../support/served.ts';
import { ask } from './ask.ts';
import {
  activityOf,
  type Connector,
  mark,
  posted,
  send,
  serveChannels,
  spokenIn,
  startConnector,
} from './channels.ts';

const words = shippedWorld().wording.in('en');

const logged: string[] = [];
let served: Served;
let connector: Connector;
beforeAll(async () => {
  served = await serveChannels({}, { log: (code) => logged.push(code) });
  connector = await startConnector();
});
beforeEach(() => {
  connector.got.length = 0;
  logged.length = 0;
});
afterAll(() => {
  connector.server.close();
  return served.close();
});

describe('when channels are off', () => {
  it('there is no such route', async () => {
    const off = await serveChannels({ BOT_CHANNELS: 'off' });
    const { status, body } = await send(off, {});
    await off.close();
    expect([status, body]).toEqual([404, '{"error":"not-found"}']);
  });
});

describe('a client of this machine', () => {
  const here = (changes = {}) => ({ deliveryMode: undefined, serviceUrl: connector.url, ...changes });

  it('gets the replies at its own address, in order', async () => {
    const { status, body } = await send(served, here({ text: 'yes' }));
    expect([status, body]).toEqual([200, '']);
    expect(spokenIn(connector.got)).toContain(words('main:who.ask'));
  });

  it('gets them in its own conversation', async () => {
    await send(served, here({ conversation: { id: 'mine' } }));
    expect(new Set(connector.got.map(({ conversation }) => conversation?.id))).toEqual(new Set(['mine']));
  });

  it('that has gone is not an error of ours, and is logged as a code', async () => {
    const gone = await startConnector(404);
    const { status } = await send(served, here({ serviceUrl: gone.url }));
    gone.server.close();
    expect([status, logged]).toEqual([202, ['channel-failed']]);
  });
});

describe('without an app id, nothing goes to another machine', () => {
  it.each([
    'https://smba.trafficmanager.net/uk/',
    'http://example.com',
    'http://localhost.example.com',
    'http://127.0.0.1.example.com',
    'http://127.0.0.1@example.com',
    'http://example.com\\@127.0.0.1',
    'http://127.0.0.1\\@example.com',
    'http://user:pass@127.0.0.1:9',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::ffff:8.8.8.8]',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1',
    'ftp://127.0.0.1',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//127.0.0.1',
    '127.0.0.1',
    '',
  ])('%j is refused', async (serviceUrl) => {
    const { status, body } = await send(served, { deliveryMode: undefined, serviceUrl });
    expect([status, body, connector.got]).toEqual([403, '{"error":"wrong-service-url"}', []]);
  });

  it('no address at all is refused', async () => {
    expect((await send(served, { deliveryMode: undefined, serviceUrl: undefined })).status).toBe(403);
  });

  it('another way of delivery does not go round it', async () => {
    expect((await send(served, { deliveryMode: 'notification' })).status).toBe(403);
  });
});

describe('with an app id', () => {
  it.each([
    ['no token', {}],
    ['an empty one', { authorization: '' }],
    ['another scheme', { authorization: `Basic ${mark}` }],
    ['words', { authorization: `Bearer ${mark}` }],
    ['an unsigned token', { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.' }],
  ])('%s is not let in, and nothing is sent', async (_what, headers) => {
    const guarded = await serveChannels({ MicrosoftAppId: 'an-app', MicrosoftAppPassword: 'a-password' });
    const changes = { deliveryMode: undefined, serviceUrl: connector.url };
    const answered = await ask(guarded.url, posted(activityOf(changes), headers));
    await guarded.close();
    expect([answered.status, answered.body, connector.got]).toEqual([
      401,
      '{"error":"not-authenticated"}',
      [],
    ]);
  });

  it('but channels set to anonymous, the bot sends replies without its password', async () => {
    const open = await serveChannels({
      BOT_CHANNELS: 'anonymous',
      MicrosoftAppId: 'an-app',
      MicrosoftAppPassword: 'a-password',
    });
    const { status } = await send(open, { deliveryMode: undefined, serviceUrl: connector.url });
    await open.close();
    expect([status, connector.got.length > 0]).toEqual([200, true]);
  });
});
