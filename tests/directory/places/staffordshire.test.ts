import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { gazetteer, inShort } from './shipped-gazetteer.ts';

/** What is understood on the Staffordshire site, and the answers that lead there; "perhaps" is asked about first. */
const table: Record<string, string> = {
  'choose birmingham, walsall, lichfield': `
    B74`,
  'choose cannock-chase, lichfield, east-staffordshire': `
    WS15`,
  'choose cannock-chase, south-staffordshire': `
    WS11 | WS12`,
  'choose derbyshire-dales, east-staffordshire, amber-valley, staffordshire-moorlands, south-derbyshire': `
    DE6`,
  'choose dudley, south-staffordshire': `
    DY3`,
  'choose east-staffordshire, lichfield': `
    DE13`,
  'choose east-staffordshire, south-derbyshire': `
    DE15`,
  'choose east-staffordshire, south-staffordshire': `
    Stretton`,
  'choose high-peak, derbyshire-dales, staffordshire-moorlands': `
    SK17 | Peak District`,
  'choose lichfield, south-staffordshire': `
    Whittington`,
  'choose lichfield, tamworth': `
    B78 3`,
  'choose newcastle-under-lyme, cheshire-east, shropshire': `
    CW3`,
  'choose newcastle-under-lyme, cheshire-east, stoke-on-trent': `
    ST7`,
  'choose newcastle-under-lyme, stoke-on-trent, cheshire-east': `
    ST7 4`,
  'choose newcastle-under-lyme, stoke-on-trent, nottingham': `
    Basford`,
  'choose newport, isle-of-wight, telford-and-wrekin': `
    Newport`,
  'choose north-warwickshire, lichfield, tamworth': `
    B78 | b79 O`,
  'choose shropshire, newcastle-under-lyme': `
    TF9`,
  'choose south-staffordshire, shropshire': `
    WV5`,
  'choose south-staffordshire, south-derbyshire': `
    Hilton`,
  'choose south-staffordshire, swindon': `
    Swindon`,
  'choose south-staffordshire, wakefield': `
    Featherstone`,
  'choose south-staffordshire, wolverhampton, shropshire': `
    WV8`,
  'choose stafford, south-staffordshire': `
    ST18`,
  'choose stafford, stoke-on-trent': `
    ST12`,
  'choose staffordshire-moorlands, east-hampshire': `
    Alton`,
  'choose staffordshire-moorlands, east-staffordshire': `
    ST10`,
  'choose staffordshire-moorlands, stafford': `
    ST11`,
  'choose staffordshire-moorlands, stoke-on-trent': `
    ST9`,
  'choose stoke-on-trent, newcastle-under-lyme': `
    North Staffordshire`,
  'choose stoke-on-trent, north-yorkshire, stockton-on-tees': `
    Norton`,
  'choose stoke-on-trent, stafford': `
    ST3 | between Stoke and Stafford`,
  'choose stoke-on-trent, staffordshire-moorlands': `
    ST6`,
  'choose tamworth, leicester': `
    Belgrave`,
  'choose tamworth, lichfield, north-warwickshire': `
    B79`,
  'choose walsall, lichfield': `
    WS9`,
  'choose wolverhampton, south-staffordshire': `
    WV10`,
  'choose wolverhampton, south-staffordshire, shropshire': `
    WV6`,
  'found birmingham': `
    Birmingham`,
  'found cannock-chase': `
    WS15 2 | Cannock | Cannock Chase | Cannock Chase District Council | cannok | Hednesford | Rugeley |
    Rugely | Heath Hayes | Norton Canes | near Morrisons Cannock | Rugeley Staffordshire`,
  'found cheshire-east': `
    ST7 2 | Crewe`,
  'found east-staffordshire': `
    ST14 | DE14 | Burton | Burton on Trent | Burton upon Trent | East Staffordshire | East Staffs |
    Uttoxeter | utoxeter | Tutbury | Barton under Needwood | Rocester | Branston | Queens Hospital Burton |
    i am in Burton | Uttoxetter | برٹن`,
  'found force staffordshire': `
    Staffordshire | Staffs | Staffordshire Police | Staffordshire and Stoke-on-Trent`,
  'found lichfield': `
    WS7 | WS13 | Lichfield | Litchfield | Lichfield District Council | Lichfield Trent Valley | Burntwood |
    Chasetown | Armitage | Alrewas | Fazeley | Drayton Manor`,
  'found newcastle-under-lyme': `
    ST5 | ST5 1AB | ST7 1 | Newcastle | Newcastle under Lyme | newcastle-under-lime | Newcastle, Staffs |
    Newcastle Borough Council | Kidsgrove | Kidsgrave | Keele | Keele University | Chesterton | Silverdale |
    Clayton | Madeley | Audley | Loggerheads | Kidsgrove, Stoke-on-Trent`,
  'found south-staffordshire': `
    ST19 | WS6 | DY7 | South Staffordshire | South Staffs | South Staffordshire Council | Wombourne |
    Codsall | Perton | Penkridge | Kinver | Great Wyrley | Cheslyn Hay | Brewood | Huntington | Essington |
    Coven`,
  'found stafford': `
    ST15 | STI5 8 | ST16 | ST17 | ST20 | ST21 | Stafford | Stafford Borough Council | Staford |
    Stafford station | Stafford hospital | Stone | Stone, Staffs | Eccleshall | Gnosall | Great Haywood |
    Barlaston | Weston | Weeping Cross | Highfields | County Hospital Stafford | im in stone |
    I live near Stafford station | Bradley`,
  'found staffordshire-moorlands': `
    ST8 | ST13 | Leek | Leek, Staffordshire | Biddulph | Bidulph | Cheadle | Staffordshire Moorlands |
    Staffs Moorlands | Alton Towers | Werrington | Blythe Bridge | Endon | Flash | I live in Leek | Biddulf`,
  'found stoke-on-trent': `
    ST1 | ST1 1AA | st2 | ST3 5 | ST4 | ST4 2 | Stoke | Stoke on Trent | Stoke-on-Trent City Council |
    Stoke station | Stoke city centre | stoke upon trent | Stoke, Staffordshire | Hanley | Burslem |
    Tunstall | Longton | Fenton | Bentilee | Meir | Shelton | Trentham | Abbey Hulton | Chell Heath | Milton |
    Northwood | The Potteries | Royal Stoke | Royal Stoke University Hospital | Staffordshire University |
    Tesco in Hanley | Hanley, Stoke | سٹوک آن ٹرینٹ`,
  'found tamworth': `
    B77 | B79 7AA | Tamworth | Tamworth Borough Council | Glascote | Amington | Wilnecote | Two Gates |
    Ventura Park`,
  'found telford-and-wrekin': `
    Telford`,
  'found wolverhampton': `
    Wolverhampton`,
  'outside scotland': `
    Glasgow`,
  'perhaps newcastle-under-lyme': `
    Newcastle undr Lyme | Wolstantn`,
  'perhaps stoke-on-trent': `
    stoak on trent`,
  'perhaps tamworth': `
    tamworh`,
};

const rows = Object.entries(table).flatMap(([understood, answers]) =>
  answers.split('|').map((answer) => [answer.trim(), understood] as const),
);

describe('a person who answers on the Staffordshire site', () => {
  it.each(rows)('"%s" -> %s', (answer, understood) => {
    expect(inShort(findArea(answer, gazetteer, { forces: ['staffordshire'] }))).toBe(understood);
  });
});
