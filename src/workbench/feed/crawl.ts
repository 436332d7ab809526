import { pageOf } from '../../directory/open-referral/feed-page.ts';
import { type Loose, partOf, textOf } from '../../directory/open-referral/feed-values.ts';
import type { Feed } from './feed.ts';
import type { Get } from './get.ts';
import { jsonOfText } from './json-of-text.ts';
import type { Limits } from './limits.ts';
import { readPages } from './read-pages.ts';
import { readRecords } from './read-records.ts';
import { Exhausted, FeedRefused, NotJson } from './refused.ts';

type Crawling = {
  get: Get;
  limits: Limits;
  /** Milliseconds, for the limit of the whole crawl. */
  clock(): number;
  progress(part: number, what: string): void;
  /** Called with what the feed says of itself, before its records are asked for one by one; may throw to stop. */
  begin(about: Loose): void;
};

const isList = (url: URL) => /\/services\/?$/.test(url.pathname);

function listOf(start: URL): URL {
  const url = new URL(start);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = isList(url) ? path : `${path}/services`;
  return url;
}

/** What the address itself answers: the feed's root, a list, or nothing that can be used. */
async function look(start: URL, get: Get, limits: Limits): Promise<unknown> {
  try {
    const { status, text } = await get(start);
    return status < 400 ? jsonOfText(text, start.href, limits.depth) : undefined;
  } catch (error) {
    // Nothing says what a root must answer in version 1: many greet with a page.
    if (!(error instanceof NotJson)) throw error;
    return undefined;
  }
}

/** Reads a feed from its address, with or without "/services" at its end. Throws a sentence where it is refused. */
export async function crawl(start: URL, { get, limits, clock, progress, begin }: Crawling): Promise<Feed> {
  const until = clock() + limits.crawlMs;
  const checkTime = () => {
    if (clock() > until)
      throw new Exhausted(
        `The feed takes more than ${limits.crawlMs / 60_000} minutes. Import it in parts, as files.`,
      );
  };
  const timed: Get = (url) => {
    checkTime();
    return get(url);
  };
  const seen = isList(start) ? undefined : await look(start, timed, limits);
  const whole = seen === undefined || textOf(partOf(seen)['version']) ? undefined : pageOf(seen);
  const about: Loose = whole ? {} : partOf(seen);
  // A whole list at an address that is no stub: a file on the web.
  if (whole && whole.last !== false && (whole.pages ?? 1) <= 1) {
    const services = whole.items
      .slice(0, limits.services)
      .map((service) => ({ service, address: start.href }));
    const isTrimmed = whole.items.length > limits.services;
    const remarks = isTrimmed
      ? [`Only the first ${limits.services} services were read. Use --limit to read more.`]
      : [];
    return {
      address: start.href,
      version: whole.version,
      about: whole.about,
      services,
      remarks,
      whole: !isTrimmed,
    };
  }
  const list = whole ? start : listOf(start);
  const listed = await readPages(list, { get: timed, limits, progress });
  if (listed.items.length === 0) throw new FeedRefused(`${list.href} holds no services.`);
  begin({ ...listed.about, ...about });
  const services = isList(list)
    ? await readRecords(list, listed.items, { get: timed, limits, progress, checkTime })
    : listed.items.map((service) => ({ service, address: list.href }));
  const { version, remarks } = listed;
  const address = list.origin + list.pathname.replace(/\/services\/?$/, '');
  return { address, version, about: { ...listed.about, ...about }, services, remarks, whole: listed.whole };
}
