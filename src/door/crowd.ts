import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Request } from 'restify';
import { isLoopback } from '../settings.ts';

/**
 * Whether one more turn may be taken, or one more page of the feed read, for whoever sent this. The two are counted
 * apart: a program that reads the feed takes no turns from people behind the same address.
 */
export type Crowd = (request: Request, what?: 'turn' | 'reading') => boolean;

/** Generous: refuges, libraries and phone networks share one address among many people. */
const perMinute = 240;
/** The key that addresses are hashed with changes before a day is over, and is never written down. */
const keyLasts = 20 * 3_600_000;

/** The network that an address is in: /24 for IPv4, /48 for IPv6. */
function networkOf(address: string): string {
  return isIPv6(address)
    ? address.split(':').slice(0, 3).join(':')
    : address.split('.').slice(0, 3).join('.');
}

/** The address that the connection, or the proxy in front of us, says it is from. */
function addressOf(request: Request, trustProxy: boolean): string {
  const last = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return (trustProxy && last) || (request.socket.remoteAddress ?? '');
}

/**
 * Limits how many turns are taken in a minute from one network. Holds counts under hashes in memory, until the minute is
 * over; no address is kept, written or logged. Help is never behind it: the page and its lines are not counted.
 */
export function createCrowd({ trustProxy, now }: { trustProxy: boolean; now(): number }): Crowd {
  let key = randomBytes(32);
  let keyMade = now();
  let minute = 0;
  const counts = new Map<string, number>();
  const forgetPast = () => {
    const current = Math.floor(now() / 60_000);
    if (current === minute) return;
    minute = current;
    counts.clear();
    if (now() - keyMade > keyLasts) [key, keyMade] = [randomBytes(32), now()];
  };
  // Where nobody comes after, nobody would clear the counts of those who came before.
  setInterval(forgetPast, 15_000).unref();
  return (request, what = 'turn') => {
    forgetPast();
    const address = addressOf(request, trustProxy).replace(/^::ffff:(?=\d+\.)/, '');
    // A proxy on this machine, whose word for the address is not taken: everyone would be counted as one.
    if (isLoopback(address)) return true;
    const network = createHmac('sha256', key)
      .update(`${what} ${networkOf(address)}`)
      .digest('base64');
    const count = (counts.get(network) ?? 0) + 1;
    counts.set(network, count);
    return count <= perMinute;
  };
}
