import { describe, expect, it } from 'vitest';
import { tellsWhere } from '../../../src/directory/open-referral/import-whereabouts.ts';
import { brought } from './importing.ts';

const place = {
  location: {
    location_type: 'physical',
    name: 'Rose House',
    latitude: 52.1234,
    longitude: -1.1234,
    addresses: [
      {
        address_1: '12 Hidden Street',
        city: 'Blaby',
        state_province: 'Leicestershire',
        postal_code: 'LE84 1AA',
        country: 'GB',
        address_type: 'physical',
      },
    ],
  },
};

/** Everything that a review, a report or a repository would hold of a service. */
const allOf = (changes: object) => {
  const { record, account } = brought({ service_at_locations: [place], ...changes });
  return JSON.stringify({ record, account });
};

const secret: [string, object][] = [
  ['a refuge by its name', { name: 'Rose Women’s Refuge' }],
  ['a refuge by its description', { description: 'We run a refuge for women and children.' }],
  ['safe accommodation', { description: 'Safe accommodation for families.' }],
  ['a safe house', { attributes: [{ taxonomy_term: { name: 'Safe house' } }] }],
  ['a refuge by a term', { attributes: [{ taxonomy_term: { name: 'Refuges' } }] }],
  ['a refuge by its location', { service_at_locations: [place, { location: { name: 'The refuge' } }] }],
  ['a refuge by its organisation', { organization: { name: 'Exampleshire Refuge' } }],
  ['a sexual assault referral centre', { name: 'Exampleshire SARC' }],
  ['an examination suite of such a centre', { alert: 'The sexual assault referral centre has moved.' }],
  ['a charity for women who are abused at home', { description: 'Support after domestic abuse.' }],
  ['a centre for people who were raped', { attributes: [{ taxonomy_term: { name: 'Rape' } }] }],
  ['a refuge in Welsh', { description: 'Lloches i fenywod.' }],
];

describe('where people at risk are is never brought in', () => {
  it('though another service keeps its door', () => {
    expect(allOf({})).toContain('12 Hidden Street');
  });

  it.each(secret)('of %s', (_what, changes) => {
    expect(allOf(changes)).not.toMatch(/Hidden Street|LE84|52\.1234|Rose House/);
  });

  it('and the report says that an address was left out', () => {
    const { account } = brought({ service_at_locations: [place], name: 'Rose Refuge' });
    expect(account.dropped).toContainEqual({
      field: 'address',
      why: 'it could tell where people at risk are',
    });
  });

  const hiding: [string, object][] = [
    ['its description', { description: 'A refuge. You find us at 12 Hidden Street, behind the church.' }],
    ['its description, as a postcode', { description: 'A refuge in LE84 1AA.' }],
    ['its description, in small letters', { description: 'A refuge at 12 hidden street, le84 1aa.' }],
    ['its description, as a street without a number', { description: 'A refuge on Hidden Street.' }],
    ['its name', { name: 'Rose Refuge, 12 Hidden Street' }],
    ['its organisation', { name: 'Rose Refuge', organization: { name: 'Rose Trust (LE84 1AA)' } }],
    ['its alert', { name: 'Rose Refuge', alert: 'We moved to 12 Hidden Street.' }],
    ['whom it takes', { name: 'Rose Refuge', eligibility_description: 'Women who come to LE84 1AA.' }],
    ['its area', { name: 'Rose Refuge', service_areas: [{ name: 'Hidden Street, LE84 1AA' }] }],
    [
      'a telephone',
      { name: 'Rose Refuge', phones: [{ number: '01632 960001', description: 'At 12 Hidden Street' }] },
    ],
    [
      'its opening times',
      { name: 'Rose Refuge', schedules: [{ description: 'At 12 Hidden Street on Mondays' }] },
    ],
    [
      'its access',
      {
        name: 'Rose Refuge',
        service_at_locations: [{ location: { accessibility: [{ description: 'Ramp in Hidden Street' }] } }],
      },
    ],
    ['a language', { name: 'Rose Refuge', languages: [{ name: '12 Hidden Street' }] }],
  ];
  it.each(hiding)('nor out of %s', (_where, changes) => {
    expect(allOf(changes)).not.toMatch(/hidden street|le84/i);
  });

  it('and still there is a way to get in touch', () => {
    const { record } = brought({ name: 'Rose Refuge', service_at_locations: [place] });
    expect(record?.routes.map(({ kind }) => kind)).toEqual(['phone', 'website']);
  });

  it('and one that has only a door becomes no record', () => {
    expect(
      brought({ name: 'Rose Refuge', phones: [], url: null, service_at_locations: [place] }),
    ).toHaveProperty('leftOut');
  });
});

describe('a text tells where something is', () => {
  it.each([
    'LE1 6AB',
    'in le16ab',
    '12 High Street',
    '7a, the high street',
    'Flat 2, 12 Old Mill Lane',
    'on Victoria Road',
    '52.63412, -1.13987',
    '///filled.count.soap',
  ])('"%s"', (text) => expect(tellsWhere(text)).toBe(true));
  it.each([
    'We are here 24 hours a day',
    'Call 01632 960001',
    'A safe place for women',
    'in Leicester and Leicestershire',
    '365 days of the year',
    'Court support on your way',
  ])('but not "%s"', (text) => expect(tellsWhere(text)).toBe(false));
});
