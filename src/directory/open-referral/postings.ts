import type { TaxonomyKey } from './taxonomies.ts';
import { type TermKind, type TermRef, taxonomyOf } from './terms.ts';

/** Services by their position in `Catalogue.services`, lowest first. */
export type Positions = number[];

/** Which services carry which term. Add them lowest first. */
export type Postings = {
  add(ref: TermRef, position: number): void;
  withTerm(ref: TermRef): readonly number[];
  withTaxonomy(key: TaxonomyKey): readonly number[];
};

function note(positions: Positions, position: number): void {
  if (positions.at(-1) !== position) positions.push(position);
}

function listIn<Key>(lists: Map<Key, Positions>, key: Key): Positions {
  const list = lists.get(key) ?? [];
  if (list.length === 0) lists.set(key, list);
  return list;
}

export function createPostings(): Postings {
  // By kind first: a text put together for every term of 100,000 services would cost more than all the rest.
  const byKind = new Map<TermKind, Map<string, Positions>>();
  const byTaxonomy = new Map<TaxonomyKey, Positions>();
  return {
    add({ kind, id }, position) {
      const byId = byKind.get(kind) ?? new Map<string, Positions>();
      if (byId.size === 0) byKind.set(kind, byId);
      note(listIn(byId, id), position);
      note(listIn(byTaxonomy, taxonomyOf(kind)), position);
    },
    withTerm: ({ kind, id }) => byKind.get(kind)?.get(id) ?? [],
    withTaxonomy: (key) => byTaxonomy.get(key) ?? [],
  };
}
