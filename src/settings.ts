import { isIP } from 'node:net';
import { z } from 'zod';

/** Whether Bot Framework channels may talk to the bot, and how they prove who they are. */
export type BotChannels = 'off' | 'anonymous' | 'authenticated';

const sealKey = z
  .base64('must be base64')
  .refine((key) => Buffer.from(key, 'base64').length === 32, 'each key must be 32 bytes in base64');

const environment = z.object({
  PORT: z.coerce
    .number('must be a port number')
    .int()
    .min(0)
    .max(65535, 'must be a port number, up to 65535')
    .default(3978),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  DEFAULT_SITE: z.string().default('leicestershire'),
  SEAL_KEYS: z
    .string()
    .transform((keys) => keys.split(',').map((key) => key.trim()))
    .pipe(z.array(sealKey))
    .optional(),
  CONTENT_DIR: z.string().min(1).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must be a redis:// or rediss:// address' }).optional(),
  BOT_CHANNELS: z
    .enum(['off', 'anonymous', 'authenticated'], 'must be off, anonymous or authenticated')
    .optional(),
  TRUST_PROXY: z.enum(['off', 'on'], 'must be on or off').default('off'),
  MicrosoftAppType: z
    .enum(
      ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'],
      'must be MultiTenant, SingleTenant or UserAssignedMSI',
    )
    .optional(),
  MicrosoftAppId: z.string().optional(),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  NODE_ENV: z.string().optional(),
});

export type Settings = {
  port: number;
  host: string;
  /** Whether the example of a partner's page is shown. */
  demo: boolean;
  publicUrl?: string;
  defaultSite: string;
  /** The first seals, every one opens; none: a random key for this process. */
  sealKeys: Buffer[];
  contentFolder?: string;
  redisUrl?: string;
  botChannels: BotChannels;
  trustProxy: boolean;
  /** Bot Framework's own settings, under its own names. */
  app: Record<
    'MicrosoftAppType' | 'MicrosoftAppId' | 'MicrosoftAppPassword' | 'MicrosoftAppTenantId',
    string
  >;
};

/** Whether a host name or address is this machine only. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}

/** On a developer's own machine: what helps to try things out is there, and nowhere else. */
const isForTrying = (read: z.infer<typeof environment>) =>
  isLoopback(read.HOST) && read.NODE_ENV !== 'production';

function channelsFor(read: z.infer<typeof environment>): BotChannels {
  if (read.BOT_CHANNELS) return read.BOT_CHANNELS;
  if (read.MicrosoftAppId) return 'authenticated';
  return isForTrying(read) ? 'anonymous' : 'off';
}

/** Reads the settings from the environment; throws one sentence that names the setting and what it must be. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  // An empty variable is one that was not set: compose files and shells pass them on like that.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}.`);
  }
  const read = parsed.data;
  const botChannels = channelsFor(read);
  if (read.REDIS_URL && !read.SEAL_KEYS) {
    throw new Error(
      'The setting REDIS_URL shares conversations between machines, so SEAL_KEYS must be set, and be the same on each.',
    );
  }
  if (botChannels === 'authenticated' && !read.MicrosoftAppId) {
    throw new Error('The setting BOT_CHANNELS is "authenticated", so MicrosoftAppId must be set too.');
  }
  if (botChannels === 'anonymous' && !isLoopback(read.HOST)) {
    throw new Error(
      'The setting BOT_CHANNELS is "anonymous", which lets in everyone: HOST must be a loopback address.',
    );
  }
  return {
    port: read.PORT,
    host: read.HOST,
    demo: isForTrying(read),
    ...(read.PUBLIC_URL ? { publicUrl: read.PUBLIC_URL } : {}),
    defaultSite: read.DEFAULT_SITE,
    sealKeys: (read.SEAL_KEYS ?? []).map((key) => Buffer.from(key, 'base64')),
    ...(read.CONTENT_DIR ? { contentFolder: read.CONTENT_DIR } : {}),
    ...(read.REDIS_URL ? { redisUrl: read.REDIS_URL } : {}),
    botChannels,
    trustProxy: read.TRUST_PROXY === 'on',
    app: {
      MicrosoftAppType: read.MicrosoftAppType ?? 'MultiTenant',
      MicrosoftAppId: read.MicrosoftAppId ?? '',
      MicrosoftAppPassword: read.MicrosoftAppPassword ?? '',
      MicrosoftAppTenantId: read.MicrosoftAppTenantId ?? '',
    },
  };
}
