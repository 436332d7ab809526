import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { gazetteer, inShort } from './shipped-gazetteer.ts';

const leicestershire = { forces: ['leicestershire'] };

/** What a person answers on the Leicestershire site, and what is understood; "perhaps" is asked about first. */
const tables: Record<string, [answer: string, understood: string][]> = {
  'a postcode, or a part of one': [
    ['LE1 5WZ', 'found leicester'],
    ['le1 5wz', 'found leicester'],
    ['le15wz', 'found leicester'],
    ['le 1', 'found leicester'],
    ['LE1 2', 'found leicester'],
    ['LE67 2', 'found north-west-leicestershire'],
    ['LE672', 'found north-west-leicestershire'],
    ['LE67 1', 'choose north-west-leicestershire, hinckley-and-bosworth'],
    ['LE8', 'choose blaby, harborough'],
    ['LE8 4', 'found blaby'],
    ['LE8 9', 'found harborough'],
    ['LE12', 'choose charnwood, rushcliffe, north-west-leicestershire'],
    ['CH4', 'choose cheshire-west-and-chester, flintshire'],
    ['N1C 4AG', 'found camden'],
    ['EC1A 1BB', 'choose city-of-london, islington'],
    ['W1', 'choose westminster, camden'],
    ['Loughborough, LE11 3AB', 'found charnwood'],
    ['it is LE11 3AB', 'found charnwood'],
    ['LE٨', 'choose blaby, harborough'],
  ],
  'O for 0, I or L for 1': [
    ['LE1O', 'choose hinckley-and-bosworth, rugby, blaby'],
    ['LEI 5WZ', 'found leicester'],
    ['LE1 OAA', 'found leicester'],
    ['1e1 5wz', 'found leicester'],
    ['LEI', 'perhaps leicester'],
  ],
  'a postcode that tells no place': [
    ['LE87', 'unknown'],
    ['LE55', 'unknown'],
    ['SR43', 'unknown'],
    ['W1A 1AA', 'unknown'],
    ['ZZ1 1AA', 'unknown'],
  ],
  'a place outside England and Wales, or astride the border': [
    ['EH1 1AA', 'outside scotland'],
    ['BT1', 'outside northern-ireland'],
    ['IM1', 'outside isle-of-man'],
    ['JE2 3AB', 'outside jersey'],
    ['GY1', 'outside guernsey'],
    ['Scotland', 'outside scotland'],
    ['Belfast', 'outside northern-ireland'],
    ['Dublin', 'outside elsewhere'],
    ['Pakistan', 'outside elsewhere'],
    ['scotlnd', 'perhaps scotland'],
    ['TD15', 'choose northumberland or scotland'],
    ['TD12', 'choose northumberland or scotland'],
  ],
  'a district, by its name or its council': [
    ['Charnwood', 'found charnwood'],
    ['Charnwood Borough Council', 'found charnwood'],
    ['Leicester City Council', 'found leicester'],
    ['Rutland County Council', 'found rutland'],
    ['London Borough of Camden', 'found camden'],
    ['Hinckley & Bosworth', 'found hinckley-and-bosworth'],
    ['Burnley', 'found burnley'],
    ['Cardiff', 'found cardiff'],
    ['Caerdydd', 'found cardiff'],
    ['Bristol', 'found bristol'],
    ['Hull', 'found kingston-upon-hull'],
    ['St. Albans', 'found st-albans'],
    ['saint albans', 'found st-albans'],
    ['City of London', 'found city-of-london'],
    ['Kettering', 'found north-northamptonshire'],
    ['Newcastle', 'choose newcastle-upon-tyne, newcastle-under-lyme'],
    ['Newcastle-under-Lyme', 'found newcastle-under-lyme'],
  ],
  'a county, a force or a nation': [
    ['Leicestershire', 'found force leicestershire'],
    ['LLR', 'found force leicestershire'],
    ['West Midlands', 'found force west-midlands'],
    ['West Sussex', 'found force sussex'],
    ['Cleveland', 'found force cleveland'],
    ['London', 'found force metropolitan-police'],
    ['Dorset', 'perhaps dorset'],
    ['Wales', 'found wales'],
    ['England', 'found england'],
    ['East Midlands', 'found england'],
  ],
  'a town, village or neighbourhood': [
    ['Loughborough', 'found charnwood'],
    ['Loughboro', 'found charnwood'],
    ['luffbra', 'found charnwood'],
    ['Market Harboro', 'found harborough'],
    ['Clarendon Park', 'found leicester'],
    ['Heather', 'found north-west-leicestershire'],
    ['West End', 'found leicester'],
    ['Braunstone', 'choose leicester, blaby'],
    ['Braunstone Town', 'found blaby'],
    ['Braunston', 'choose rutland, leicester, blaby'],
    ['Belton', 'choose north-west-leicestershire, rutland'],
    ['لیسٹر', 'found leicester'],
    ['لفبرا', 'found charnwood'],
    ['میں لیسٹر میں رہتی ہوں', 'found leicester'],
    ['ليستر', 'found leicester'],
  ],
  'two names, of which one explains the other': [
    ['Loughborough, Leicestershire', 'found charnwood'],
    ['Leicester, UK', 'found leicester'],
    ['Wigston, Leicester', 'found oadby-and-wigston'],
    ['Blaby Leicester', 'found blaby'],
    ['Great Glen near Leicester', 'found harborough'],
    ['Braunstone, Leicester', 'perhaps leicester'],
    ['Preston', 'choose rutland, preston'],
    ['Preston, Rutland', 'found rutland'],
    ['Preston, Lancashire', 'found preston'],
    ['between Leicester and Loughborough', 'choose leicester, charnwood'],
  ],
  'a station, a shop or a hospital': [
    ['Leicester railway station', 'found leicester'],
    ['loughborough bus station', 'found charnwood'],
    ['near Asda Fosse Park', 'found blaby'],
    ['Tesco in Hinckley', 'found hinckley-and-bosworth'],
    ['by Melton Mowbray train station', 'found melton'],
    ['Leicester Royal Infirmary', 'found leicester'],
    ['Loughborough Uni', 'found charnwood'],
  ],
  'a name that is larger elsewhere': [
    ['Newport', 'choose newport, isle-of-wight, telford-and-wrekin'],
    ['Carlton', 'choose hinckley-and-bosworth, gedling'],
    ['Hamilton', 'choose leicester or scotland'],
    ['Bangor', 'choose gwynedd or northern-ireland'],
    ['Melbourne', 'choose south-derbyshire, east-riding-of-yorkshire or elsewhere'],
  ],
  'a misspelt name': [
    ['Loughbrugh', 'perhaps charnwood'],
    ['Coalvile', 'perhaps north-west-leicestershire'],
    ['Lutterwroth', 'perhaps harborough'],
    ['Brmingham', 'perhaps birmingham'],
    ['i live in Lutterwroth', 'perhaps harborough'],
    ['Charnwod borough council', 'perhaps charnwood'],
  ],
  'nothing that is a place': [
    ['zzzz', 'unknown'],
    ['', 'unknown'],
    ['no', 'unknown'],
    ['home', 'unknown'],
    ['baby', 'unknown'],
    ["I don't know", 'unknown'],
    ['rather not say', 'unknown'],
    ['07700 900123', 'unknown'],
    ['__proto__', 'unknown'],
    ['constructor', 'unknown'],
  ],
};

for (const [what, table] of Object.entries(tables)) {
  describe(`a person who gives ${what}`, () => {
    it.each(table)('"%s" -> %s', (answer, understood) => {
      expect(inShort(findArea(answer, gazetteer, leicestershire))).toBe(understood);
    });
  });
}

describe('finding an area', () => {
  it('gives the code, name and force of a district', () => {
    expect(findArea('LE11', gazetteer)).toEqual({
      status: 'found',
      districts: [{ id: 'charnwood', code: 'E07000130', name: 'Charnwood', force: 'leicestershire' }],
      forces: ['leicestershire'],
      nation: 'england',
    });
  });

  it('never gives back the end of a postcode', () => {
    expect(JSON.stringify(findArea('LE1 5WZ', gazetteer))).not.toMatch(/5|wz/i);
  });

  it('puts the larger place first where a name belongs to no part of the site', () => {
    expect(inShort(findArea('Preston', gazetteer))).toBe('choose preston, rutland');
    expect(inShort(findArea('Preston', gazetteer, { forces: ['lancashire'] }))).toBe('found preston');
    expect(inShort(findArea('Newcastle', gazetteer, { forces: ['staffordshire'] }))).toBe(
      'found newcastle-under-lyme',
    );
  });

  it('offers at most six districts, and the same text always finds the same place', () => {
    const text = 'Leicester or Blaby or Melton or Rutland or Charnwood or Harborough or Burnley or Leeds';
    const place = findArea(text, gazetteer);
    expect(place.districts).toHaveLength(6);
    expect(findArea(text, gazetteer)).toEqual(place);
  });
});
