import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newMemory } from '../../src/bot/memory.ts';
import { connectRedis } from '../../src/bot/redis.ts';
import { type RedisClient, rememberInRedis } from '../../src/bot/remembered.ts';
import { createSeal } from '../../src/bot/seal.ts';
import { afternoon } from '../support/house.ts';

const key = Buffer.alloc(32, 7);
const folder = mkdtempSync(join(tmpdir(), 'redis-'));
let server: ChildProcess;
let client: RedisClient & { destroy?(): void; ttl?(name: string): Promise<number> };

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}

beforeAll(async () => {
  const port = await freePort();
  server = spawn(
    inject('redis'),
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder],
    { stdio: 'pipe' },
  );
  await new Promise<void>((done) =>
    server.stdout?.on('data', (text) => String(text).includes('Ready to accept') && done()),
  );
  client = await connectRedis(`redis://127.0.0.1:${port}`);
});

afterAll(() => {
  client?.destroy?.();
  server?.kill();
  rmSync(folder, { recursive: true, force: true });
});

describe('conversations shared between machines', () => {
  const answered = { ...newMemory('leicestershire', 'en'), answers: { needs: ['stalking'] } };
  const machine = (sealKey = key, now = () => afternoon) =>
    rememberInRedis(client, createSeal([sealKey], 30), 30, now);

  it('go on at another machine with the same key', async () => {
    await machine().set('one', answered);
    expect(await machine().get('one')).toEqual(answered);
  });

  it('are nothing that Redis could read', async () => {
    await machine().set('two', answered);
    expect(await client.get('two')).not.toMatch(/stalking|leicestershire|needs/);
    expect(await machine(Buffer.alloc(32, 8)).get('two')).toBeUndefined();
  });

  it('are gone within minutes, and at once when left', async () => {
    await machine().set('three', answered);
    expect(await client.ttl?.('three')).toBeGreaterThan(0);
    expect(await client.ttl?.('three')).toBeLessThanOrEqual(30 * 60);
    await machine().delete('three');
    expect(await client.get('three')).toBeNull();
  });

  it('say in a sentence that Redis does not answer', async () => {
    await expect(connectRedis(`redis://127.0.0.1:${await freePort()}`)).rejects.toThrow(/REDIS_URL/);
  });
});
