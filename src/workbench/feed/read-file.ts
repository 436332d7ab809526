import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { pageOf } from '../../directory/open-referral/feed-page.ts';
import type { Feed } from './feed.ts';
import { jsonOfText } from './json-of-text.ts';
import type { Limits } from './limits.ts';
import { FeedRefused } from './refused.ts';
import { textOfBytes } from './text-of-bytes.ts';

/** Reads a feed from a file: one service, a list of version 3 or 1, an array, or one service a line (ndjson). */
export function readFeedFile(path: string, limits: Limits): Feed {
  const size = statSync(path, { throwIfNoEntry: false });
  if (!size?.isFile())
    throw new FeedRefused(`There is no file ${path}. Give a feed's https address, or a file.`);
  if (size.size > limits.fileBytes)
    throw new FeedRefused(
      `${path} is larger than ${limits.fileBytes / 1e6} MB. Split it, and import the parts.`,
    );
  const name = basename(path);
  const page = pageOf(jsonOfText(textOfBytes(readFileSync(path), name), name, limits.depth));
  if (!page || page.items.length === 0)
    throw new FeedRefused(`${name} is JSON, but holds no Open Referral services.`);
  const services = page.items.slice(0, limits.services).map((service) => ({ service, address: name }));
  const whole = services.length === page.items.length && page.last !== false;
  const remarks =
    services.length < page.items.length
      ? [
          `${name} holds ${page.items.length} services: only the first ${services.length} were read. Use --limit to read more.`,
        ]
      : [];
  return { address: name, version: page.version, about: page.about, services, remarks, whole };
}
