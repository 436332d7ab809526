import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'restify';

/** An answer to a request, before it is written. */
export type Answer = {
  status: number;
  /** A media type; text is always UTF-8. */
  type: 'text/html' | 'application/json' | 'text/plain';
  body: string;
  headers?: Record<string, string>;
};

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
  'Permissions-Policy':
    'camera=(), geolocation=(), microphone=(), browsing-topics=(), display-capture=(), usb=()',
  'Request-OTR': '1',
  'X-Robots-Tag': 'noindex',
};

/** A policy for answers that are not the page: nothing at all. */
const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";

/** Smaller bodies do not gain by compression. */
const worthPacking = 400;

function pack(body: string, accepts: string): { bytes: Buffer; encoding?: string } {
  const bytes = Buffer.from(body);
  if (bytes.length < worthPacking) return { bytes };
  if (/\bbr\b/.test(accepts)) {
    return {
      bytes: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
      encoding: 'br',
    };
  }
  return /\bgzip\b/.test(accepts) ? { bytes: gzipSync(bytes), encoding: 'gzip' } : { bytes };
}

/** Writes an answer, once. */
export function write(request: Request, response: Response, { status, type, body, headers }: Answer): void {
  if (response.headersSent) return;
  const { bytes, encoding } = pack(body, String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    ...always,
    'Content-Security-Policy': nothing,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': String(bytes.length),
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
