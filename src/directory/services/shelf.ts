import type { Asked } from './asked.ts';
import { type Taken, takesOf } from './eligibility.ts';
import { is, type Traits } from './traits.ts';
import { type Fit, fitOf } from './weigh.ts';

/**
 * Services in the order of their ids, and beside them whom each takes: most of those that cannot take a person are passed
 * over without being looked at.
 */
type Row = { traits: Traits[]; takes: Taken[] };

/** The live services of one area. */
export type Shelf = {
  every: Row;
  /** Those that serve every need. */
  anyNeed: Row;
  /** Need id to those that exist for it, and to the others that name it. */
  specialists: Map<string, Row>;
  naming: Map<string, Row>;
  /** Those for people who are worried about how they behave. */
  ownBehaviour: Row;
  /** By-and-for services. */
  madeFor: Row;
};

/** What a map holds under a key; made and put there, where it holds nothing. */
export function listed<K, T>(lists: Map<K, T>, key: K, make: () => T): T {
  const found = lists.get(key) ?? make();
  lists.set(key, found);
  return found;
}

const emptyRow = (): Row => ({ traits: [], takes: [] });
export const emptyShelf = (): Shelf => ({
  every: emptyRow(),
  anyNeed: emptyRow(),
  specialists: new Map(),
  naming: new Map(),
  ownBehaviour: emptyRow(),
  madeFor: emptyRow(),
});

export function put(traits: Traits, shelf: Shelf): void {
  const { service, takes } = traits;
  const rows = [shelf.every];
  if (service.needs === 'all') rows.push(shelf.anyNeed);
  else {
    for (const need of new Set(service.needs)) {
      const named = service.specialism.includes(need) ? shelf.specialists : shelf.naming;
      rows.push(listed(named, need, emptyRow));
    }
  }
  if (takesOf(takes, 'own-behaviour')) rows.push(shelf.ownBehaviour);
  if (is(traits, 'made-for-some')) rows.push(shelf.madeFor);
  for (const row of rows) {
    row.traits.push(traits);
    row.takes.push(takes);
  }
}

const noRow: Row = { traits: [], takes: [] };

/** Calls `see` with those of a row that take a person, those run by and for others among them. */
export function eachTaking(row: Row | undefined, needed: Taken, see: (traits: Traits) => void): void {
  const { traits, takes } = row ?? noRow;
  for (let at = 0; at < takes.length; at += 1)
    if (((takes[at] ?? 0) & needed) === needed) see(traits[at] as Traits);
}

/**
 * Calls `see` with those of a shelf that also serve the needs of a search, each once. Nothing is copied: a shelf may hold
 * thousands.
 */
export function eachServing(shelf: Shelf, asked: Asked, see: (traits: Traits, fit: Fit) => void): void {
  const { needed, search } = asked;
  const own = search.who === 'own-behaviour' ? shelf.ownBehaviour : undefined;
  const whole = own ?? (search.needs.length === 0 ? shelf.every : undefined);
  eachTaking(whole ?? shelf.anyNeed, needed, (traits) => see(traits, fitOf(traits, asked)));
  if (whole) return;
  const seen = search.needs.length > 1 ? new Set<Traits>() : undefined;
  for (const fit of ['specialist', 'named'] as const) {
    for (const need of search.needs) {
      const row = (fit === 'specialist' ? shelf.specialists : shelf.naming).get(need);
      eachTaking(row, needed, (traits) => {
        if (seen?.has(traits)) return;
        seen?.add(traits);
        see(traits, fit);
      });
    }
  }
}
