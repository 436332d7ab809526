import type { Catalogue } from './catalogue.ts';
import { ownWordsOf } from './sentences.ts';
import { decodeTerm } from './terms.ts';

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const texts = new WeakMap<Catalogue, string[]>();

/** What each service is searched by beside its terms, made at the first search. */
function textsOf(catalogue: Catalogue): string[] {
  const known =
    texts.get(catalogue) ??
    catalogue.services.map((service) =>
      plain([service.name, service.organisation, ...ownWordsOf(service).map(([, own]) => own)].join(' ')),
    );
  texts.set(catalogue, known);
  return known;
}

/** Services that hold every word: in their name, organisation or own words, or in the name of a term of theirs. */
export function holdingWords(search: string, catalogue: Catalogue): (position: number) => boolean {
  const words = plain(search)
    .split(/[^\p{L}\p{N}+]+/u)
    .filter(Boolean);
  const own = textsOf(catalogue);
  const tests = words.map((word) => {
    const byTerm = new Uint8Array(catalogue.services.length);
    for (const term of catalogue.vocabulary.terms) {
      if (!plain(term.name).includes(word)) continue;
      const ref = decodeTerm(term);
      for (const position of ref ? catalogue.postings.withTerm(ref) : []) byTerm[position] = 1;
    }
    return (position: number) => byTerm[position] === 1 || (own[position]?.includes(word) ?? false);
  });
  return (position) => tests.every((holds) => holds(position));
}
