import { type Loose, partOf, textOf } from '../../directory/open-referral/feed-values.ts';
import type { Found } from './feed.ts';
import type { Get } from './get.ts';
import { jsonOfText } from './json-of-text.ts';
import type { Limits } from './limits.ts';
import { Exhausted, FeedRefused, TryLater } from './refused.ts';

/** After so many records in a row that cannot be had, the rest is not asked for. */
const enough = 20;

type Reading = { get: Get; limits: Limits; progress(part: number, what: string): void; checkTime(): void };

/** The address of one record, or undefined for an id that would lead out of the list ("..", "a/../.."). */
function recordAddress(list: URL, id: string): URL | undefined {
  const base = `${list.origin}${list.pathname.replace(/\/$/, '')}/`;
  const url = new URL(base + encodeURIComponent(id));
  return /^\.*$/.test(id) || !url.href.startsWith(base) ? undefined : url;
}

/**
 * Asks for the full record of each service of a list, a few at a time. Where one cannot be had, what the list says of it
 * serves, with a remark. Throws where the other side fails again and again.
 */
export async function readRecords(list: URL, items: readonly Loose[], reading: Reading): Promise<Found[]> {
  const { get, limits, progress, checkTime } = reading;
  const found: Found[] = [];
  let next = 0;
  let failed = 0;
  const fromList = (service: Loose, address: string, why: string): Found => ({
    service,
    address,
    remark: `${why}: only what the list says of it was read`,
  });
  const read = async (item: Loose): Promise<Found> => {
    const id = textOf(item['id']);
    const url = id === undefined ? undefined : recordAddress(list, id);
    if (!url) return { service: item, address: list.href };
    if (failed >= enough) return fromList(item, url.href, 'full records could not be had');
    try {
      const { status, text } = await get(url);
      if (status >= 400) throw new FeedRefused(`its full record answered ${status}`);
      const full = partOf(jsonOfText(text, url.href, limits.depth));
      if (textOf(full['id']) !== id) throw new FeedRefused('its full record is of another service');
      failed = 0;
      return { service: { ...item, ...full }, address: url.href };
    } catch (error) {
      if (error instanceof Exhausted || !(error instanceof FeedRefused)) throw error;
      failed++;
      if (failed >= enough && error instanceof TryLater) throw error;
      return fromList(item, url.href, error.message.replace(/\.$/, ''));
    }
  };
  const work = async () => {
    while (next < items.length) {
      const at = next++;
      checkTime();
      found[at] = await read(items[at] as Loose);
      progress(next / items.length, `reading service ${next} of ${items.length}`);
    }
  };
  await Promise.all(Array.from({ length: limits.atOnce }, work));
  return found;
}
