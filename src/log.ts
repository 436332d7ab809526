/**
 * Everything that is ever logged: a code of this list, and for one a port. Never text, answers,
 * areas, addresses or anything that a person sent. `docs/privacy.md` lists the codes.
 */
export type LogCode =
  | 'ready'
  | 'random-seal-key'
  | 'stopping'
  | 'turn-broke'
  | 'door-broke'
  | 'channel-failed'
  | 'crashed';

export type Log = (code: LogCode, about?: { port?: number }) => void;

/** Writes a line of JSON for each code. */
export const createLog =
  (write: (line: string) => void): Log =>
  (code, about = {}) =>
    write(`${JSON.stringify({ code, ...about })}\n`);
