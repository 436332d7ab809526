import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { gazetteer, inShort, shipped } from './shipped-gazetteer.ts';

/** What people answer on the national site, and the one district that is understood. */
const found = `
  Bath = bath-and-north-east-somerset | St Albans = st-albans | Grimsby = north-east-lincolnshire |
  Scunthorpe = north-lincolnshire | Kettering = north-northamptonshire | Corby = north-northamptonshire |
  Grantham = south-kesteven | Skegness = east-lindsey | Boston = boston | Kings Lynn = kings-lynn-and-west-norfolk |
  Great Yarmouth = great-yarmouth | Lowestoft = east-suffolk | Bury St Edmunds = west-suffolk |
  Colchester = colchester | Southend = southend-on-sea | Chelmsford = chelmsford | Basildon = basildon |
  Harlow = harlow | Luton = luton | Dunstable = central-bedfordshire | Bedford = bedford |
  Milton Keynes = milton-keynes | High Wycombe = buckinghamshire | Aylesbury = buckinghamshire | Slough = slough |
  Reading = reading | Newbury = west-berkshire | Basingstoke = basingstoke-and-deane | Aldershot = rushmoor |
  Guildford = guildford | Woking = woking | Crawley = crawley | Horsham = horsham | Brighton = brighton-and-hove |
  Hove = brighton-and-hove | Worthing = worthing | Bognor Regis = arun | Eastbourne = eastbourne |
  Hastings = hastings | Maidstone = maidstone | Medway = medway | Chatham = medway | Dover = dover |
  Margate = thanet | Tunbridge Wells = tunbridge-wells | Croydon = croydon | Brixton = lambeth |
  Tottenham = haringey | Southall = ealing | Portsmouth = portsmouth | Southampton = southampton |
  Bournemouth = bournemouth-christchurch-and-poole | Poole = bournemouth-christchurch-and-poole |
  Weymouth = dorset | Salisbury = wiltshire | Yeovil = somerset | Taunton = somerset | Bridgwater = somerset |
  Weston-super-Mare = north-somerset | Bristol = bristol | Gloucester = gloucester | Cheltenham = cheltenham |
  Exeter = exeter | Torquay = torbay | Plymouth = plymouth | Truro = cornwall | Penzance = cornwall |
  Hereford = herefordshire | Worcester = worcester | Kidderminster = wyre-forest | Shrewsbury = shropshire |
  Oswestry = shropshire | Telford = telford-and-wrekin | Warwick = warwick | Leamington = warwick | Rugby = rugby |
  Nuneaton = nuneaton-and-bedworth | Coventry = coventry | Solihull = solihull | Dudley = dudley |
  West Brom = sandwell | Walsall = walsall | Derby = derby | Chesterfield = chesterfield | Glossop = high-peak |
  Mansfield = mansfield | Newark = newark-and-sherwood | Lincoln = lincoln | Doncaster = doncaster |
  Rotherham = rotherham | Barnsley = barnsley | Sheffield = sheffield | Wakefield = wakefield |
  Huddersfield = kirklees | Halifax = calderdale | Bradford = bradford | Keighley = bradford |
  Harrogate = north-yorkshire | Scarborough = north-yorkshire | York = york | Hull = kingston-upon-hull |
  Bridlington = east-riding-of-yorkshire | Middlesbrough = middlesbrough | Redcar = redcar-and-cleveland |
  Hartlepool = hartlepool | Darlington = darlington | Sunderland = sunderland | Gateshead = gateshead |
  South Shields = south-tyneside | Hexham = northumberland | Berwick = northumberland | Carlisle = cumberland |
  Kendal = westmorland-and-furness | Barrow in Furness = westmorland-and-furness |
  Penrith = westmorland-and-furness | Wigan = wigan | Oldham = oldham | Rochdale = rochdale |
  Stockport = stockport | Salford = salford | Warrington = warrington | Crewe = cheshire-east |
  Macclesfield = cheshire-east | Chester = cheshire-west-and-chester | Liverpool = liverpool | Birkenhead = wirral |
  St Helens = st-helens | Wrexham = wrexham | Rhyl = denbighshire | Llandudno = conwy |
  Holyhead = isle-of-anglesey | Aberystwyth = ceredigion | Newtown = powys | Brecon = powys |
  Carmarthen = carmarthenshire | Llanelli = carmarthenshire | Haverfordwest = pembrokeshire | Swansea = swansea |
  Neath = neath-port-talbot | Port Talbot = neath-port-talbot | Bridgend = bridgend | Barry = vale-of-glamorgan |
  Cardiff = cardiff | Pontypridd = rhondda-cynon-taf | Merthyr = merthyr-tydfil | Caerphilly = caerphilly |
  Cwmbran = torfaen | Ebbw Vale = blaenau-gwent | Abergavenny = monmouthshire | Chepstow = monmouthshire |
  Isle of Wight = isle-of-wight | Isles of Scilly = isles-of-scilly | Newport, Wales = newport |
  Newport Isle of Wight = isle-of-wight | Richmond, North Yorkshire = north-yorkshire | Salop = shropshire |
  BCP = bournemouth-christchurch-and-poole | The Cotswolds = cotswold | House of Commons SW1A 0AA = westminster |
  Sutton Coldfield = birmingham | Wales = wales
`;

/** Where a name has several bearers, or is no district's: perhaps is asked about first. */
const others: [answer: string, understood: string][] = [
  ['Swindon', 'choose swindon, south-staffordshire'],
  ['Farnborough', 'choose rushmoor, bromley, stratford-on-avon'],
  ['Gillingham', 'choose medway, dorset'],
  ['Heathrow', 'perhaps hillingdon'],
  ['Richmond', 'choose richmond-upon-thames, north-yorkshire'],
  ['Hayes', 'choose hillingdon, bromley'],
  ['Clapham', 'choose bedford, lambeth, wandsworth'],
  ['Trowbridge', 'choose wiltshire, cardiff'],
  ['Buxton', 'choose high-peak, broadland'],
  ['Beeston', 'choose broxtowe, breckland, leeds'],
  ['Whitby', 'choose north-yorkshire, cheshire-west-and-chester'],
  ['Durham', 'perhaps county-durham'],
  ['Newcastle', 'choose newcastle-upon-tyne, newcastle-under-lyme'],
  ['Bangor', 'choose gwynedd or northern-ireland'],
  ['Newport', 'choose newport, isle-of-wight, telford-and-wrekin'],
  ['Gatwick Airport', 'perhaps crawley'],
  ['Bangor, Northern Ireland', 'outside northern-ireland'],
  ['Ashford', 'choose ashford, spelthorne'],
  ['Whitchurch', 'choose shropshire, basingstoke-and-deane, buckinghamshire, bristol, cardiff'],
  ['Sutton', 'choose sutton, st-helens'],
  ['Ashton', 'choose tameside, wigan'],
  ['Preston', 'choose preston, rutland'],
  ['Hope', 'choose flintshire, high-peak'],
  ['The Black Country', 'choose dudley, sandwell, walsall, wolverhampton'],
  ['Kingston', 'choose kingston-upon-hull, kingston-upon-thames'],
  ['Loughton', 'choose epping-forest, milton-keynes'],
  ['Wymondham', 'choose south-norfolk, melton'],
  ['Beeston, Nottingham', 'perhaps broxtowe'],
  ['Newport, Shropshire', 'found telford-and-wrekin'],
  ['Birmingham New Street', 'perhaps birmingham'],
  ['Perth', 'outside scotland'],
  ['Motherwell', 'outside scotland'],
  ['Livingston', 'outside scotland'],
  ['Derry', 'outside northern-ireland'],
  ['Douglas', 'outside isle-of-man'],
  ['Ramsey', 'choose huntingdonshire or isle-of-man'],
  ['Melbourne', 'choose south-derbyshire, east-riding-of-yorkshire or elsewhere'],
];

const rows = found.split('|').map((row) => {
  const [answer = '', district = ''] = row.split(' = ');
  return [answer.trim(), `found ${district.trim()}`] as const;
});

describe('a person who answers on the national site', () => {
  it.each([...rows, ...others])('"%s" -> %s', (answer, understood) => {
    expect(inShort(findArea(answer, gazetteer))).toBe(understood);
  });
});

/** Whether the district is what is found, or one of few to choose from. */
function isOffered(answer: string, id: string): boolean {
  const { status, districts, forces } = findArea(answer, gazetteer);
  const whole =
    districts.length === 0 ? forces.flatMap((force) => gazetteer.forces.get(force)?.districts ?? []) : [];
  return (
    (status === 'found' || status === 'choose') &&
    [...districts.map((each) => each.id), ...whole].includes(id)
  );
}

describe('everywhere in England and Wales', () => {
  const all = shipped.areas.flatMap((area) => area.districts);

  it('each police force is known by its area and by its own name', () => {
    const lost = shipped.areas.flatMap(({ id, name, force, districts }) =>
      [name, force].filter((answer) => {
        const place = findArea(answer, gazetteer);
        const isWhole = place.status === 'found' && place.forces.join() === id;
        return !isWhole && !districts.some((district) => isOffered(answer, district.id));
      }),
    );
    expect(lost).toEqual([]);
  });

  it('each district is known by its name, its council and what it was called before', () => {
    const lost = all.flatMap(({ id, name, also, former }) =>
      [name, ...also, ...former.map((each) => each.name)]
        .flatMap((each) => [each, `${each} Council`, `${each} District Council`, `${each} Borough Council`])
        .filter((answer) => !isOffered(answer, id)),
    );
    expect(lost).toEqual([]);
  });

  it('no district is found by the name of another', () => {
    const names = new Map(all.map(({ id, name }) => [name, id]));
    const taken = [...names].filter(([name, id]) => {
      const { status, districts } = findArea(name, gazetteer);
      return status === 'found' && districts.length === 1 && districts[0]?.id !== id;
    });
    expect(taken).toEqual([]);
  });
});
