import type { Query } from './query.ts';
import type { OrukPage } from './shapes.ts';

/** A whole list, of which only what a page shows is made. */
export type Listing = { total: number; slice(from: number, to: number): object[] };

/** A list of things at hand, each made into a body when its page is asked for. */
export const listing = <Item>(items: readonly Item[], body: (item: Item) => object): Listing => ({
  total: items.length,
  slice: (from, to) => items.slice(from, to).map(body),
});

const usual = 50;
const most = 100;
/** The standard asks that all of a minimal list come in one page where that is possible. */
const mostMinimal = 5_000;

/** The page that a query asks for, with true numbers; past the end it is empty, and they stay true. */
export function pageOf(
  { total, slice }: Listing,
  { page = 1, per_page: wish, minimal }: Query,
): OrukPage<object> {
  const size = minimal ? Math.min(wish ?? mostMinimal, mostMinimal) : Math.min(wish ?? usual, most);
  const pages = Math.ceil(total / size);
  const contents = (page - 1) * size < total ? slice((page - 1) * size, page * size) : [];
  return {
    total_items: total,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
