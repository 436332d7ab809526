import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy in front of the product, that does with headers what the supplied configuration of nginx says. */
export type Proxy = { url: string; close(): void };

/**
 * @param headers what each header is set to, in nginx's words: as it came where it is not named.
 * @param from the address from which it asks the product.
 */
export async function openProxy(
  target: string,
  headers: readonly (readonly [string, string])[],
  from: string,
): Promise<Proxy> {
  const server = createServer((came, goes) => {
    const meant: Record<string, string> = {
      $remote_addr: came.socket.remoteAddress ?? '',
      $host: came.headers.host ?? '',
    };
    const set = Object.fromEntries(headers.map(([name, value]) => [name, meant[value] ?? value]));
    const kept = Object.entries({ ...came.headers, ...set }).filter(([, value]) => value !== '');
    const onward = request(
      new URL(came.url ?? '/', target),
      { method: came.method, headers: Object.fromEntries(kept), localAddress: from, agent: false },
      (answer) => {
        goes.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(goes);
      },
    );
    onward.on('error', () => goes.destroy());
    came.pipe(onward);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
