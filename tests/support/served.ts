import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { doors } from '../../src/door/doors.ts';
import type { House } from '../../src/door/house.ts';
import { createServer } from '../../src/door/server.ts';
import { testHouse } from './house.ts';

/** A server on a free port of this machine. `close` waits until it is gone. */
export type Served = {
  url: string;
  house: House;
  /** Everything that was asked of it: "GET /". */
  asked: string[];
  close(): Promise<void>;
};

export async function serve(house = testHouse()): Promise<Served> {
  const server = createServer(doors, house);
  const asked: string[] = [];
  (server.server as HttpServer).on('request', ({ method, url }) => asked.push(`${method} ${url}`));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((done) => {
      (server.server as HttpServer).closeAllConnections();
      server.close(() => done());
    });
  return { url: `http://127.0.0.1:${port}`, house, asked, close };
}
