import { z } from 'zod';

/**
 * Everything that is ever logged: a code of this list, and for one a port. Never text, answers, areas, addresses or
 * anything that a person sent. `docs/data-inventory.json` publishes the list.
 */
export const logLine = z.strictObject({
  code: z.enum([
    'ready',
    'random-seal-key',
    'stopping',
    'turn-broke',
    'door-broke',
    'channel-failed',
    'crashed',
  ]),
  /** Where the server listens; of `ready` alone. */
  port: z.number().int().min(0).max(65535).optional(),
});

export type LogCode = z.infer<typeof logLine>['code'];

export type Log = (code: LogCode, about?: { port?: number }) => void;

/** Writes a line of JSON for each code. What is not on the list is not written at all: a fault here must not speak. */
export const createLog =
  (write: (line: string) => void): Log =>
  (code, about = {}) => {
    const line = logLine.safeParse({ code, ...about });
    if (line.success) write(`${JSON.stringify(line.data)}\n`);
  };
