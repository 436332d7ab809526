import type { Request } from 'restify';

/** Why a body was refused, as its HTTP status. */
export class RefusedBody extends Error {
  readonly status: 413 | 415 | 400;

  constructor(status: 413 | 415 | 400) {
    super(`refused: ${status}`);
    this.status = status;
  }
}

/** The media type of a request, without its parameters; lower case. */
export const mediaType = (request: Request): string =>
  (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/**
 * Freed memory holds what was in it until something else is put there, on a quiet server for long: so bytes of a body are
 * overwritten as soon as they have been read.
 */
const wipe = (bytes: Buffer) => bytes.fill(0);

/** Overwrites what still comes of a body that nobody reads. */
export function wipeUnread(request: Request): void {
  if (!request.readableEnded && !request.destroyed) request.on('data', wipe);
}

function refuse(request: Request, status: 413 | 415): never {
  wipeUnread(request);
  throw new RefusedBody(status);
}

/**
 * Reads a body into memory, never to a file, up to a limit.
 * @param most bytes; more throws `RefusedBody` 413 at once, without reading on. A packed body throws 415.
 */
export async function readBody(request: Request, most: number): Promise<string> {
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding !== 'identity') refuse(request, 415);
  if (Number(request.headers['content-length'] ?? 0) > most) refuse(request, 413);
  const read: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      read.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > most) throw new RefusedBody(413);
    }
    const whole = Buffer.concat(read);
    read.push(whole);
    return new TextDecoder('utf-8', { fatal: true }).decode(whole);
  } catch (error) {
    // A line that drops before all of it came, or bytes that are no text: the sender's trouble, not a fault of ours to log.
    throw error instanceof RefusedBody ? error : new RefusedBody(400);
  } finally {
    read.forEach(wipe);
  }
}
