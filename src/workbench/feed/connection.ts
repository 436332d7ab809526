import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { FeedRefused } from './refused.ts';

/** Asks for every address of a host name, as `dns.lookup` does with `all`. */
export type Resolve = (
  host: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** Which addresses may be connected to, and how names become addresses. */
export type Reach = { mayConnect(address: string): boolean; resolve: Resolve; connectMs: number };

export const systemResolve: Resolve = (host, done) => systemLookup(host, { all: true }, done);

function refusal(host: string): FeedRefused {
  return new FeedRefused(
    `${host} leads to an address inside a private network, which a feed may not do. Check the address; ` +
      'to read a feed of your own network, add --allow-private.',
  );
}

/**
 * Connections that go nowhere but where `mayConnect` says. The address is looked up once and judged as the socket is
 * opened, so that a name which answers differently a second time (DNS rebinding) gains nothing.
 */
export function createConnections({ mayConnect, resolve, connectMs }: Reach): Agent {
  const lookup: LookupFunction = (host, options, callback) => {
    resolve(host, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return callback(error ?? new Error(`${host} has no address.`), '', 0);
      if (!addresses.every(({ address }) => mayConnect(address))) return callback(refusal(host), '', 0);
      return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
  };
  const connect = buildConnector({ lookup, timeout: connectMs });
  return new Agent({
    connect(options, callback) {
      // Node looks up names only: an address written as such never comes by `lookup`.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !mayConnect(host)) return callback(refusal(host), null);
      return connect(options, callback);
    },
  });
}
