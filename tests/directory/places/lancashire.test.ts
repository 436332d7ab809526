import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { gazetteer, inShort } from './shipped-gazetteer.ts';

/** What is understood on the Lancashire site, and the answers that lead there; "perhaps" is asked about first. */
const table: Record<string, string> = {
  'choose blackburn-with-darwen, hyndburn': `
    Belthorn`,
  'choose blackburn-with-darwen, sutton, county-durham': `
    Belmont`,
  'choose blackpool, fylde': `
    Squires Gate`,
  'choose blackpool, fylde, wyre': `
    FY3`,
  'choose blackpool, wyre, fylde': `
    Fylde Coast`,
  'choose bolton, blackburn-with-darwen': `
    BL7`,
  'choose burnley, pendle': `
    bb10 2 | between Burnley and Nelson`,
  'choose burnley, pendle, ribble-valley': `
    BB12`,
  'choose bury, rossendale': `
    BL0`,
  'choose chorley, south-ribble': `
    Buckshaw Village | Clayton Green`,
  'choose fylde, blackpool': `
    Blackpool Airport`,
  'choose fylde, lancaster': `
    Warton`,
  'choose fylde, south-ribble, preston, west-lancashire, wyre': `
    PR4`,
  'choose lancaster, north-yorkshire': `
    LA2`,
  'choose lancaster, rochdale': `
    Middleton`,
  'choose lancaster, westmorland-and-furness': `
    LA5 | LA6 1`,
  'choose preston, fylde, wyre': `
    PR4 0`,
  'choose preston, south-ribble': `
    PR1`,
  'choose ribble-valley, westmorland-and-furness': `
    Barrow`,
  'choose rochdale, rossendale': `
    OL12`,
  'choose rossendale, pendle': `
    Newchurch`,
  'choose south-ribble, chorley': `
    PR5 | PR25`,
  'choose south-ribble, stoke-on-trent': `
    Longton`,
  'choose st-helens, tameside': `
    Newton`,
  'choose stockport, staffordshire-moorlands': `
    Cheadle`,
  'choose west-lancashire, chorley': `
    L40`,
  'choose west-lancashire, lancaster': `
    Aughton`,
  'choose west-lancashire, sefton': `
    PR9 8`,
  'choose wigan, west-lancashire': `
    WN6`,
  'choose wyre, blackpool': `
    FY5 | FY5 1`,
  'choose wyre, lancaster': `
    Poulton`,
  'choose wyre, lancaster, wirral': `
    Claughton`,
  'choose wyre, ribble-valley, preston': `
    PR3`,
  'found blackburn-with-darwen': `
    BB1 1AA | BB3 1AB | Blackburn | Blackburn with Darwen | Blackburn with Darwen Borough Council | BwD |
    Darwen | Mill Hill | Audley | Whitebirk | Shadsworth | Royal Blackburn hospital | بلیک برن |
    Blackburn train station`,
  'found blackpool': `
    FY1 1AA | fy4 1 | FYI 3 | Blackpool | Blackpool council | blackpool north station | Mereside |
    Grange Park | South Shore | Bispham | Anchorsholme | Blackpool Victoria Hospital | Blackpool Tower |
    Pleasure Beach | Stanley Park`,
  'found bolton': `
    BL6 | Bolton`,
  'found burnley': `
    BB11 | BB12 8 | Burnley | Burnley Borough Council | burnly | Tesco in Burnley | Burnley General |
    we moved from Leeds to Burnley | Padiham near Burnley | برنلے | Turf Moor`,
  'found calderdale': `
    OL14`,
  'found chorley': `
    PR6 7 | PR7 | Chorley | Chorly | Clayton-le-Woods | Whittle le Woods | Euxton | Coppull | Adlington |
    Croston | I live in Chorley | Chorley Hospital`,
  'found force lancashire': `
    Lancashire | Lancs | Lancashire Police | East Lancashire`,
  'found fylde': `
    FY8 | Fylde | Fylde Borough Council | Lytham St Annes | St Annes | St. Anne's on Sea | Lytham | Kirkham |
    Warton near Preston`,
  'found hyndburn': `
    BB5 | Hyndburn | Hyndburn Borough Council | Accrington | Accy | accrinton | Church | Great Harwood |
    Oswaldtwistle | Ossy | Rishton | Clayton le Moors | near Asda Accrington | Accrington, Lancashire |
    Oswaldtwisle`,
  'found lancaster': `
    LA1 | LA1 4YW | LA4 | Lancaster | Lancaster City Council | lancaster city | Morecambe | morcambe |
    Heysham | Carnforth | Galgate | Hest Bank | Silverdale | Royal Lancaster Infirmary |
    Lancaster University | Morecambe, Lancaster`,
  'found leeds': `
    Leeds`,
  'found manchester': `
    Manchester`,
  'found north-yorkshire': `
    BD23`,
  'found pendle': `
    BB9 | BB18 | Pendle | Pendle Borough Council | Nelson | Nelson, Lancashire | Colne | Barlick | Barley |
    Fence | Brierfield | Trawden | Earby | Newchurch in Pendle | i'm in nelson`,
  'found preston': `
    PR2 | Preston | Preston city council | Preston, Lancs | preston bus station | Preston train station |
    Fulwood | fullwood preston | Ribbleton | Plungington | Deepdale | Avenham | Ingol | Lea |
    Ashton-on-Ribble | Royal Preston Hospital | UCLan | پریسٹن | Preston North End | HMP Preston`,
  'found ribble-valley': `
    Ribble Valley | Clitheroe | clithero | Longridge | Read | Whalley | Langho | Mellor | Clitherow | BB7 4`,
  'found rossendale': `
    bb4 4aa | OL13 | Rossendale | Rawtenstall | Rawtensall | Haslingden | Bacup | Water | Weir | Britannia |
    Haslingden high street`,
  'found sefton': `
    PR8 | Southport`,
  'found south-ribble': `
    PR1 0 | pr26 7 | South Ribble | Leyland | Bamber Bridge | Penwortham`,
  'found west-lancashire': `
    WN8 | WN8 6 | L39 | West Lancashire | West Lancs | Skelmersdale | Skem | Ormskirk | Tarleton |
    Hesketh Bank | Burscough | Parbold | Up Holland | Edge Hill University |
    im staying in Skelmersdale near the concourse | Skelmersdal | Skelmersdale library`,
  'found wyre': `
    Wyre | Wyre Council | Fleetwood | Cleveleys | Thornton Cleveleys | Poulton le Fylde | Garstang |
    Knott End | Thornton`,
  'outside scotland': `
    Edinburgh`,
  'perhaps burnley': `
    Brunley`,
  'perhaps fylde': `
    Lytham St Anes`,
  'perhaps hyndburn': `
    Great Harwod`,
  'perhaps pendle': `
    Barnoldswik`,
  'perhaps west-lancashire': `
    ormskerk | Ormskrik | Tarelton`,
};

const rows = Object.entries(table).flatMap(([understood, answers]) =>
  answers.split('|').map((answer) => [answer.trim(), understood] as const),
);

describe('a person who answers on the Lancashire site', () => {
  it.each(rows)('"%s" -> %s', (answer, understood) => {
    expect(inShort(findArea(answer, gazetteer, { forces: ['lancashire'] }))).toBe(understood);
  });
});
