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
 * Reads a body into memory, never to a file, up to a limit.
 * @param most bytes; more throws `RefusedBody` 413 at once, without reading on. A packed body throws 415.
 */
export async function readBody(request: Request, most: number): Promise<string> {
  const encoding = request.headers['content-encoding'];
  if (encoding && encoding !== 'identity') throw new RefusedBody(415);
  if (Number(request.headers['content-length'] ?? 0) > most) throw new RefusedBody(413);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      length += (chunk as Buffer).length;
      if (length > most) throw new RefusedBody(413);
      chunks.push(chunk as Buffer);
    }
  } catch (error) {
    // A line that drops before all of it came is the sender's trouble, not a fault of ours to log.
    throw error instanceof RefusedBody ? error : new RefusedBody(400);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    throw new RefusedBody(400);
  }
}
