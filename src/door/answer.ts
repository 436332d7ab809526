import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';

/** An answer to a request, before it is written. */
export type Answer = {
  status: number;
  /** A media type; text is always UTF-8. */
  type: 'text/html' | 'application/json' | 'application/x-ndjson' | 'text/plain' | 'text/javascript';
  body: string;
  headers?: Record<string, string>;
};

/** All of the device that Chromium, the one engine that reads this, lets a page ask for: this one asks for none. */
const notForUs = (
  'accelerometer autoplay browsing-topics camera clipboard-read clipboard-write display-capture encrypted-media ' +
  'fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection local-fonts magnetometer ' +
  'microphone midi otp-credentials payment picture-in-picture publickey-credentials-create publickey-credentials-get ' +
  'screen-wake-lock serial storage-access usb window-management xr-spatial-tracking'
).split(' ');

/**
 * On every answer: nothing is stored, sniffed, referred, framed or shared, and nothing on the page may reach a device.
 * `Request-OTR` asks Brave to leave the visit out of its history; no word to people promises it.
 */
const always: Record<string, string> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Strict-Transport-Security': 'max-age=63072000',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': notForUs.map((feature) => `${feature}=()`).join(', '),
  'Request-OTR': '1',
  'X-Robots-Tag': 'noindex',
};

/** A policy for answers that are not the page: nothing at all. */
const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** Smaller bodies do not gain by compression. */
const worthPacking = 400;

/** How an answer that is worth packing is packed for a reader that accepts these encodings. */
export function encodingFor(accepts: string): 'br' | 'gzip' | undefined {
  if (/\bbr\b/.test(accepts)) return 'br';
  return /\bgzip\b/.test(accepts) ? 'gzip' : undefined;
}

function pack(body: string, accepts: string): { bytes: Buffer; encoding?: string } {
  const bytes = Buffer.from(body);
  const encoding = encodingFor(accepts);
  if (bytes.length < worthPacking || !encoding) return { bytes };
  const packed =
    encoding === 'br'
      ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : gzipSync(bytes);
  return { bytes: packed, encoding };
}

/** Writes an answer, once. */
export function write(request: Request, response: Response, { status, type, body, headers }: Answer): void {
  if (response.headersSent) return;
  // Answers with no content by their status have no length or type of it either.
  const isBare = status === 204 || status === 304;
  const { bytes, encoding } = pack(body, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    ...always,
    'Content-Security-Policy': nothing,
    ...(isBare ? {} : { 'Content-Type': `${type}; charset=utf-8`, 'Content-Length': String(bytes.length) }),
    ...(encoding ? { 'Content-Encoding': encoding } : {}),
    Vary: 'Accept-Encoding',
    ...headers,
  });
  response.end(bytes);
}

/** JSON that says only a code; what was sent is never in it. */
export const errorJson = (status: number, code: string, more: object = {}): Answer => ({
  status,
  type: 'application/json',
  body: JSON.stringify({ error: code, ...more }),
});
