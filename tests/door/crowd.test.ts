import type { Request } from 'restify';
import { describe, expect, it } from 'vitest';
import { createCrowd } from '../../src/door/crowd.ts';

const from = (address: string, forwarded?: string) =>
  ({
    socket: { remoteAddress: address },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  }) as unknown as Request;

/** How many of a thousand turns are taken. */
function taken(crowd: ReturnType<typeof createCrowd>, request: Request): number {
  return Array.from({ length: 1000 }, () => crowd(request)).filter(Boolean).length;
}

describe('a crowd', () => {
  it('from one network is asked to wait, and others are not', () => {
    const crowd = createCrowd({ trustProxy: false, now: () => 0 });
    expect(taken(crowd, from('192.0.2.7'))).toBe(240);
    expect(crowd(from('192.0.2.8'))).toBe(false);
    expect(crowd(from('198.51.100.1'))).toBe(true);
  });

  it('is let in again a minute later', () => {
    let now = 0;
    const crowd = createCrowd({ trustProxy: false, now: () => now });
    taken(crowd, from('2001:db8:1::1'));
    expect(crowd(from('2001:db8:1:ffff::2'))).toBe(false);
    now = 60_000;
    expect(crowd(from('2001:db8:1::1'))).toBe(true);
  });

  it('behind a proxy is told apart only where the proxy is trusted', () => {
    const blind = createCrowd({ trustProxy: false, now: () => 0 });
    expect(taken(blind, from('127.0.0.1', '192.0.2.7'))).toBe(1000);
    const seeing = createCrowd({ trustProxy: true, now: () => 0 });
    expect(taken(seeing, from('127.0.0.1', '203.0.113.5, 192.0.2.7'))).toBe(240);
    expect(seeing(from('127.0.0.1', '198.51.100.1'))).toBe(true);
  });
});
