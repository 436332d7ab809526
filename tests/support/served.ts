import type { AddressInfo } from 'node:net';
import { doors } from '../../src/door/doors.ts';
import type { House } from '../../src/door/house.ts';
import { createServer } from '../../src/door/server.ts';
import { testHouse } from './house.ts';

/** A server on a free port of this machine. `close` waits until it is gone. */
export type Served = { url: string; house: House; close(): Promise<void> };

export async function serve(house = testHouse()): Promise<Served> {
  const server = createServer(doors, house);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      (server.server as import('node:http').Server).closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://127.0.0.1:${port}`, house, close };
}
