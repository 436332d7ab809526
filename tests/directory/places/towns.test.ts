import { describe, expect, it } from 'vitest';
import { findArea } from '../../../src/directory/places/find-area.ts';
import { gazetteer, shipped } from './shipped-gazetteer.ts';

/**
 * Towns and the outcode of their middle, as they stand on letters: no list of places was made from these, so that a town
 * put into a wrong district is seen.
 */
const letters = `
  AL1 St Albans | AL5 Harpenden | AL7 Welwyn Garden City | AL10 Hatfield | B50 Bidford-on-Avon | B61 Bromsgrove |
  B63 Halesowen | B70 West Bromwich | B72 Sutton Coldfield | B80 Studley | B91 Solihull | B98 Redditch | BA1 Bath |
  BA3 Radstock | BA5 Wells | BA6 Glastonbury | BA11 Frome | BA12 Warminster | BA14 Trowbridge | BA16 Street |
  BA20 Yeovil | BD16 Bingley | BD18 Shipley | BD21 Keighley | BD23 Skipton | BH1 Bournemouth | BH15 Poole |
  BH19 Swanage | BH20 Wareham | BH21 Wimborne | BH22 Ferndown | BH23 Christchurch | BH24 Ringwood | BH25 New Milton |
  BL1 Bolton | BL6 Horwich | BL9 Bury | BN3 Hove | BN7 Lewes | BN11 Worthing | BN15 Lancing | BN17 Littlehampton |
  BN18 Arundel | BN21 Eastbourne | BN22 Eastbourne | BN25 Seaford | BN27 Hailsham | BR3 Beckenham | BR6 Orpington |
  BS21 Clevedon | BS22 Weston-super-Mare | BS31 Keynsham | BS35 Thornbury | BS37 Yate | BS48 Nailsea | CA1 Carlisle |
  CA11 Penrith | CA12 Keswick | CA13 Cockermouth | CA14 Workington | CA28 Whitehaven | CB7 Ely | CB8 Newmarket |
  CB9 Haverhill | CB11 Saffron Walden | CF31 Bridgend | CF34 Maesteg | CF36 Porthcawl | CF37 Pontypridd |
  CF44 Aberdare | CF47 Merthyr Tydfil | CF62 Barry | CF64 Penarth | CF71 Cowbridge | CF83 Caerphilly | CH1 Chester |
  CH41 Birkenhead | CH44 Wallasey | CH60 Heswall | CH64 Neston | CH65 Ellesmere Port | CH6 Flint | CH7 Mold |
  CH8 Holywell | CM1 Chelmsford | CM3 South Woodham Ferrers | CM7 Braintree | CM8 Witham | CM9 Maldon |
  CM11 Billericay | CM14 Brentwood | CM16 Epping | CM18 Harlow | CM23 Bishops Stortford | CO1 Colchester | CO9 Halstead |
  CO10 Sudbury | CO12 Harwich | CO15 Clacton-on-Sea | CR5 Coulsdon | CR8 Purley | CT1 Canterbury | CT5 Whitstable |
  CT6 Herne Bay | CT9 Margate | CT10 Broadstairs | CT11 Ramsgate | CT13 Sandwich | CT14 Deal | CT16 Dover |
  CT19 Folkestone | CT21 Hythe | CV8 Kenilworth | CV9 Atherstone | CV10 Nuneaton | CV12 Bedworth | CV21 Rugby |
  CV32 Leamington Spa | CV37 Stratford-upon-Avon | CW1 Crewe | CW5 Nantwich | CW7 Winsford | CW9 Northwich |
  CW10 Middlewich | CW11 Sandbach | CW12 Congleton | DA1 Dartford | DA12 Gravesend | DA15 Sidcup | DA16 Welling |
  DE4 Matlock | DE5 Ripley | DE6 Ashbourne | DE7 Ilkeston | DE11 Swadlincote | DE45 Bakewell | DE55 Alfreton |
  DE56 Belper | DE75 Heanor | DH2 Chester-le-Street | DH4 Houghton-le-Spring | DH5 Hetton-le-Hole | DH8 Consett |
  DL5 Newton Aycliffe | DL7 Northallerton | DL10 Richmond | DL12 Barnard Castle | DL14 Bishop Auckland |
  DL16 Spennymoor | DN8 Thorne | DN14 Goole | DN15 Scunthorpe | DN16 Scunthorpe | DN18 Barton-upon-Humber |
  DN20 Brigg | DN21 Gainsborough | DN22 Retford | DN31 Grimsby | DN35 Cleethorpes | DN40 Immingham | DT1 Dorchester |
  DT4 Weymouth | DT6 Bridport | DT9 Sherborne | DT11 Blandford Forum | DY5 Brierley Hill | DY8 Stourbridge |
  DY10 Kidderminster | DY12 Bewdley | DY13 Stourport-on-Severn | E11 Leytonstone | E17 Walthamstow | EN6 Potters Bar |
  EN8 Cheshunt | EN9 Waltham Abbey | EN11 Hoddesdon | EX4 Exeter | EX8 Exmouth | EX10 Sidmouth | EX14 Honiton |
  EX16 Tiverton | EX17 Crediton | EX20 Okehampton | EX23 Bude | EX31 Barnstaple | EX34 Ilfracombe | EX39 Bideford |
  GL7 Cirencester | GL8 Tetbury | GL11 Dursley | GL14 Cinderford | GL15 Lydney | GL16 Coleford | GL20 Tewkesbury |
  GU7 Godalming | GU9 Farnham | GU11 Aldershot | GU15 Camberley | GU27 Haslemere | GU29 Midhurst | GU32 Petersfield |
  GU34 Alton | GU35 Bordon | GU51 Fleet | HA4 Ruislip | HA5 Pinner | HA9 Wembley | HD9 Holmfirth | HG1 Harrogate |
  HG4 Ripon | HG5 Knaresborough | HP1 Hemel Hempstead | HP4 Berkhamsted | HP5 Chesham | HP9 Beaconsfield | HP23 Tring |
  HR6 Leominster | HR7 Bromyard | HR8 Ledbury | HR9 Ross-on-Wye | HU13 Hessle | HU15 Brough | HU17 Beverley |
  HU18 Hornsea | HU19 Withernsea | HX3 Halifax | HX5 Elland | HX7 Hebden Bridge | IG10 Loughton | IG11 Barking |
  IP3 Ipswich | IP11 Felixstowe | IP12 Woodbridge | IP14 Stowmarket | IP18 Southwold | IP19 Halesworth |
  IP21 Diss | IP24 Thetford | IP33 Bury St Edmunds | KT8 East Molesey | KT10 Esher | KT12 Walton-on-Thames |
  KT13 Weybridge | KT15 Addlestone | KT16 Chertsey | KT17 Epsom | KT22 Leatherhead | L20 Bootle | L23 Crosby |
  L34 Prescot | L36 Huyton | L37 Formby | LA9 Kendal | LA12 Ulverston | LA14 Barrow-in-Furness | LA18 Millom |
  LA22 Ambleside | LA23 Windermere | LD1 Llandrindod Wells | LD2 Builth Wells | LD3 Brecon | LL11 Wrexham |
  LL15 Ruthin | LL16 Denbigh | LL18 Rhyl | LL19 Prestatyn | LL22 Abergele | LL29 Colwyn Bay | LL30 Llandudno |
  LL40 Dolgellau | LL53 Pwllheli | LL55 Caernarfon | LL57 Bangor | LL65 Holyhead | LN7 Caistor | LN8 Market Rasen |
  LN9 Horncastle | LN11 Louth | LN12 Mablethorpe | LS18 Horsforth | LS21 Otley | LS22 Wetherby | LS24 Tadcaster |
  LS28 Pudsey | LS29 Ilkley | LU5 Dunstable | LU7 Leighton Buzzard | M24 Middleton | M27 Swinton | M30 Eccles |
  M31 Partington | M32 Stretford | M33 Sale | M35 Failsworth | M41 Urmston | ME2 Strood | ME5 Chatham |
  ME10 Sittingbourne | ME12 Sheerness | ME13 Faversham | MK16 Newport Pagnell | MK18 Buckingham |
  MK42 Kempston | MK45 Ampthill | N17 Tottenham | N22 Wood Green | NE8 Gateshead | NE12 Killingworth |
  NE22 Bedlington | NE24 Blyth | NE28 Wallsend | NE29 North Shields | NE32 Jarrow | NE33 South Shields |
  NE38 Washington | NE46 Hexham | NE61 Morpeth | NE63 Ashington | NE66 Alnwick | NG9 Beeston |
  NG10 Long Eaton | NG16 Eastwood | NG17 Sutton-in-Ashfield | NG18 Mansfield | NG24 Newark | NG25 Southwell |
  NG31 Grantham | NG34 Sleaford | NN8 Wellingborough | NN10 Rushden | NN11 Daventry | NN12 Towcester |
  NN13 Brackley | NN16 Kettering | NN17 Corby | NP4 Pontypool | NP7 Abergavenny | NP12 Blackwood | NP13 Abertillery |
  NP16 Chepstow | NP22 Tredegar | NP23 Ebbw Vale | NP25 Monmouth | NP44 Cwmbran | NR13 Acle | NR17 Attleborough |
  NR18 Wymondham | NR19 Dereham | NR21 Fakenham | NR27 Cromer | NR28 North Walsham | NR30 Great Yarmouth |
  NR32 Lowestoft | NR34 Beccles | OL6 Ashton-under-Lyne | OL10 Heywood | OL14 Todmorden | OL16 Rochdale |
  OX7 Chipping Norton | OX9 Thame | OX11 Didcot | OX12 Wantage | OX14 Abingdon | OX16 Banbury | OX18 Carterton |
  OX20 Woodstock | OX26 Bicester | OX28 Witney | PE9 Stamford | PE10 Bourne | PE11 Spalding | PE13 Wisbech |
  PE15 March | PE16 Chatteris | PE19 St Neots | PE21 Boston | PE25 Skegness | PE29 Huntingdon | PE30 Kings Lynn |
  PE37 Swaffham | PE38 Downham Market | PL12 Saltash | PL14 Liskeard | PL15 Launceston | PL19 Tavistock |
  PL21 Ivybridge | PL25 St Austell | PL31 Bodmin | PO9 Havant | PO12 Gosport | PO14 Fareham | PO21 Bognor Regis |
  PO33 Ryde | RG7 Theale | RG9 Henley-on-Thames | RG12 Bracknell | RG14 Newbury | RG18 Thatcham |
  RG21 Basingstoke | RG40 Wokingham | RH1 Redhill | RH4 Dorking | RH6 Horley | RH8 Oxted | RH10 Crawley |
  RH12 Horsham | RH15 Burgess Hill | RH16 Haywards Heath | RH19 East Grinstead | RM1 Romford | RM9 Dagenham |
  RM12 Hornchurch | RM14 Upminster | RM17 Grays | RM18 Tilbury | S18 Dronfield | S21 Eckington | S40 Chesterfield |
  S64 Mexborough | S66 Maltby | S70 Barnsley | S80 Worksop | SA10 Neath | SA12 Port Talbot | SA15 Llanelli |
  SA18 Ammanford | SA31 Carmarthen | SA43 Cardigan | SA61 Haverfordwest | SA62 St Davids | SA65 Fishguard |
  SA70 Tenby | SA73 Milford Haven | SG4 Hitchin | SG6 Letchworth | SG8 Royston | SG12 Ware | SG13 Hertford |
  SG18 Biggleswade | SG19 Sandy | SK8 Cheadle Hulme | SK9 Wilmslow | SK10 Macclesfield | SK13 Glossop |
  SK15 Stalybridge | SK17 Buxton | SK22 New Mills | SL4 Windsor | SL6 Maidenhead | SL7 Marlow | SN4 Wroughton |
  SN8 Marlborough | SN10 Devizes | SN11 Calne | SN12 Melksham | SN14 Chippenham | SN16 Malmesbury | SO22 Winchester |
  SO40 Totton | SO41 Lymington | SO50 Eastleigh | SO51 Romsey | SP4 Amesbury | SP7 Shaftesbury | SP10 Andover |
  SR7 Seaham | SR8 Peterlee | SS7 Benfleet | SS8 Canvey Island | SS12 Wickford | SS14 Basildon | SY3 Shrewsbury |
  SY7 Craven Arms | SY8 Ludlow | SY11 Oswestry | SY12 Ellesmere | SY16 Newtown | SY20 Machynlleth |
  SY21 Welshpool | SY23 Aberystwyth | TA6 Bridgwater | TA8 Burnham-on-Sea | TA18 Crewkerne | TA20 Chard |
  TA24 Minehead | TF9 Market Drayton | TN1 Tunbridge Wells | TN9 Tonbridge | TN13 Sevenoaks | TN22 Uckfield |
  TN24 Ashford | TN31 Rye | TN33 Battle | TN34 Hastings | TN40 Bexhill-on-Sea | TQ1 Torquay | TQ4 Paignton |
  TQ5 Brixham | TQ9 Totnes | TQ12 Newton Abbot | TQ14 Teignmouth | TR1 Truro | TR7 Newquay | TR11 Falmouth |
  TR13 Helston | TR15 Redruth | TR18 Penzance | TS10 Redcar | TS14 Guisborough | TS16 Yarm | TS17 Thornaby |
  TS23 Billingham | UB1 Southall | UB8 Uxbridge | WA3 Golborne | WA7 Runcorn | WA8 Widnes | WA14 Altrincham |
  WA16 Knutsford | WD3 Rickmansworth | WD6 Borehamwood | WF8 Pontefract | WF10 Castleford | WF12 Dewsbury |
  WF14 Mirfield | WF17 Batley | WN7 Leigh | WR9 Droitwich | WR10 Pershore | WR11 Evesham | WR14 Malvern |
  WS8 Brownhills | WS10 Wednesbury | WV13 Willenhall | WV14 Bilston | WV16 Bridgnorth | YO7 Thirsk | YO8 Selby |
  YO11 Scarborough | YO16 Bridlington | YO17 Malton | YO18 Pickering | YO21 Whitby | YO25 Driffield
`;

const pairs = letters.split('|').map((pair) => {
  const [, outcode = '', town = ''] = /^\s*(\S+) (.*?)\s*$/.exec(pair) ?? [];
  return { outcode, town };
});

const districtsOf = (text: string) => findArea(text, gazetteer).districts.map((district) => district.id);

describe('the towns of England and Wales', () => {
  it.each(pairs)('$town is in a district that letters to $outcode go to', ({ outcode, town }) => {
    const shares = Object.keys(shipped.outcodes[outcode]?.shares ?? {});
    expect(shares).not.toEqual([]);
    expect(districtsOf(town).some((id) => shares.includes(id))).toBe(true);
  });

  it('are known by the name of each district, and none is left without a place', () => {
    const listed = new Set([
      ...Object.keys(shipped.towns.districts),
      ...shipped.placeLists.flatMap((list) => list.places.flatMap((place) => place.districts)),
    ]);
    const bare = [...gazetteer.districts.values()].filter(
      ({ id, name }) => !listed.has(id) && !districtsOf(name).includes(id),
    );
    expect(bare).toEqual([]);
  });

  it('lie in districts that exist', () => {
    const lost = Object.keys(shipped.towns.districts).filter((id) => !gazetteer.districts.has(id));
    expect(lost).toEqual([]);
  });
});
