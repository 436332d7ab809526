import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isLoopback, readSettings } from '../src/settings.ts';

const key = () => randomBytes(32).toString('base64');

describe('with nothing set, the product', () => {
  const settings = readSettings({});

  it.each([
    ['port', 3978],
    ['host', '127.0.0.1'],
    ['defaultSite', 'leicestershire'],
    ['sealKeys', []],
    ['botChannels', 'anonymous'],
    ['trustProxy', false],
    ['publicUrl', undefined],
    ['contentFolder', undefined],
    ['redisUrl', undefined],
  ] as const)('has %s %j', (name, value) => {
    expect(settings[name]).toEqual(value);
  });
});

describe('a setting', () => {
  it('that is empty is one that was not set', () => {
    expect(readSettings({ PORT: '', SEAL_KEYS: '', BOT_CHANNELS: '', PUBLIC_URL: '' })).toEqual(
      readSettings({}),
    );
  });

  it('that the product does not know is left alone', () => {
    expect(readSettings({ PATH: '/bin', HOME: '/root' })).toEqual(readSettings({}));
  });

  it.each([
    ['PORT', '0', 'port', 0],
    ['PORT', '8080', 'port', 8080],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['PUBLIC_URL', 'https://chat.example', 'publicUrl', 'https://chat.example'],
    ['DEFAULT_SITE', 'national', 'defaultSite', 'national'],
    ['CONTENT_DIR', '/srv/content', 'contentFolder', '/srv/content'],
    ['TRUST_PROXY', 'on', 'trustProxy', true],
    ['BOT_CHANNELS', 'off', 'botChannels', 'off'],
  ] as const)('%s=%s is read', (name, value, field, expected) => {
    expect(readSettings({ [name]: value })[field]).toEqual(expected);
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PUBLIC_URL', 'chat.example'],
    ['PUBLIC_URL', 'javascript:alert(1)'],
    ['SEAL_KEYS', 'short'],
    ['SEAL_KEYS', 'not base64 at all, nor this'],
    ['SEAL_KEYS', randomBytes(16).toString('base64')],
    ['SEAL_KEYS', `${key()},${randomBytes(31).toString('base64')}`],
    ['SEAL_KEYS', `${key()},`],
    ['REDIS_URL', 'http://localhost'],
    ['BOT_CHANNELS', 'on'],
    ['TRUST_PROXY', 'yes'],
    ['MicrosoftAppType', 'Multi'],
  ])('%s=%s stops the process with one sentence that names it', (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(new RegExp(`^The setting ${name} [^\n]+\\.$`));
  });

  it('that is a secret is never repeated in the sentence', () => {
    const secret = 'c2VjcmV0LXRoYXQtaXMtdG9vLXNob3J0';
    expect(() => readSettings({ SEAL_KEYS: secret })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining(secret) }),
    );
  });
});

describe('Redis', () => {
  const shared = { REDIS_URL: 'redis://localhost:6379' };

  it('is used where the machines share a seal key', () => {
    expect(readSettings({ ...shared, SEAL_KEYS: key() }).redisUrl).toBe(shared.REDIS_URL);
  });

  it('without a key to share stops the process', () => {
    expect(() => readSettings(shared)).toThrow(/SEAL_KEYS/);
  });
});

describe('the seal keys', () => {
  it('are several, spaces allowed: the first seals', () => {
    const [first, second] = [key(), key()];
    const { sealKeys } = readSettings({ SEAL_KEYS: ` ${first}, ${second} ` });
    expect(sealKeys.map((each) => each.toString('base64'))).toEqual([first, second]);
  });
});

describe('whether Bot Framework channels exist', () => {
  const app = { MicrosoftAppId: 'an-app', MicrosoftAppPassword: 'a-password' };

  it.each([
    ['nothing is set', {}, 'anonymous'],
    ['the host is ::1', { HOST: '::1' }, 'anonymous'],
    ['the host is localhost', { HOST: 'localhost' }, 'anonymous'],
    ['the host is open to others', { HOST: '0.0.0.0' }, 'off'],
    ['the host is open to others by IPv6', { HOST: '::' }, 'off'],
    ['the host has a name', { HOST: 'chat.example' }, 'off'],
    ['it is production', { NODE_ENV: 'production' }, 'off'],
    ['there is an app id', app, 'authenticated'],
    ['there is an app id, open to others', { ...app, HOST: '0.0.0.0' }, 'authenticated'],
    ['there is an app id in production', { ...app, NODE_ENV: 'production' }, 'authenticated'],
    ['they are switched off, app id or not', { ...app, BOT_CHANNELS: 'off' }, 'off'],
    [
      'anonymous is asked for in production, on this machine only',
      { NODE_ENV: 'production', BOT_CHANNELS: 'anonymous' },
      'anonymous',
    ],
  ])('when %s', (_when, env, expected) => {
    expect(readSettings(env).botChannels).toBe(expected);
  });

  it('cannot be anonymous on a host that is open to others', () => {
    expect(() => readSettings({ HOST: '0.0.0.0', BOT_CHANNELS: 'anonymous' })).toThrow(/BOT_CHANNELS/);
  });

  it('cannot be authenticated without an app id', () => {
    expect(() => readSettings({ BOT_CHANNELS: 'authenticated' })).toThrow(/MicrosoftAppId/);
  });
});

describe('a host', () => {
  it.each(['127.0.0.1', '127.8.9.10', 'localhost', 'LOCALHOST', '::1', '[::1]'])(
    '%s is this machine',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  it.each([
    '0.0.0.0',
    '::',
    '10.0.0.1',
    '128.0.0.1',
    '127.evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '2130706433',
    '',
  ])('%j is not', (host) => {
    expect(isLoopback(host)).toBe(false);
  });
});
