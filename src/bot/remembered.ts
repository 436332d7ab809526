import { createHmac, randomBytes } from 'node:crypto';
import { type Memory, memory as memorySchema } from './memory.ts';
import type { Seal } from './seal.ts';

/** Where Bot Framework channels' memories are between turns. Keys are opaque; values are closed ids. */
export type Remembered = {
  get(key: string): Promise<Memory | undefined>;
  set(key: string, memory: Memory): Promise<void>;
  delete(key: string): Promise<void>;
};

/** Conversations kept at most; past that the oldest is forgotten. */
const most = 20_000;

/** Memories in this process only, for some minutes after the last turn. */
export function rememberHere(minutes: number, now: () => Date): Remembered {
  const kept = new Map<string, { memory: Memory; until: number }>();
  const sweep = () => {
    for (const [key, { until }] of kept) {
      if (until > now().getTime()) break;
      kept.delete(key);
    }
  };
  setInterval(sweep, 30_000).unref();
  return {
    async get(key) {
      const found = kept.get(key);
      return found && found.until > now().getTime() ? found.memory : undefined;
    },
    async set(key, memory) {
      // The map stays in order of age, so that a sweep stops at the first that is young.
      kept.delete(key);
      kept.set(key, { memory, until: now().getTime() + minutes * 60_000 });
      sweep();
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    async delete(key) {
      kept.delete(key);
    },
  };
}

/** The little that is asked of a Redis client. */
export type RedisClient = {
  get(key: string): Promise<string | null>;
  set(key: string, value: string, options: { expiration: { type: 'EX'; value: number } }): Promise<unknown>;
  del(key: string): Promise<unknown>;
};

/**
 * Memories in Redis, for channels on several machines: sealed, under keys that tell nothing, gone after some minutes. One
 * that cannot be opened is a conversation that starts again.
 */
export function rememberInRedis(
  client: RedisClient,
  seal: Seal,
  minutes: number,
  now: () => Date,
): Remembered {
  return {
    async get(key) {
      const sealed = await client.get(key);
      const content = sealed ? seal.open(sealed, now()) : undefined;
      const parsed = content ? memorySchema.safeParse(JSON.parse(content)) : undefined;
      return parsed?.success ? parsed.data : undefined;
    },
    async set(key, memory) {
      const expiration = { type: 'EX' as const, value: minutes * 60 };
      await client.set(key, seal.seal(JSON.stringify(memory), now()), { expiration });
    },
    async delete(key) {
      await client.del(key);
    },
  };
}

/** Turns a conversation's own id into a key from which the id cannot be had. */
export function createKeying(secret: Buffer = randomBytes(32)): (...parts: string[]) => string {
  return (...parts) => createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
}
