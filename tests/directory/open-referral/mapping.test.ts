import { describe, expect, it } from 'vitest';
import type { OrukContact, OrukService } from '../../../src/directory/open-referral/shapes.ts';
import { decodeAttribute } from '../../../src/directory/open-referral/terms.ts';
import { serviceUuid } from '../../../src/directory/open-referral/uuid5.ts';
import { all, answerTo, directoryWith, get, made, saysAll, shipped, wholeDirectory } from './feed.ts';

const whole = wholeDirectory();
const complete = get<OrukService>('services/says-all', whole);

/** A service by itself, as the feed gives it. */
const sent = (changes: object = {}) => get<OrukService>('services/one', directoryWith([made(changes)]));

/** What the terms of a contact or a service say, as "needs:stalking", with a value where there is one. */
const said = ({ attributes = [] }: { attributes?: OrukService['attributes'] }) =>
  (attributes ?? []).map((attribute) => {
    const term = decodeAttribute(attribute);
    return `${term?.link} ${term?.kind}:${term?.id}${term?.value ? `=${term.value}` : ''}`;
  });

describe('what is published', () => {
  it('is every live service, crisis lines too, and nothing that is held or closed', () => {
    const live = shipped().services.filter(({ status }) => status === 'live');
    expect(all('services').map(({ id }) => id)).toEqual(
      live
        .map(({ id }) => id)
        .sort()
        .map(serviceUuid),
    );
    expect(live.length).toBeLessThan(shipped().services.length);
    const notLive = shipped().services.find(({ status }) => status !== 'live');
    expect(answerTo(`services/${notLive?.id}`).status).toBe(404);
  });

  it('is found by the feed’s id and by our own', () => {
    expect(get(`services/${complete.id.toUpperCase()}`, whole)).toEqual(complete);
  });

  it('never names a service that is not live as the one to turn to', () => {
    const held = made({
      id: 'held-one',
      name: 'Held One',
      status: 'held',
      reason: 'not checked yet',
      routes: [],
    });
    const body = answerTo(
      'services/one',
      directoryWith([made({ cannotTake: [{ who: 'men', instead: ['held-one'] }] }), held]),
    ).body;
    expect(body).not.toMatch(/held/i);
  });
});

describe('a place that people flee to, or are examined in', () => {
  const door = {
    kind: 'walk-in',
    value: '9 Secret Road, Leicester, LE1 1ZZ',
    address: { street: '9 Secret Road', town: 'Leicester', postcode: 'LE1 1ZZ' },
    evidence: [0],
  };
  const phone = { kind: 'phone', value: '0808 800 0000', evidence: [0] };
  const about = { en: 'Come to 9 Secret Road, LE1 1ZZ.', cy: 'Dewch i LE1 1ZZ.' };

  it.each([['refuge-access'], ['sarc']])('is nowhere in the feed, whatever the record says: %s', (doing) => {
    const directory = directoryWith([made({ does: ['helpline', doing], routes: [phone, door], about })]);
    const pages = ['services?full=true', 'service_at_locations?full=true', 'organizations?full_service=true'];
    const text = [...pages, 'services/one', 'services?search=secret'].map(
      (each) => answerTo(each, directory).body,
    );
    expect(text.join()).not.toMatch(/secret|LE1 ?1ZZ|"physical"/i);
    expect(text.join()).toContain('0808 800 0000');
  });

  it('would be found: another service’s door is there', () => {
    const body = JSON.stringify(sent({ routes: [phone, door] }));
    expect(body).toMatch(/9 Secret Road.*"physical"|"physical".*9 Secret Road/);
  });

  it('of the shipped content has no address in the feed', () => {
    const secret = all('services?full=true').filter((each) =>
      /does:(refuge-access|sarc)/.test(JSON.stringify(each)),
    );
    const types = secret.flatMap(({ service_at_locations: places = [] }) =>
      places.map(({ location }) => location?.location_type),
    );
    expect(secret.length).toBeGreaterThan(0);
    expect([...new Set(types)]).toEqual(['virtual']);
  });
});

describe('hours', () => {
  const row = (hours: object) => sent({ hours }).schedules;

  it('of a week are a row for each opening, by UK clocks, with what is known of bank holidays', () => {
    expect(
      row({ weekly: [{ days: ['tue', 'mon'], opens: '09:00', closes: '17:00' }], bankHolidays: 'closed' }),
    ).toMatchObject([
      {
        freq: 'WEEKLY',
        byday: 'MO,TU',
        opens_at: '09:00',
        closes_at: '17:00',
        description: 'Monday, Tuesday, 09:00 to 17:00. UK time.',
        notes: 'Bank holidays: closed.',
      },
    ]);
  });

  it('of a night close on the next day', () => {
    expect(
      row({ weekly: [{ days: ['fri'], opens: '22:00', closes: '02:00' }], bankHolidays: 'same' }),
    ).toMatchObject([
      { opens_at: '22:00', closes_at: '02:00', description: expect.stringMatching('the next day') },
    ]);
  });

  it.each([
    ['18:00', '00:00'],
    ['00:00', '23:59'],
  ])('until midnight, from %s, close at %s', (opens, closes) => {
    const hours = { weekly: [{ days: ['sat'], opens, closes: '24:00' }], bankHolidays: 'same' };
    expect(row(hours)).toMatchObject([{ opens_at: opens, closes_at: closes }]);
  });

  it('round the clock are every day and every minute', () => {
    expect(row({ always: true })).toMatchObject([
      { byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59', notes: expect.any(String) },
    ]);
  });

  it('that are not known are not there', () => {
    expect(sent().schedules).toBeUndefined();
  });

  it('of one way to get in touch are at its own place', () => {
    const placeOf = (contact: OrukContact | undefined) =>
      complete.service_at_locations?.find(({ id }) => id === contact?.service_at_location_id);
    const named = (name: string) => complete.contacts?.filter((contact) => contact.name === name) ?? [];
    expect(placeOf(named('Web chat')[0])).toMatchObject({
      location: { location_type: 'virtual' },
      schedules: [{ byday: 'SA', opens_at: '22:00', closes_at: '02:00', notes: 'Bank holidays: closed.' }],
    });
    expect(placeOf(named('Telephone')[1])?.schedules).toEqual([
      { id: expect.any(String), service_at_location_id: expect.any(String), description: 'Hours not known.' },
    ]);
    expect(named('Telephone')[0]?.service_at_location_id).toBeUndefined();
  });
});

describe('ways to get in touch', () => {
  it('have all that the record says of each', () => {
    expect(complete.contacts?.map(said)).toEqual([
      [
        'contact_route routes:phone=0808 800 0001',
        'contact_cost costs:free',
        'contact_bill bills:does-not-show',
      ],
      [
        'contact_route routes:phone=0300 300 0001',
        'contact_cost costs:local-rate',
        'contact_note route-notes:out-of-hours',
      ],
      [
        'contact_route routes:text=60001',
        'contact_cost costs:standard-rate',
        'contact_bill bills:shows',
        'record record:dial=60001',
        'record record:keyword=HELP',
      ],
      ['contact_route routes:text-relay=18001 0808 800 0001', 'contact_cost costs:unknown'],
      ['contact_route routes:bsl=07700 900001'],
      ['contact_route routes:bsl=https://example.org/bsl'],
      ['contact_route routes:web-chat=https://example.org/chat'],
      ['contact_route routes:email=help@example.org'],
      ['contact_route routes:online-form=https://example.org/form'],
      ['contact_route routes:website=https://example.org/'],
      ['contact_route routes:app=All App'],
      ['contact_route routes:walk-in=1 High Street, Leicester, LE1 1AA'],
    ]);
  });

  it('by number are told apart, in words too, and stand both with the service and with their contact', () => {
    expect(complete.phones?.map(({ number, type, description }) => [number, type, description])).toEqual([
      ['0808 800 0001', 'voice', 'Call. Free. Does not show on itemised bills.'],
      ['0300 300 0001', 'voice', 'Call. When the other number is closed. The price of a local call.'],
      ['60001', 'text', 'Text the word HELP to this number. The price of a normal call.'],
      ['18001 0808 800 0001', 'textphone', 'Text relay.'],
      ['07700 900001', 'video', 'British Sign Language (BSL).'],
    ]);
    expect(complete.contacts?.flatMap(({ phones = [] }) => phones)).toEqual(complete.phones);
  });

  it('in British Sign Language say so', () => {
    expect(complete.phones?.at(-1)?.languages).toMatchObject([
      { name: 'British Sign Language', code: 'bfi' },
    ]);
  });

  it('through a door have its address', () => {
    const doors = complete.service_at_locations?.filter(
      ({ location }) => location?.location_type === 'physical',
    );
    expect(doors).toMatchObject([
      {
        location: {
          addresses: [
            {
              address_1: '1 High Street',
              city: 'Leicester',
              state_province: 'Leicester',
              postal_code: 'LE1 1AA',
              country: 'GB',
            },
          ],
        },
        schedules: [{ byday: 'MO' }],
      },
    ]);
  });

  it('keep their ids when another is put before them', () => {
    const phone = { kind: 'phone', value: '0808 800 0000', evidence: [0] };
    const other = { kind: 'phone', value: '0808 800 0009', evidence: [0] };
    const before = sent({ routes: [phone] }).contacts?.[0];
    expect(sent({ routes: [other, phone] }).contacts?.[1]).toEqual(before);
  });
});

describe('a service', () => {
  it('has its own words, whom it takes, when it was checked, and where to read on', () => {
    expect(complete).toMatchObject({
      description: 'We help women at 1 High Street, LE1 1AA.',
      status: 'active',
      url: 'https://example.org/',
      email: 'help@example.org',
      minimum_age: 16,
      maximum_age: 60,
      assured_date: '2026-11-01',
      last_modified: '2026-11-01T00:00:00.000Z',
      interpretation_services: 'Interpreters can be had.',
      organization: { name: 'All Charity' },
    });
    expect(complete.eligibility_description).toMatch(
      /^It takes women from age 16 up to age 60\. It is made for Deaf people\. It cannot take men\. Who does: .+\. Who may get in touch: .+\.$/,
    );
  });

  it('that says nothing of itself is described from its record', () => {
    expect(sent({ expect: ['someone-listens'] }).description).toBe(
      'One, run by One Charity. What it does: helpline. It helps with: stalking. What to expect: someone listens.',
    );
  });

  it('carries its terms, each with what it means', () => {
    expect(said(complete)).toEqual([
      'need needs:domestic-abuse',
      'need needs:stalking',
      'specialism needs:stalking',
      'form forms:coercive-control',
      'service_type does:helpline',
      'service_type does:counselling',
      'contacted_by who:me',
      'contacted_by who:someone-else',
      'contacted_by who:professional',
      'service_eligibility people:women',
      'intended_audience audiences:deaf',
      'service_exclusion cannot-take:men=mens-advice-line',
      'what_to_expect expect:someone-listens',
      'what_to_expect expect:self-refer',
      'about about:en=We help women at 1 High Street, LE1 1AA.',
      'about about:cy=Rydym yn helpu menywod.',
      'record record:id=says-all',
      'record record:checked-how=public pages',
    ]);
  });

  it('names its areas by their codes, its languages by name and code, its costs', () => {
    const at = 'http://statistics.data.gov.uk/id/statistical-geography/';
    expect(complete.service_areas?.map(({ name, uri }) => [name, uri])).toEqual([
      ['Wales', `${at}W92000004`],
      ['Leicestershire (police force area)', `${at}E23000021`],
      ['Burnley', `${at}E07000117`],
    ]);
    expect(complete.languages?.map(({ name, code }) => [name, code])).toEqual([
      ['English', 'en'],
      ['Welsh', 'cy'],
      ['British Sign Language', 'bfi'],
    ]);
    expect(
      complete.cost_options?.map(({ option, amount, amount_description: words }) => [option, amount, words]),
    ).toEqual([
      ['Telephone', 0, 'Free'],
      ['Telephone', undefined, 'The price of a local call'],
      ['Text message', undefined, 'The price of a normal call'],
    ]);
  });

  it('for every need says so with one term', () => {
    expect(said(sent({ needs: 'all' }))[0]).toBe('need needs:all');
  });

  it('that is a crisis line says so', () => {
    const directory = directoryWith([], [made()]);
    expect(said(get<OrukService>('services/one', directory))).toContain('record record:crisis-line');
    expect(said(sent())).not.toContain('record record:crisis-line');
  });

  it('stands in the feed as our record has it: the made one is whole', () => {
    expect(saysAll.routes).toHaveLength(complete.contacts?.length ?? 0);
  });
});
