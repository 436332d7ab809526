import type { Route, Service } from '../schemas/service.ts';
import { ownWordsOf } from './sentences.ts';
import type { OrukAttribute } from './shapes.ts';
import { linkTypeOf, specialismLink, type TermKind, type Vocabulary } from './terms.ts';
import { uuid5 } from './uuid5.ts';

/** That a record carries a term: the list, the id in it, and the text or special link that goes with it. */
export type TermLink = { kind: TermKind; id: string; value?: string; link?: string };

/** @param published whether a service may be named, by id: nobody is sent to one that is not live */
export function termsOfService(
  service: Service,
  published: (id: string) => boolean,
  isCrisisLine: boolean,
): TermLink[] {
  const { needs, takes, cannotTake } = service;
  const each = (kind: TermKind, ids: readonly string[]): TermLink[] => ids.map((id) => ({ kind, id }));
  return [
    ...each('needs', needs === 'all' ? ['all'] : needs),
    ...service.specialism.map((id) => ({ kind: 'needs', id, link: specialismLink }) as const),
    ...each('forms', service.forms),
    ...each('does', service.does),
    ...each('who', service.who),
    ...each('people', [takes.people]),
    ...each('audiences', takes.madeFor),
    ...cannotTake.map(({ who, instead }): TermLink => {
      const value = instead.filter(published).join(',');
      return { kind: 'cannot-take', id: who, ...(value ? { value } : {}) };
    }),
    ...each('expect', service.expect),
    ...ownWordsOf(service).map(([id, value]) => ({ kind: 'about', id, value }) as const),
    { kind: 'record', id: 'id', value: service.id },
    { kind: 'record', id: 'checked-how', value: service.checkedHow },
    ...each('record', isCrisisLine ? ['crisis-line'] : []),
  ];
}

export function termsOfRoute({ kind, value, cost, showsOnBills, note, dial, keyword }: Route): TermLink[] {
  return [
    { kind: 'routes', id: kind, value },
    ...(cost ? [{ kind: 'costs', id: cost } as const] : []),
    ...(showsOnBills === undefined
      ? []
      : [{ kind: 'bills', id: showsOnBills ? 'shows' : 'does-not-show' } as const]),
    ...(note ? [{ kind: 'route-notes', id: note } as const] : []),
    ...(dial ? [{ kind: 'record', id: 'dial', value: dial } as const] : []),
    ...(keyword ? [{ kind: 'record', id: 'keyword', value: keyword } as const] : []),
  ];
}

/** Terms as the attributes of a service or of one of its contacts. */
export function attributesOf(
  links: readonly TermLink[],
  owner: { entity: 'service' | 'contact'; id: string },
  vocabulary: Vocabulary,
): OrukAttribute[] {
  return links.map(({ kind, id, value, link = linkTypeOf(kind) }) => {
    const term = vocabulary.term(kind, id);
    return {
      id: uuid5(`attribute/${owner.id}/${link}/${term.id}`),
      link_id: owner.id,
      link_entity: owner.entity,
      link_type: link,
      ...(value ? { value } : {}),
      taxonomy_term_id: term.id,
      taxonomy_term: term,
    };
  });
}
