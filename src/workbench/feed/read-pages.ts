import { type Page, pageOf, type Version } from '../../directory/open-referral/feed-page.ts';
import { type Loose, textOf } from '../../directory/open-referral/feed-values.ts';
import type { Get } from './get.ts';
import { jsonOfText } from './json-of-text.ts';
import type { Limits } from './limits.ts';
import { FeedRefused } from './refused.ts';

const perPage = 100;

/** What the pages of a list hold: each service once. */
export type Listed = {
  version: Version | undefined;
  about: Loose;
  items: Loose[];
  remarks: string[];
  whole: boolean;
};

type Reading = { get: Get; limits: Limits; progress(part: number, what: string): void };

function pageAddress(list: URL, page: number): URL {
  const url = new URL(list);
  url.searchParams.set('page', String(page));
  url.searchParams.set('per_page', String(perPage));
  return url;
}

/** Reads one page, or undefined where there is none. Throws a sentence where the answer is no page. */
async function readPage(url: URL, number: number, { get, limits }: Reading): Promise<Page | undefined> {
  const { status, text } = await get(url);
  if (number > 1 && status === 404) return undefined;
  if (status >= 400)
    throw new FeedRefused(`${url.href} answered ${status}. Is this the address before "/services"?`);
  const page = pageOf(jsonOfText(text, url.href, limits.depth));
  if (!page)
    throw new FeedRefused(
      `${url.href} is JSON, but no Open Referral list: it has neither "contents" nor "content".`,
    );
  return page;
}

/** One page and its number; `ends` where the feed itself calls it the last. */
type Turned = { page: Page; number: number; ends: boolean };

/** The pages of a list, in turn. Some servers count from 0: their page 1 says that it is not the first. */
async function* pagesOf(list: URL, reading: Reading): AsyncGenerator<Turned> {
  const read = (number: number) => readPage(pageAddress(list, number), number, reading);
  const first = await read(1);
  const zeroth = first?.first === false ? await read(0).catch(() => undefined) : undefined;
  const shift = zeroth?.first === true ? 1 : 0;
  // A count that the feed contradicts by another statement decides nothing.
  const ends = ({ last, pages }: Page, number: number) =>
    last ?? (pages !== undefined && number + shift >= pages);
  if (zeroth && shift === 1) yield { page: zeroth, number: 0, ends: ends(zeroth, 0) };
  for (let number = 1, page = first; page; number++, page = await read(number))
    yield { page, number, ends: ends(page, number) };
}

/**
 * Reads a list page by page until the feed says that it ends, a page is empty, or one brings nothing new. Counts are
 * reported where they are wrong, and never believed.
 */
export async function readPages(list: URL, reading: Reading): Promise<Listed> {
  const { limits, progress } = reading;
  const seen = new Set<string>();
  const found: Listed = { version: undefined, about: {}, items: [], remarks: [], whole: true };
  let repeated = 0;
  let claimed: number | undefined;
  for await (const { page, number, ends } of pagesOf(list, reading)) {
    if (seen.size === 0) Object.assign(found, { version: page.version, about: page.about });
    claimed ??= page.total;
    if (page.items.length === 0) break;
    const before = found.items.length;
    for (const item of page.items) {
      const key = textOf(item['id']) ?? JSON.stringify(item);
      if (seen.has(key)) repeated++;
      else found.items.push(item);
      seen.add(key);
    }
    const ahead = Math.max(claimed ?? 0, found.items.length + perPage);
    progress(found.items.length / ahead, 'reading the list');
    if (found.items.length === before) {
      found.remarks.push(`Page ${number} of the list repeats earlier pages: reading stopped there.`);
      break;
    }
    if (found.items.length >= limits.services || number >= limits.pages) {
      found.whole = found.items.length <= limits.services && ends;
      found.items.length = Math.min(found.items.length, limits.services);
      break;
    }
    if (ends) break;
  }
  const count = found.items.length;
  if (!found.whole)
    found.remarks.push(
      `The feed goes on after ${count} services: the rest was not read. Use --limit to read more.`,
    );
  if (repeated > 0)
    found.remarks.push(`The list gives ${repeated} entries a second time: each service was taken once.`);
  if (found.whole && claimed !== undefined && claimed !== count)
    found.remarks.push(`The feed says that it has ${claimed} services; ${count} were found.`);
  return found;
}
