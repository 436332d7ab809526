import type { Server as HttpServer } from 'node:http';
import type { Server } from 'restify';
import { doors } from './door/doors.ts';
import { createServer } from './door/server.ts';
import { createHouse } from './house.ts';
import { createLog, type Log } from './log.ts';
import { readSettings } from './settings.ts';

/** On SIGTERM: take no more connections, finish the turns in flight, go. */
function stopOn(server: Server, log: Log): void {
  const stop = () => {
    log('stopping');
    server.close(() => process.exit(0));
    // A connection that is kept open goes idle only after its last turn.
    setInterval(() => (server.server as HttpServer).closeIdleConnections(), 50).unref();
    setTimeout(() => process.exit(0), 8_000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

/** The SDK prints what failed, tokens and all, through the console. The log has codes only, and nothing else writes. */
function silenceConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;
}

/** Node would print what was thrown, and that may hold words. Whoever keeps the process running starts it anew. */
function crashQuietly(log: Log): void {
  process.once('uncaughtException', () => {
    log('crashed');
    process.exit(1);
  });
}

/** Starts the product; a setting or a content file that is wrong stops it with sentences. */
export async function start(): Promise<void> {
  silenceConsole();
  const log = createLog((line) => process.stdout.write(line));
  crashQuietly(log);
  try {
    const settings = readSettings(process.env);
    const server = createServer(doors, await createHouse(settings, log));
    server.listen(settings.port, settings.host, () => log('ready', { port: server.address().port }));
    server.on('error', (error: Error & { code?: string }) =>
      fail(
        new Error(
          error.code === 'EADDRINUSE'
            ? `The setting PORT is ${settings.port}, which another program uses.`
            : 'The server could not listen: check HOST and PORT.',
        ),
      ),
    );
    stopOn(server, log);
  } catch (error) {
    fail(error as Error);
  }
}

function fail(error: Error): void {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
