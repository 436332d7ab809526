const anyOf = (phrases: string) =>
  phrases
    .trim()
    .split(/\s*,\s*/)
    .join('|');

/** What people and councils put before a name. */
const before = anyOf(`
  the, in, at, near, nr, by, around, outside, just outside, opposite, behind, next to, close to, from, somewhere in,
  city of, county of, city and county of, city and borough of, county borough of, town of, village of, district of,
  borough of, royal borough of, london borough of, metropolitan borough of, council of, cyngor, cyngor sir,
  university of, uni of, royal,
  asda, tesco, tesco extra, sainsburys, morrisons, aldi, lidl, iceland, waitrose, co op, coop, boots, greggs, mcdonalds,
  kfc, argos, primark, wilko, home bargains, b and m, b and q, marks and spencer, m and s
`);

/** What they put after it. */
const after = anyOf(`
  council, authority, police, constabulary, city, county, county borough, borough, district, metropolitan, town, parish,
  village, area, centre, center, region, mbc, mdc, cbc, bc, dc, cc, uk, gb, england, wales, cymru, please,
  station, railway, train, rail, tram, metro, tube, underground, bus, coach, interchange, stop, airport, services,
  hospital, infirmary, university, uni, college, town hall, library, high street, market, market place, post office,
  job centre, jobcentre, retail park, shopping centre, shopping park, shops, precinct,
  asda, tesco, tesco extra, sainsburys, morrisons, aldi, lidl
`);

const leading = new RegExp(`^(?:${before}) `);
const trailing = new RegExp(` (?:${after})$`);

/** No name is longer, and nothing that is much longer is one name with words around it. */
const longest = 80;

/** The answer as it stands, then with what councils and people put around names taken off, bit by bit. */
export function* bareNames(plain: string): Generator<string> {
  if (plain.length > longest) return;
  let name = plain;
  yield name;
  for (let shorter = name; ; name = shorter) {
    shorter = name.replace(trailing, '');
    if (shorter === name) shorter = name.replace(leading, '');
    if (shorter === name) return;
    yield shorter;
  }
}
