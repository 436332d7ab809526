import { describe, expect, it } from 'vitest';
import type {
  OrukOrganization,
  OrukSchedule,
  OrukService,
  OrukServiceAtLocation,
  OrukTaxonomy,
  OrukTerm,
} from '../../../src/directory/open-referral/shapes.ts';
import {
  all as allOf,
  answerTo,
  collectionNames,
  get as getFrom,
  type Page,
  wholeDirectory,
} from './feed.ts';

const directory = wholeDirectory();
const get = <Body>(address: string) => getFrom<Body>(address, directory);
const all = <Item = OrukService>(address: string) => allOf<Item>(address, directory);

const whole = all('services?full=true');
const terms = all<OrukTerm>('taxonomy_terms');
const termNamed = (code: string) => terms.find((term) => term.code === code)?.id ?? 'none';
const taxonomyOf = (code: string) => terms.find((term) => term.code === code)?.taxonomy_id ?? 'none';

const attributesOf = (service: OrukService) => [
  ...(service.attributes ?? []),
  ...(service.contacts ?? []).flatMap((contact) => contact.attributes ?? []),
];
const carries = (code: string) => (service: OrukService) =>
  attributesOf(service).some(({ taxonomy_term: term }) => term.code === code);
const areaCodes = (service: OrukService) =>
  (service.service_areas ?? []).map(({ uri }) => uri?.split('/').at(-1) ?? '');
const coveredBy =
  (...codes: string[]) =>
  (service: OrukService) =>
    areaCodes(service).length === 0 || areaCodes(service).some((code) => codes.includes(code));

/** Written apart from the code that filters: from what a reader of the feed sees. */
const schedulesIn = (service: OrukService): OrukSchedule[] => [
  ...(service.schedules ?? []),
  ...(service.service_at_locations ?? []).flatMap(({ schedules = [] }) => schedules),
];
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const minutes = (time = '') => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
function answersAt(service: OrukService, day: string, minute: number): boolean {
  const yesterday = weekdays[(weekdays.indexOf(day) + 6) % 7] ?? '';
  return schedulesIn(service).some(({ byday = '', opens_at, closes_at }) => {
    if (opens_at === undefined) return false;
    const [opens, ends] = [minutes(opens_at), minutes(closes_at)];
    const closes = ends <= opens ? ends + 1440 : ends + (closes_at === '23:59' ? 1 : 0);
    const on = (which: string, at: number) => byday.split(',').includes(which) && opens <= at && at < closes;
    return on(day, minute) || on(yesterday, minute + 1440);
  });
}
const answersBetween = (days: string[], from: number, to: number) => (service: OrukService) =>
  days.some((day) =>
    Array.from({ length: to - from }, (_none, index) => from + index).some((minute) =>
      answersAt(
        service,
        weekdays[(weekdays.indexOf(day) + Math.floor(minute / 1440)) % 7] ?? '',
        minute % 1440,
      ),
    ),
  );

const leicester = ['E06000016', 'E23000021', 'E92000001'];
const someOrganization = whole[0]?.organization_id ?? '';

/** What is asked for, and how somebody would tell from a service itself that it belongs. */
const filters: [query: string, belongs: (service: OrukService) => boolean][] = [
  [`taxonomy_term_id=${termNamed('needs:stalking')}`, carries('needs:stalking')],
  ['taxonomy_term_id=needs:stalking', carries('needs:stalking')],
  [`taxonomy_term_id=${termNamed('forms:coercive-control')}`, carries('forms:coercive-control')],
  [`taxonomy_term_id=${termNamed('routes:web-chat')}`, carries('routes:web-chat')],
  [`taxonomy_term_id=${termNamed('record:crisis-line')}`, carries('record:crisis-line')],
  [
    'taxonomy_term_id=needs:stalking&taxonomy_term_id=does:helpline',
    (each) => carries('needs:stalking')(each) && carries('does:helpline')(each),
  ],
  ['taxonomy_term_id=00000000-0000-4000-8000-000000000000', () => false],
  [
    `taxonomy_id=${taxonomyOf('cannot-take:men')}`,
    (each) => attributesOf(each).some(({ taxonomy_term: term }) => term.taxonomy === 'Cannot take'),
  ],
  [`organization_id=${someOrganization}`, (each) => each.organization_id === someOrganization],
  ['organization_id=00000000-0000-4000-8000-000000000000', () => false],
  ['modified_after=2026-11-22', (each) => each.last_modified >= '2026-11-22'],
  ['modified_after=2026-11-21T23:30:00-01:00', (each) => each.last_modified > '2026-11-22T00:30'],
  ['modified_after=2020-01-01T00:00:00Z', () => true],
  ['minimum_age=61', (each) => (each.maximum_age ?? 999) >= 61],
  ['maximum_age=12', (each) => (each.minimum_age ?? 0) <= 12],
  [
    'minimum_age=14&maximum_age=15',
    (each) => (each.minimum_age ?? 0) <= 15 && (each.maximum_age ?? 999) >= 14,
  ],
  ['day=SU', answersBetween(['SU'], 0, 1440)],
  ['day=su&start_time=01:00&end_time=01:30', answersBetween(['SU'], 60, 90)],
  ['day=MO&start_time=17:00&end_time=23:00', answersBetween(['MO'], 1020, 1380)],
  ['day=FR&start_time=23:00&end_time=02:00', answersBetween(['FR'], 1380, 1560)],
  ['start_time=20:00&end_time=20:30', answersBetween(weekdays, 1200, 1230)],
  ['postcode=LE1 5WZ', coveredBy(...leicester)],
  ['postcode=le15wz&proximity=1000', coveredBy(...leicester)],
  ['postcode=CF10 1AA', coveredBy('W06000015', 'W15000003', 'W92000004')],
  ['postcode=EH1 1AA', coveredBy('S92000003')],
  ['search=freeva', (each) => /freeva/i.test(`${each.name} ${each.organization?.name}`)],
  [
    'search=stalking WEB chat',
    (each) => ['stalking', 'web', 'chat'].every((word) => JSON.stringify(each).toLowerCase().includes(word)),
  ],
  ['search=qqqqzz', () => false],
];

const idsOf = (services: readonly { id: string }[]) => services.map(({ id }) => id).sort();

describe('a filter of services', () => {
  it.each(filters.filter(([query]) => !query.startsWith('search=stalking')))(
    '%s gives what belongs, and all of it',
    (query, belongs) => {
      expect(idsOf(all(`services?${query}`))).toEqual(idsOf(whole.filter(belongs)));
    },
  );

  it.each(filters)('%s gives nothing that does not belong', (query, belongs) => {
    const given = new Set(idsOf(all(`services?${query}`)));
    expect(whole.filter(({ id }) => given.has(id)).filter((each) => !belongs(each))).toEqual([]);
  });

  it('finds something and leaves something out: the table can fail', () => {
    const counts = filters.map(([query]) => get<Page>(`services?${query}`).total_items);
    expect(counts.filter((count) => count > 0 && count < whole.length).length).toBeGreaterThan(15);
  });

  it('beside another gives what belongs by both, never more', () => {
    const wrong: string[] = [];
    const few = filters.filter(([query]) => !/search|end_time/.test(query));
    for (const [one, first] of few) {
      for (const [two, second] of few) {
        const names = (query: string) => query.split('&').map((part) => part.split('=')[0]);
        if (names(one).some((name) => name !== 'taxonomy_term_id' && names(two).includes(name))) continue;
        const given = idsOf(all(`services?${one}&${two}`));
        const due = idsOf(whole.filter((each) => first(each) && second(each)));
        if (given.join() !== due.join()) wrong.push(`${one} with ${two}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('that nobody knows is passed over', () => {
    expect(get('services?colour=red&services=9')).toEqual(get('services'));
  });

  it('works on their places as it does on them', () => {
    for (const [query] of filters) {
      const services = new Set(idsOf(all(`services?${query}`)));
      const places = all<OrukServiceAtLocation>(`service_at_locations?${query}`);
      const due = whole.filter(({ id }) => services.has(id));
      expect(places.map(({ id }) => id)).toEqual(
        due.flatMap(({ service_at_locations: own = [] }) => own.map(({ id }) => id)),
      );
    }
  });
});

describe('what is asked of a list', () => {
  it('minimal gives the fields that a reader compares with its own, all on one page', () => {
    const page = get<Page>('services?minimal=true');
    expect([page.total_pages, page.size]).toEqual([1, whole.length]);
    expect(new Set(page.contents.flatMap((each) => Object.keys(each)))).toEqual(
      new Set(['id', 'name', 'status', 'last_modified']),
    );
  });

  it('full gives each as it is by itself', () => {
    for (const service of whole) expect(get(`services/${service.id}`)).toEqual(service);
  });

  it('lines of JSON hold the items of the page alone', () => {
    const { body, type } = answerTo('services?format=ndjson&per_page=3&page=2', directory);
    const page = get<Page>('services?per_page=3&page=2');
    expect([
      type,
      body
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ]).toEqual(['application/x-ndjson', page.contents]);
  });

  it('organisations come with their services where they are asked for', () => {
    const helpline = whole[0]?.id ?? '';
    const plain = get<OrukOrganization>(`organizations/${someOrganization}`);
    const complete = get<OrukOrganization>(`organizations/${someOrganization}?full_service=true`);
    expect(plain.services?.find((each) => each.id === helpline)?.contacts).toBeUndefined();
    expect(complete.services?.find((each) => each.id === helpline)).toEqual(get(`services/${helpline}`));
    expect(all<OrukOrganization>(`organizations?search=${plain.name}`).map(({ name }) => name)).toContain(
      plain.name,
    );
  });

  it('terms are found by list, by parent, at the top, and by name', () => {
    const stalking = get<OrukTerm>(`taxonomy_terms/${termNamed('needs:stalking')}`);
    const taxonomy = get<OrukTaxonomy>(`taxonomies/${stalking.taxonomy_id}`);
    const inList = all<OrukTerm>(`taxonomy_terms?taxonomy_id=${stalking.taxonomy_id}`);
    const parent = termNamed('needs:domestic-abuse');
    const below = all<OrukTerm>(`taxonomy_terms?parent_id=${parent}`);
    const atTop = all<OrukTerm>(`taxonomy_terms?top_only=true&taxonomy_id=${stalking.taxonomy_id}`);
    expect(inList).toEqual(terms.filter((term) => term.taxonomy_id === stalking.taxonomy_id));
    expect(taxonomy.taxonomy_terms).toEqual(inList);
    expect(below).toEqual(inList.filter((term) => term.parent_id === parent));
    expect(atTop).toEqual(inList.filter((term) => term.parent_id === undefined));
    expect(below.length * atTop.length).toBeGreaterThan(0);
    expect(all<OrukTerm>('taxonomy_terms?search=STALKING')).toContainEqual(stalking);
  });
});

describe.each(collectionNames)('the pages of %s', (name) => {
  const { total_items: total } = get<Page>(name);

  it.each([1, 7, 50, 100])('add up to the whole, with true numbers, at %i each', (per) => {
    const pages = Math.ceil(total / per);
    const seen: string[] = [];
    for (let page = 1; page <= pages; page += 1) {
      const { contents, ...numbers } = get<Page>(`${name}?page=${page}&per_page=${per}`);
      seen.push(...contents.map(({ id }) => id));
      expect(numbers).toEqual({
        total_items: total,
        total_pages: pages,
        page_number: page,
        size: contents.length,
        first_page: page === 1,
        last_page: page === pages,
        empty: false,
      });
    }
    expect([seen.length, new Set(seen).size]).toEqual([total, total]);
  });

  it('past the end are empty, and say how many there are', () => {
    expect(get(`${name}?page=9999`)).toMatchObject({
      total_items: total,
      page_number: 9999,
      size: 0,
      first_page: false,
      last_page: true,
      empty: true,
      contents: [],
    });
  });

  it('are as a validator walks them: the first, the middle, the last, and each thing on the first', () => {
    const { total_pages: pages, contents } = get<Page>(`${name}?page=1`);
    for (const page of [Math.max(1, Math.floor(pages / 2)), pages])
      expect(get<Page>(`${name}?page=${page}`).empty).toBe(false);
    for (const { id } of contents) expect(get<{ id: string }>(`${name}/${id}`).id).toBe(id);
  });

  it('hold a hundred at most', () => {
    expect(get<Page>(`${name}?per_page=5000`).size).toBe(Math.min(100, total));
  });
});

const unreadable = [
  'page=0',
  'page=-1',
  'page=abc',
  'page=1e9',
  'page=1.5',
  'page=',
  'page=99999999',
  'page=1&page=2',
  'per_page=0',
  'per_page=-1',
  'per_page=1e9',
  'per_page=abc',
  'format=xml',
  'profile=loose',
  'taxonomy_term_id=%27--',
  'taxonomy_id=x',
  'organization_id=7',
  'modified_after=yesterday',
  'modified_after=2026-13-45',
  'minimal=perhaps',
  'full=2',
  'full=constructor',
  'minimum_age=ten',
  'minimum_age=-1',
  'maximum_age=999',
  'start_time=9am',
  'end_time=24:30',
  'day=Monday',
  'postcode=Leicester',
  'postcode=ZZ99 9ZZ',
  'proximity=1000',
  'proximity=near&postcode=LE1 5WZ',
  `search=${'x'.repeat(201)}`,
];

describe('what cannot be read', () => {
  it.each(unreadable)('%s is answered with a sentence that names it', (query) => {
    const { status, body } = answerTo(`services?${query}`, directory);
    const { error, message } = JSON.parse(body) as { error: string; message: string };
    expect([status, error]).toEqual([400, 'bad-parameter']);
    expect(message).toMatch(new RegExp(`^The parameter ${query.split('=')[0]} .*\\.$`));
  });

  it('is never repeated', () => {
    const { body } = answerTo('services?page=zqxjk', directory);
    expect(body).not.toContain('zqxjk');
  });

  it('is one of two that ask for opposite things', () => {
    expect(answerTo('services?minimal=true&full=true', directory).status).toBe(400);
  });

  it.each([
    'services/nobody',
    'services/00000000-0000-4000-8000-000000000000',
    'services/a/b',
    'services/__proto__',
    'taxonomies/constructor',
    'organizations/x',
    'taxonomy_terms/x',
    'service_at_locations/x',
    'people',
    'openapi.json/x',
  ])('%s: there is nothing, in a sentence', (address) => {
    const { status, body } = answerTo(address, directory);
    expect([status, JSON.parse(body)]).toEqual([
      404,
      { error: 'not-found', message: expect.stringMatching(/^There is .*\.$/) },
    ]);
  });
});
