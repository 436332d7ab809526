import { join } from 'node:path';
import { type Directory, directoryOf } from '../../../src/directory/directory.ts';
import { answerDirectory } from '../../../src/directory/open-referral/answer-directory.ts';
import type { OrukPage, OrukService } from '../../../src/directory/open-referral/shapes.ts';
import { readDirectory } from '../../../src/directory/read-directory.ts';
import { type Service, service as serviceSchema } from '../../../src/directory/schemas/service.ts';
import { projectRoot } from '../../../src/root.ts';

export const base = 'https://directory.example/directory';

let read: Directory | undefined;

/** The shipped content. */
export function shipped(): Directory {
  read ??= readDirectory(process.env['CONTENT_DIR'] || join(projectRoot(), 'content'));
  return read;
}

/** The shipped areas and needs with other services. */
export const directoryWith = (services: Service[], crisisLines: Service[] = []): Directory =>
  directoryOf({ ...shipped(), services: [...crisisLines, ...services], crisisLines });

/** A service as its file would be, with something said of it. */
export const made = (changes: object = {}): Service =>
  serviceSchema.parse({
    id: 'one',
    name: 'One',
    organisation: 'One Charity',
    status: 'live',
    does: ['helpline'],
    needs: ['stalking'],
    who: ['me'],
    takes: { people: 'everyone' },
    areas: { districts: ['leicester'] },
    routes: [{ kind: 'phone', value: '0808 800 0000', cost: 'free', evidence: [0] }],
    sources: [{ url: 'https://example.org/', said: 'it said so', date: '2026' }],
    checkedOn: '2026-11-01',
    checkedHow: 'public pages',
    ...changes,
  });

/** What the feed answers to a path with a query, as it would be sent. */
export function answerTo(address: string, directory = shipped()) {
  const [path = '', query = ''] = address.split('?');
  return answerDirectory({ path, query: new URLSearchParams(query), base }, directory);
}

/** The same, read as JSON; throws where the status is another than 200. */
export function get<Body = Record<string, unknown>>(address: string, directory = shipped()): Body {
  const { status, body } = answerTo(address, directory);
  if (status !== 200) throw new Error(`${address} was answered with ${status}: ${body}`);
  return JSON.parse(body) as Body;
}

export type Page<Item = OrukService> = OrukPage<Item>;

/** Every item of a list, page after page. */
export function all<Item = OrukService>(address: string, directory = shipped()): Item[] {
  const joined = address.includes('?') ? '&' : '?';
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const got = get<Page<Item>>(`${address}${joined}per_page=100&page=${page}`, directory);
    items.push(...got.contents);
    if (got.last_page) return items;
  }
}

export const collectionNames = [
  'services',
  'service_at_locations',
  'organizations',
  'taxonomies',
  'taxonomy_terms',
] as const;

/** A service that says all that a record can say. */
export const saysAll = made({
  id: 'says-all',
  name: 'Says all',
  organisation: 'All Charity',
  does: ['helpline', 'counselling'],
  needs: ['domestic-abuse', 'stalking'],
  specialism: ['stalking'],
  forms: ['coercive-control'],
  who: ['me', 'someone-else', 'professional'],
  takes: { people: 'women', ages: { from: 16, to: 60 }, madeFor: ['deaf'] },
  cannotTake: [{ who: 'men', instead: ['mens-advice-line'] }],
  areas: { nations: ['wales'], forces: ['leicestershire'], districts: ['burnley'] },
  routes: [
    { kind: 'phone', value: '0808 800 0001', cost: 'free', showsOnBills: false, evidence: [0] },
    {
      kind: 'phone',
      value: '0300 300 0001',
      cost: 'local-rate',
      note: 'out-of-hours',
      hours: 'unknown',
      evidence: [0],
    },
    {
      kind: 'text',
      value: '60001',
      dial: '60001',
      keyword: 'HELP',
      cost: 'standard-rate',
      showsOnBills: true,
      evidence: [0],
    },
    { kind: 'text-relay', value: '18001 0808 800 0001', cost: 'unknown', evidence: [0] },
    { kind: 'bsl', value: '07700 900001', evidence: [0] },
    { kind: 'bsl', value: 'https://example.org/bsl', evidence: [0] },
    {
      kind: 'web-chat',
      value: 'https://example.org/chat',
      hours: { weekly: [{ days: ['sat'], opens: '22:00', closes: '02:00' }], bankHolidays: 'closed' },
      evidence: [0],
    },
    { kind: 'email', value: 'help@example.org', evidence: [0] },
    { kind: 'online-form', value: 'https://example.org/form', evidence: [0] },
    { kind: 'website', value: 'https://example.org/', evidence: [0] },
    { kind: 'app', value: 'All App', evidence: [0] },
    {
      kind: 'walk-in',
      value: '1 High Street, Leicester, LE1 1AA',
      address: { street: '1 High Street', town: 'Leicester', postcode: 'LE1 1AA' },
      hours: { weekly: [{ days: ['mon'], opens: '09:00', closes: '12:00' }], bankHolidays: 'same' },
      evidence: [0],
    },
  ],
  hours: {
    weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }],
    bankHolidays: 'unknown',
  },
  languages: ['en', 'cy', 'bfi'],
  interpreters: true,
  expect: ['someone-listens', 'self-refer'],
  about: { en: 'We help women at 1 High Street, LE1 1AA.', cy: 'Rydym yn helpu menywod.' },
});

/** All that is shipped, and a service that says all that can be said. */
export function wholeDirectory(): Directory {
  const { services, crisisLines } = shipped();
  return directoryWith([...services.filter((each) => !crisisLines.includes(each)), saysAll], crisisLines);
}
