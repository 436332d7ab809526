import type { Hours } from '../schemas/hours.ts';
import type { Route, Service } from '../schemas/service.ts';
import { type Loose, lineOf, listOf, partOf, textOf } from './feed-values.ts';
import { type Account, emptyAccount } from './import-account.ts';
import { hoursOfRows } from './import-hours.ts';
import type { FoundRoute } from './import-routes.ts';
import { unknownHoursDescription } from './schedule-words.ts';
import type { OrukAttribute } from './shapes.ts';
import { decodeAttribute, specialismLink, type TermKind, type Vocabulary } from './terms.ts';

type OwnTerm = { kind: TermKind; id: string; link: string; value?: string };

/** The terms of this product's own lists among the attributes of a service or a contact, and the attributes of others. */
export function termsFrom(owner: Loose, vocabulary: Vocabulary): { ours: OwnTerm[]; others: Loose[] } {
  const ours: OwnTerm[] = [];
  const others: Loose[] = [];
  for (const attribute of listOf(owner['attributes'])) {
    const shaped = {
      ...attribute,
      taxonomy_term: attribute['taxonomy_term'] ? partOf(attribute['taxonomy_term']) : undefined,
    };
    const decoded = decodeAttribute(shaped as unknown as Partial<OrukAttribute>, vocabulary);
    if (decoded) ours.push({ ...decoded, link: String(decoded.link), value: textOf(decoded.value) ?? '' });
    else others.push(attribute);
  }
  return { ours, others };
}

const idsOf = (terms: readonly OwnTerm[], kind: TermKind) =>
  terms.filter((term) => term.kind === kind).map(({ id }) => id);
const textIn = (terms: readonly OwnTerm[], kind: TermKind, id: string) =>
  terms.find((term) => term.kind === kind && term.id === id)?.value || undefined;

/** What our own terms say of a service: its fields as its record had them, each still to be checked. */
export function fieldsFromTerms(terms: readonly OwnTerm[]) {
  const specialism = terms
    .filter(({ kind, link }) => kind === 'needs' && link === specialismLink)
    .map(({ id }) => id);
  const needs = terms
    .filter(({ kind, link }) => kind === 'needs' && link !== specialismLink)
    .map(({ id }) => id);
  const about = terms
    .filter(({ kind }) => kind === 'about')
    .flatMap(({ id, value }): [string, string][] => (value ? [[id, value]] : []));
  return {
    id: textIn(terms, 'record', 'id'),
    isCrisisLine: idsOf(terms, 'record').includes('crisis-line'),
    needs: needs.includes('all') ? ('all' as const) : needs,
    specialism,
    forms: idsOf(terms, 'forms'),
    does: idsOf(terms, 'does') as Service['does'],
    who: idsOf(terms, 'who') as Service['who'],
    people: idsOf(terms, 'people')[0] as Service['takes']['people'] | undefined,
    madeFor: idsOf(terms, 'audiences'),
    cannotTake: terms
      .filter(({ kind }) => kind === 'cannot-take')
      .map(({ id, value }) => ({
        who: id as Service['cannotTake'][number]['who'],
        instead: (value ?? '')
          .split(',')
          .map((each) => each.trim())
          .filter(Boolean),
      })),
    expect: idsOf(terms, 'expect') as Service['expect'],
    about: Object.fromEntries(about),
  };
}

function addressOf(place: Loose): Route['address'] | undefined {
  const [address = {}] = listOf(partOf(place['location'])['addresses']);
  const [street, town, postcode] = ['address_1', 'city', 'postal_code'].map((key) => lineOf(address[key]));
  return street && town && postcode ? { street, town, postcode } : undefined;
}

function routeHours(place: Loose, today: string, account: Account): Hours | 'unknown' | undefined {
  const rows = listOf(place['schedules']);
  if (rows.some((row) => textOf(row['description']) === unknownHoursDescription)) return 'unknown';
  return rows.length > 0 ? (hoursOfRows(rows, today, account) ?? 'unknown') : undefined;
}

export type OwnFields = ReturnType<typeof fieldsFromTerms>;

/** Routes that contacts carry in our own terms: exactly as the record had them. */
export function routesFromTerms(
  service: Loose,
  vocabulary: Vocabulary,
  today: string,
  account = emptyAccount(),
): FoundRoute[] {
  const places = listOf(service['service_at_locations']);
  return listOf(service['contacts']).flatMap((contact) => {
    const { ours } = termsFrom(contact, vocabulary);
    const main = ours.find(({ kind }) => kind === 'routes');
    if (!main?.value) return [];
    const id = textOf(contact['service_at_location_id']);
    const place = id === undefined ? {} : (places.find((each) => textOf(each['id']) === id) ?? {});
    const [dial, keyword] = [textIn(ours, 'record', 'dial'), textIn(ours, 'record', 'keyword')];
    const [cost, note, bill] = [
      idsOf(ours, 'costs')[0],
      idsOf(ours, 'route-notes')[0],
      idsOf(ours, 'bills')[0],
    ];
    const address = main.id === 'walk-in' ? addressOf(place) : undefined;
    const hours = routeHours(place, today, account);
    const route = {
      kind: main.id as Route['kind'],
      value: main.value,
      ...(dial ? { dial } : {}),
      ...(keyword ? { keyword } : {}),
      ...(cost ? { cost: cost as NonNullable<Route['cost']> } : {}),
      ...(address ? { address } : {}),
      ...(bill ? { showsOnBills: bill === 'shows' } : {}),
      ...(hours ? { hours } : {}),
      ...(note ? { note: note as NonNullable<Route['note']> } : {}),
    };
    return [{ route, said: `contacts: ${main.value.slice(0, 280)}` }];
  });
}
