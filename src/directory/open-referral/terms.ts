import type { Need } from '../schemas/need.ts';
import { service } from '../schemas/service.ts';
import { doings, expectations, routeKinds, turnedAway, whos } from '../schemas/vocabulary.ts';
import type { OrukAttribute, OrukTerm } from './shapes.ts';
import { type TaxonomyKey, taxonomies, taxonomyKeys, taxonomyUuid } from './taxonomies.ts';
import { termName } from './term-names.ts';
import { uuid5 } from './uuid5.ts';

/** What a term stands for in a record: the list, and our id in it. `forms` live in the taxonomy of needs. */
export type TermKind = TaxonomyKey | 'forms';
export type TermRef = { kind: TermKind; id: string };

const routeShape = service.shape.routes.element.shape;

/** Ids of the lists that are the same whatever the content says. */
const fixed: Partial<Record<TermKind, readonly string[]>> = {
  does: doings,
  who: whos,
  people: service.shape.takes.shape.people.options,
  'cannot-take': turnedAway,
  expect: expectations,
  routes: routeKinds,
  'route-notes': routeShape.note.unwrap().options,
  costs: routeShape.cost.unwrap().options,
  bills: ['shows', 'does-not-show'],
  record: ['id', 'dial', 'keyword', 'checked-how', 'crisis-line'],
};

/** `needs:stalking`: the code that a term carries, and that its id is made from. */
export const termCode = ({ kind, id }: TermRef): string => `${kind}:${id}`;

export const termUuid = (ref: TermRef): string => uuid5(`term/${termCode(ref)}`);

/** The taxonomy that a kind of term is listed in. */
export const taxonomyOf = (kind: TermKind): TaxonomyKey => (kind === 'forms' ? 'needs' : kind);

/** What the `link_type` of an attribute says: that of the list, `form`, or `specialism` for a need it exists for. */
export const linkTypeOf = (kind: TermKind): string => (kind === 'forms' ? 'form' : taxonomies[kind].link);
export const specialismLink = 'specialism';

/** Our record's term as the standard writes it. @param need for a form: the need that it is a form of */
export function encodeTerm(ref: TermRef, need?: string): OrukTerm {
  const name = termName(ref.kind, ref.id);
  const taxonomy = taxonomyOf(ref.kind);
  return {
    id: termUuid(ref),
    code: termCode(ref),
    name,
    term: name,
    description: name,
    taxonomy: taxonomies[taxonomy].name,
    taxonomy_id: taxonomyUuid(taxonomy),
    ...(need ? { parent_id: termUuid({ kind: 'needs', id: need }) } : {}),
  };
}

const isKind = (text: string): text is TermKind => text === 'forms' || Object.hasOwn(taxonomies, text);

/** What a code says, whoever wrote it: "needs:stalking". Undefined where it is none of ours. */
export function readCode(code: string): TermRef | undefined {
  const [, kind = '', id = ''] = /^([a-z-]+):([a-z0-9-]+)$/.exec(code) ?? [];
  return isKind(kind) ? { kind, id } : undefined;
}

/**
 * Our own term behind one of a feed. Undefined for terms of others: the id proves that the code is ours.
 * @param vocabulary finds it by its id alone, where the code was left out
 */
export function decodeTerm(
  term: { id?: unknown; code?: unknown },
  vocabulary?: Vocabulary,
): TermRef | undefined {
  const ref = readCode(String(term.code ?? ''));
  if (ref && termUuid(ref) === term.id) return ref;
  return vocabulary?.refs.get(String(term.id ?? ''));
}

/** An attribute's meaning to us: our term, how it is linked, and its value; undefined for those of others. */
export function decodeAttribute(
  attribute: Partial<OrukAttribute>,
  vocabulary?: Vocabulary,
): (TermRef & { link: string; value?: string }) | undefined {
  const term = attribute.taxonomy_term ?? { id: attribute.taxonomy_term_id };
  const ref = decodeTerm(term, vocabulary);
  if (!ref) return undefined;
  const { link_type: link = linkTypeOf(ref.kind), value } = attribute;
  return { ...ref, link, ...(value === undefined ? {} : { value }) };
}

/** Every term there is for some content. Terms are made once and shared by all that is sent. */
export type Vocabulary = {
  /** In the order of the lists: parents before their children. */
  terms: readonly OrukTerm[];
  /** By the id of the term. */
  refs: ReadonlyMap<string, TermRef>;
  term(kind: TermKind, id: string): OrukTerm;
};

/** @param about codes of the languages that services say something of themselves in */
export function buildVocabulary(content: {
  needs: readonly Need[];
  audiences: readonly { id: string }[];
  about: readonly string[];
}): Vocabulary {
  const byCode = new Map<string, OrukTerm>();
  const refs = new Map<string, TermRef>();
  const add = (ref: TermRef, need?: string): OrukTerm => {
    const term = encodeTerm(ref, need);
    byCode.set(termCode(ref), term);
    refs.set(term.id, ref);
    return term;
  };
  const listed: Partial<Record<TermKind, readonly string[]>> = {
    ...fixed,
    needs: ['all', ...content.needs.map(({ id }) => id)],
    audiences: content.audiences.map(({ id }) => id),
    about: content.about,
  };
  for (const kind of taxonomyKeys) for (const id of listed[kind] ?? []) add({ kind, id });
  for (const need of content.needs) for (const id of need.forms) add({ kind: 'forms', id }, need.id);
  const terms = [...byCode.values()];
  return { terms, refs, term: (kind, id) => byCode.get(`${kind}:${id}`) ?? encodeTerm({ kind, id }) };
}
