import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ChannelDoor, openChannels } from '../../src/bot/channel.ts';
import { createKeying, rememberHere } from '../../src/bot/remembered.ts';
import { testHouse } from '../support/house.ts';

const appId = '11111111-2222-3333-4444-555555555555';
const serviceUrl = 'https://smba.trafficmanager.net/uk/';
const issuer = 'https://api.botframework.com';

const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** The keys of the channel service, as its metadata tells them. */
const jwks = {
  keys: [
    {
      ...pair.publicKey.export({ format: 'jwk' }),
      kid: 'k1',
      use: 'sig',
      endorsements: ['msteams', 'directline'],
    },
  ],
};

/** Stands where Microsoft's metadata is. */
let metadata: Server;
let door: ChannelDoor;
let unreached: ChannelDoor;

beforeAll(async () => {
  metadata = createServer((request, response) => {
    const { port } = metadata.address() as AddressInfo;
    const body = request.url === '/keys' ? jwks : { jwks_uri: `http://127.0.0.1:${port}/keys` };
    if (request.url?.startsWith('/gone')) response.writeHead(404);
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((done) => metadata.listen(0, '127.0.0.1', () => done()));
  const { port } = metadata.address() as AddressInfo;
  door = open(`http://127.0.0.1:${port}/openid`);
  unreached = open(`http://127.0.0.1:${port}/gone`);
});
afterAll(() => metadata.close());
afterEach(() => vi.restoreAllMocks());

function open(address: string): ChannelDoor {
  const { bot, world, log } = testHouse();
  // Beside the product's own settings, the SDK's addresses of the channel service.
  const app = {
    MicrosoftAppType: 'MultiTenant',
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'a-password',
    MicrosoftAppTenantId: '',
    ToBotFromChannelOpenIdMetadataUrl: address,
    ToBotFromEmulatorOpenIdMetadataUrl: address,
    ToBotFromChannelTokenIssuer: issuer,
    ToChannelFromBotLoginUrl: address,
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: address,
  };
  const settings = { app, botChannels: 'authenticated' as const, defaultSite: 'leicestershire' };
  return openChannels(settings, {
    bot,
    world,
    remembered: rememberHere(30, world.now),
    key: createKeying(),
    log,
  });
}

const inMinutes = (minutes: number) => Math.floor(Date.now() / 1000) + minutes * 60;
const claims = (changes: object = {}) => ({
  iss: issuer,
  aud: appId,
  serviceurl: serviceUrl,
  nbf: inMinutes(-10),
  exp: inMinutes(50),
  ...changes,
});

function signed(payload: object, header: object = {}, key: KeyObject = pair.privateKey): string {
  const signing = `${base64url({ alg: 'RS256', typ: 'JWT', kid: 'k1', ...header })}.${base64url(payload)}`;
  return `${signing}.${createSign('RSA-SHA256').update(signing).sign(key, 'base64url')}`;
}

/** The classic forgery: the public key taken for a shared secret. */
function signedWithPublicKey(): string {
  const signing = `${base64url({ alg: 'HS256', typ: 'JWT', kid: 'k1' })}.${base64url(claims())}`;
  const secret = pair.publicKey.export({ format: 'pem', type: 'spki' });
  return `${signing}.${createHmac('sha256', secret).update(signing).digest('base64url')}`;
}

const activity = {
  type: 'message',
  channelId: 'msteams',
  conversation: { id: 'c1' },
  from: { id: 'u1' },
  recipient: { id: 'bot' },
  serviceUrl,
  deliveryMode: 'expectReplies',
  text: 'hello',
};

describe('a channel that proves who it is', () => {
  it('is let in', async () => {
    const { status, body } = await door(activity, `Bearer ${signed(claims())}`);
    expect([status, (body as { activities: unknown[] }).activities.length > 0]).toEqual([200, true]);
  });

  it('may have a clock that is four minutes behind', async () => {
    expect((await door(activity, `Bearer ${signed(claims({ exp: inMinutes(-4) }))}`)).status).toBe(200);
  });
});

describe('a token is not let in', () => {
  const version = { ver: '1.0', appid: appId };
  const forged: [string, () => string][] = [
    ['that is none', () => ''],
    ['of another scheme', () => `Basic ${signed(claims())}`],
    ['with no scheme', () => signed(claims())],
    ['that is not a token', () => 'Bearer a.b.c'],
    ['signed by nobody', () => `Bearer ${base64url({ alg: 'none' })}.${base64url(claims())}.`],
    [
      'signed by nobody, under a known key',
      () => `Bearer ${base64url({ alg: 'none', kid: 'k1' })}.${base64url(claims())}.`,
    ],
    ['signed by the public key', () => `Bearer ${signedWithPublicKey()}`],
    ['signed by a stranger', () => `Bearer ${signed(claims(), {}, stranger.privateKey)}`],
    ['under a key that is not known', () => `Bearer ${signed(claims(), { kid: 'k2' })}`],
    ['under no key', () => `Bearer ${signed(claims(), { kid: undefined })}`],
    ['with its signature cut', () => `Bearer ${signed(claims()).slice(0, -8)}`],
    ['with no signature', () => `Bearer ${signed(claims()).replace(/[^.]*$/, '')}`],
    [
      'with another’s claims',
      () => `Bearer ${signed(claims()).replace(/\.[^.]*\./, `.${base64url(claims({ x: 1 }))}.`)}`,
    ],
    ['of another issuer', () => `Bearer ${signed(claims({ iss: 'https://evil.example' }))}`],
    ['of no issuer', () => `Bearer ${signed(claims({ iss: undefined }))}`],
    ['for another bot', () => `Bearer ${signed(claims({ aud: '99999999-2222-3333-4444-555555555555' }))}`],
    ['for nobody', () => `Bearer ${signed(claims({ aud: undefined }))}`],
    ['that ended six minutes ago', () => `Bearer ${signed(claims({ exp: inMinutes(-6) }))}`],
    ['that begins in six minutes', () => `Bearer ${signed(claims({ nbf: inMinutes(6) }))}`],
    ['for another address', () => `Bearer ${signed(claims({ serviceurl: 'https://evil.example' }))}`],
    ['for no address', () => `Bearer ${signed(claims({ serviceurl: undefined }))}`],
    [
      'of an emulator, for another bot',
      () =>
        `Bearer ${signed(claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: 'x' }))}`,
    ],
    [
      'of another bot, as a skill',
      () =>
        `Bearer ${signed(claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ...version, appid: 'another' }))}`,
    ],
  ];

  it.each(forged)('%s', async (_what, authorization) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await door(activity, authorization())).toEqual({
      status: 401,
      body: { error: 'not-authenticated' },
    });
  });

  it('for a channel that its key is not endorsed for', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status } = await door({ ...activity, channelId: 'slack' }, `Bearer ${signed(claims())}`);
    expect(status).toBe(401);
  });

  it('for the channel that checks no address', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { status } = await door({ ...activity, channelId: 'AseChannel' }, `Bearer ${signed(claims())}`);
    expect(status).toBe(401);
  });

  it('while the keys of the channel service cannot be had', async () => {
    expect((await unreached(activity, `Bearer ${signed(claims())}`)).status).toBe(401);
  });
});
