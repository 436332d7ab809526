import { setTimeout as wait } from 'node:timers/promises';
import type { Loose } from '../../directory/open-referral/feed-values.ts';
import { withRetries } from './again.ts';
import { createConnections, systemResolve } from './connection.ts';
import { crawl } from './crawl.ts';
import type { Feed } from './feed.ts';
import { checkScheme, createGet } from './get.ts';
import type { Limits } from './limits.ts';
import { isPublicAddress } from './public-address.ts';
import { readFeedFile } from './read-file.ts';

/** What may be read besides https on the public internet. */
export type Allowed = { http: boolean; private: boolean };

type Opening = {
  limits: Limits;
  allowed: Allowed;
  progress(part: number, what: string): void;
  begin(about: Loose): void;
};

/** So that whoever runs a feed sees who reads it. */
const userAgent = 'Waymark (service directory import)';

/** Reads a feed from a web address or a file. Throws a sentence where it is refused. */
export async function openFeed(where: string, { limits, allowed, progress, begin }: Opening): Promise<Feed> {
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(where)) return readFeedFile(where, limits);
  const start = new URL(where);
  checkScheme(start, allowed.http);
  const connections = createConnections({
    mayConnect: (address) => allowed.private || isPublicAddress(address),
    resolve: systemResolve,
    connectMs: limits.connectMs,
  });
  try {
    const get = createGet({ connections, limits, allowHttp: allowed.http, userAgent });
    const patient = withRetries(get, limits.retries, (ms) => wait(ms));
    return await crawl(start, { get: patient, limits, clock: () => performance.now(), progress, begin });
  } finally {
    await connections.destroy();
  }
}
