import type { RedisClient } from './remembered.ts';

/**
 * Connects to Redis; rejects with a sentence when it cannot be reached. The client is loaded only here, so that who does
 * not use Redis pays nothing for it.
 */
export async function connectRedis(url: string): Promise<RedisClient> {
  const { createClient } = await import('@redis/client');
  const client = createClient({
    url,
    socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(tries * 100, 3_000) },
  });
  // Without a listener a lost connection would end the process; turns fail into an apology until it is back.
  client.on('error', () => undefined);
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('late')), 5_000).unref();
  });
  try {
    await Promise.race([client.connect(), late]);
  } catch {
    client.destroy();
    throw new Error(
      'The setting REDIS_URL names a Redis that does not answer: start it, or correct the address.',
    );
  }
  return client;
}
