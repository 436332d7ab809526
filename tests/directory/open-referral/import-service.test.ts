import { describe, expect, it } from 'vitest';
import { importService } from '../../../src/directory/open-referral/import-service.ts';
import { shipped } from './feed.ts';
import { advice, brought, contextFor, record } from './importing.ts';

const fieldsOf = (list: { field: string }[]) => list.map(({ field }) => field);

describe('a service of a feed becomes a record', () => {
  it('that is held, says where it came from, and quotes the feed for its number', () => {
    expect(record()).toMatchObject({
      name: 'Exampleshire Advice',
      organisation: 'Exampleshire Trust',
      status: 'held',
      about: { en: 'We listen, and help you think about what to do next.' },
      areas: { districts: ['blaby'] },
      routes: [
        { kind: 'phone', value: '01632 960001', cost: 'standard-rate', evidence: [0] },
        { kind: 'website', value: 'https://advice.example.org/', evidence: [0] },
      ],
      sources: [
        {
          url: 'https://feed.example.org/services/1',
          said: expect.stringContaining('01632 960001'),
          date: '2026-10-01',
        },
      ],
      origin: { publisher: 'Exampleshire Council', licence: 'OGL-UK-3.0' },
    });
  });

  it.each([
    ['without an id', { id: ' ' }, 'it has no id'],
    ['without a name', { name: '<b> </b>' }, 'it has no name'],
    ['that is inactive', { status: 'Inactive' }, 'the feed calls it inactive'],
    ['that is closed for now', { status: 'temporarily closed' }, 'the feed calls it temporarily closed'],
    ['that nobody can reach', { phones: [], url: null }, 'it gives no way to get in touch that can be used'],
  ])('but none is made of one %s', (_what, changes, why) => {
    expect(brought(changes)).toMatchObject({ leftOut: why });
    expect(brought(changes)).not.toHaveProperty('record');
  });
});

describe('what is written carelessly is mended, and said', () => {
  it.each([
    ['a status in capitals', { status: ' Active ' }, {}, 'status'],
    ['an age as text', { minimum_age: '18' }, { takes: { ages: { from: 18 } } }, undefined],
    [
      'an age of nothing',
      { minimum_age: '', maximum_age: null },
      { takes: { people: 'everyone' } },
      undefined,
    ],
    ['a web address without its scheme', { url: 'www.example.org/help' }, {}, 'url'],
    [
      'HTML in a description',
      { description: '<p>We&nbsp;<b>listen</b>.</p><script>alert(1)</script>' },
      { about: { en: 'We listen.' } },
      undefined,
    ],
    [
      'HTML written as text',
      { description: '&lt;img src=x onerror=alert(1)&gt;We listen.' },
      { about: { en: 'We listen.' } },
      undefined,
    ],
    [
      'Markdown in a description',
      { description: '# About\n- **We** [listen](https://x.example).' },
      { about: { en: 'About We listen.' } },
      undefined,
    ],
    ['directions of text turned round', { name: 'Advice\u202e evil' }, { name: 'Advice evil' }, undefined],
  ])('%s', (_what, changes, expected, field) => {
    expect(record(changes)).toMatchObject(expected);
    if (field) expect(fieldsOf(brought(changes).account.changed)).toContain(field);
  });

  it.each([
    ['ages the wrong way round', { minimum_age: 60, maximum_age: 18 }, 'minimum_age'],
    ['an age that nobody reaches', { maximum_age: 999 }, 'maximum_age'],
    ['a web address with a script', { url: 'javascript:alert(1)' }, 'url'],
    ['a web address of this machine', { url: 'http://localhost:8080/' }, 'url'],
    ['a web address with a password', { url: 'https://me:secret@example.org/' }, 'url'],
    ['an e-mail address that is none', { email: 'ask at the desk' }, 'service.email'],
    [
      'a number of another country',
      { phones: [{ number: '01632 960001' }, { number: '+353 1 234 5678' }] },
      'service.phones',
    ],
    [
      'a fax',
      { phones: [{ number: '01632 960001' }, { number: '01632 960002', type: 'fax' }] },
      'service.phones',
    ],
    ['an unknown language', { languages: [{ name: 'Klingon' }] }, 'languages'],
    ['a check in the future', { assured_date: '2031-01-01' }, 'assured_date'],
  ])('%s is dropped', (_what, changes, field) => {
    expect(fieldsOf(brought(changes).account.dropped)).toContain(field);
  });

  it('sentences with a number stay out of what it says of itself', () => {
    const { about } = record({
      description: 'We listen. Ring 01632 960009 at any time. Write to us@example.org.',
    });
    expect(about).toEqual({ en: 'We listen.' });
  });

  it('a long description ends with a whole sentence', () => {
    const about = record({ description: 'We listen to you. '.repeat(100) }).about?.['en'] ?? '';
    expect(about.length).toBeLessThanOrEqual(600);
    expect(about).toMatch(/We listen to you\.$/);
  });

  it('a day that is missing is the day of the import, and the source stays undated', () => {
    expect(record({ assured_date: undefined })).toMatchObject({
      checkedOn: '2026-11-25',
      sources: [{ date: 'undated' }],
    });
  });
});

describe('telephone numbers are found in all five places, each once', () => {
  const of = (changes: object) =>
    record({ phones: [], ...changes })
      .routes.filter(({ kind }) => kind !== 'website')
      .map(({ kind, value }) => `${kind} ${value}`);
  const phones = [{ number: '01632 960001' }];

  it.each([
    ['the service', { phones }],
    ['a contact', { contacts: [{ name: 'Desk', phones }] }],
    ['the organisation', { organization: { name: 'Trust', phones } }],
    ['a place', { service_at_locations: [{ phones }] }],
    ['a location', { service_at_locations: [{ location: { phones } }] }],
  ])('%s', (_where, changes) => expect(of(changes)).toEqual(['phone 01632 960001']));

  it('in all of them at once', () => {
    expect(
      of({
        phones,
        contacts: [{ phones: [{ number: '+44 (0)1632 960 001' }] }],
        organization: { name: 'T', phones },
      }),
    ).toHaveLength(1);
  });

  it.each([
    ['+44 1632 960001', 'phone 01632 960001'],
    ['0044 1632 960001', 'phone 01632 960001'],
    ['(01632) 960001', 'phone 01632 960001'],
    ['01632 960001 ext 12', 'phone 01632 960001'],
    ['Tel: 01632 960001 or 01632 960002', 'phone 01632 960001,phone 01632 960002'],
    ['999', 'phone 999'],
    ['116 123', 'phone 116 123'],
    ['18001 01632 960001', 'text-relay 18001 01632 960001'],
    ['85258', 'text 85258'],
  ])('%s is read as %s', (number, expected) => expect(of({ phones: [{ number }] }).join()).toBe(expected));

  it('and one on the list of numbers not to be used stays out', () => {
    const context = { ...contextFor(shipped()), doNotUse: new Set(['01632960001']) };
    const { record: made, account } = importService(advice, 'https://feed.example.org/services/1', context);
    expect(made?.routes.map(({ kind }) => kind)).toEqual(['website']);
    expect(fieldsOf(account.dropped)).toContain('phones');
  });
});

describe('whoever reviews a record is told', () => {
  const notesFor = (changes: object) => brought(changes).account.review.join(' ');

  it.each([
    ['of a mobile number', { phones: [{ number: '07700 900123' }] }, 'make sure that it is the service'],
    ['of an extension', { phones: [{ number: '01632 960001 ext 12' }] }, 'as "01632 960001 ext 12"'],
    ['of an alert', { alert: 'Closed for the flood.' }, 'The feed warns: "Closed for the flood.'],
    [
      'of who may come',
      { eligibility_description: 'Residents only' },
      'The feed says of whom it takes: "Residents only"',
    ],
    ['of what it costs', { cost_options: [{ option: 'Session', amount: 35 }] }, 'Session, £35'],
    [
      'of terms without a sure meaning',
      { attributes: [{ taxonomy_term: { name: 'Gardening' } }] },
      'files it under: Gardening',
    ],
    [
      'of an area that is not known',
      { service_areas: [{ name: 'Narnia' }] },
      'Set its areas before it goes live',
    ],
  ])('%s', (_what, changes, sentence) => expect(notesFor(changes)).toContain(sentence));

  const personal: [string, object][] = [
    ['a person’s own mailbox', { email: 'ann.persona@example.org' }],
    ['a mailbox that anybody can have', { email: 'persona@gmail.com' }],
    ['the name of a contact', { contacts: [{ name: 'Ann Persona', phones: [{ number: '01632 960009' }] }] }],
    [
      'the mobile of a contact',
      { contacts: [{ name: 'Ann Persona', phones: [{ number: '07700 900777' }] }] },
    ],
    ['the mailbox of a contact', { contacts: [{ name: 'Ann Persona', email: 'persona@example.org' }] }],
    ['a name in a description', { description: 'We listen. Ask for Dr Persona.' }],
    ['a name beside a number', { phones: [{ number: '01632 960001 (Mrs Persona)' }] }],
    ['a name in an alert', { alert: 'Mr Persona is away until Monday.' }],
  ];
  it.each(personal)('%s is never kept', (_what, changes) => {
    expect(JSON.stringify(brought(changes))).not.toMatch(/persona|07700 900777/i);
  });

  it('that one was left out', () => {
    expect(notesFor({ email: 'ann.persona@example.org' })).toContain('ask for one that a team reads');
  });
});

describe('areas are known by their code, their name, or the names in them', () => {
  const uri = (code: string) => ({ uri: `http://statistics.data.gov.uk/id/statistical-geography/${code}` });
  it.each([
    ['the code of a district', [uri('E07000129')], { districts: ['blaby'] }],
    ['the code of a district that was replaced', [uri('E07000187')], { districts: ['somerset'] }],
    ['the code of a force', [uri('E23000021')], { forces: ['leicestershire'] }],
    ['the code of a nation', [uri('W92000004')], { nations: ['wales'] }],
    [
      'the code of the kingdom',
      [uri('K02000001')],
      { nations: ['england', 'wales', 'scotland', 'northern-ireland'] },
    ],
    ['a code in the place of a name', [{ name: 'E07000129' }], { districts: ['blaby'] }],
    ['a name', [{ name: 'Charnwood' }], { districts: ['charnwood'] }],
    ['a council', [{ service_area: 'Blaby District Council' }], { districts: ['blaby'] }],
    [
      'several names in one',
      [{ name: 'Blaby, Melton and Charnwood' }],
      { districts: ['blaby', 'melton', 'charnwood'] },
    ],
    [
      'several areas',
      [{ name: 'Blaby' }, { name: 'England' }],
      { nations: ['england'], districts: ['blaby'] },
    ],
    ['none at all', [], { nations: ['england', 'wales'] }],
    [
      'a sentence that names a place by the way',
      [
        {
          name: 'Anyone who has ever lived in the town of Burnley or indeed anywhere else at all in the world',
        },
      ],
      { nations: ['england', 'wales'] },
    ],
  ])('%s', (_what, service_areas, areas) => expect(record({ service_areas }).areas).toEqual(areas));
});

describe('words of other lists mean something only where they are sure', () => {
  const termed = (...names: string[]) =>
    record({ attributes: names.map((name) => ({ link_type: 'service_type', taxonomy_term: { name } })) });
  it.each([
    ['Domestic Abuse', { needs: ['domestic-abuse'] }],
    ['So-called honour-based abuse', { needs: ['honour-based-abuse'] }],
    ['Stalking & Harassment', { needs: ['stalking', 'harassment'] }],
    ['Coercive control', { needs: ['domestic-abuse'], forms: ['coercive-control'] }],
    ['Counselling', { does: ['counselling'], needs: [] }],
    ['Women only', { takes: { people: 'women' } }],
    ['Women', { takes: { people: 'everyone' } }],
    ['Abuse of planning permission', { needs: [], does: ['information'] }],
    ['Perpetrator programme', { does: ['perpetrator-programme'], who: ['own-behaviour'] }],
  ])('%s', (name, expected) => expect(termed(name)).toMatchObject(expected));

  it('of several, each adds its own', () => {
    expect(termed('Stalking', 'Helpline', 'Rape')).toMatchObject({
      needs: ['stalking', 'sexual-violence'],
      forms: ['rape'],
      does: ['helpline'],
    });
  });
});

describe('a service of version 1', () => {
  const old = {
    id: '1502',
    name: 'Exampleshire Drop-in',
    status: 'active',
    description: 'We listen.',
    phones: undefined,
    service_areas: [
      { service_area: 'Blaby', uri: 'http://statistics.data.gov.uk/id/statistical-geography/E07000129' },
    ],
    organization: { id: 'x', name: 'Exampleshire Trust', url: 'https://trust.example.org' },
    contacts: [{ id: '1', name: 'Desk', phones: [{ id: '1', number: '01632 960001' }] }],
    languages: [{ id: '1', language: 'Polish' }],
    eligibilitys: [
      { id: '1', eligibility: 'female', minimum_age: 13, maximum_age: 17 },
      { id: '2', minimum_age: 18, maximum_age: 25 },
    ],
    regular_schedules: ['MO', 'TU'].map((byday) => ({
      freq: 'WEEKLY',
      byday,
      opens_at: '09:30:00',
      closes_at: '17:00:00',
    })),
    service_taxonomys: [
      {
        id: '1',
        taxonomy: { id: 'esdServiceType:1', name: 'Stalking', vocabulary: 'esdServiceTypes' },
      },
    ],
    service_at_locations: [
      {
        location: {
          physical_addresses: [{ address_1: '1 Market Place', city: 'Blaby', postal_code: 'le84 1aa' }],
        },
      },
    ],
    fundings: [{ source: 'a fund' }],
  };

  it('says the same as one of version 3 would', () => {
    expect(record(old)).toMatchObject({
      needs: ['stalking'],
      takes: { people: 'everyone', ages: { from: 13, to: 25 } },
      areas: { districts: ['blaby'] },
      languages: ['pl'],
      hours: { weekly: [{ days: ['mon', 'tue'], opens: '09:30', closes: '17:00' }], bankHolidays: 'unknown' },
      routes: [
        { kind: 'phone', value: '01632 960001' },
        { kind: 'website', value: 'https://advice.example.org/' },
        { kind: 'website', value: 'https://trust.example.org/' },
        { kind: 'walk-in', address: { street: '1 Market Place', town: 'Blaby', postcode: 'LE84 1AA' } },
      ],
      origin: { id: '1502' },
    });
  });
});
