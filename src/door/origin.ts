import type { Request } from 'restify';

/**
 * Whether a request may come from the page it says it comes from. There is no cookie to abuse; this keeps other sites
 * from using people's browsers to talk to the bot. Form posts under `no-referrer` carry the origin "null" (Fetch
 * standard, "append a request Origin header"), so browsers' `Sec-Fetch-Site` decides where it is sent.
 */
export function isFromElsewhere(request: Request, publicUrl: string | undefined): boolean {
  const { origin, host, 'sec-fetch-site': from } = request.headers;
  if (from !== undefined) return from !== 'same-origin' && from !== 'none';
  if (origin === undefined || origin === 'null') return false;
  try {
    const own = publicUrl ? [new URL(publicUrl).host] : [host];
    return !own.includes(new URL(origin).host);
  } catch {
    return true;
  }
}
