import { FeedRefused } from './refused.ts';

/** The encoding that a byte order mark or the answer's own header names; UTF-8 where neither does. */
function encodingOf(bytes: Uint8Array, contentType: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return /charset="?([\w-]{2,40})/i.exec(contentType)?.[1] ?? 'utf-8';
}

/** Reads bytes as text. Throws a sentence where they are not in the encoding that they claim. */
export function textOfBytes(bytes: Uint8Array, where: string, contentType = ''): string {
  const encoding = encodingOf(bytes, contentType);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new FeedRefused(
      `${where} is not text in ${encoding}. Ask its publisher for UTF-8, or save the file as UTF-8 and import that.`,
    );
  }
}
