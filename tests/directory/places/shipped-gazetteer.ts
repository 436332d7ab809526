import { readdirSync, readFileSync } from 'node:fs';
import type { Place } from '../../../src/directory/places/find-area.ts';
import { buildGazetteer } from '../../../src/directory/places/gazetteer.ts';
import { area } from '../../../src/directory/schemas/area.ts';
import {
  elsewhere,
  namesInLanguage,
  outcodes,
  placeList,
  sectors,
  towns,
} from '../../../src/directory/schemas/place.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(`content/${path}`, 'utf8'));
const tables = ['outcodes.json', 'sectors.json', 'elsewhere.json', 'towns.json', 'schema.json'];

/** The files of `content/areas/` and `content/places/`, parsed. */
export const shipped = {
  areas: readdirSync('content/areas')
    .filter((file) => file !== 'schema.json')
    .map((file) => ({ file, ...area.parse(read(`areas/${file}`)) })),
  outcodes: outcodes.parse(read('places/outcodes.json')),
  sectors: sectors.parse(read('places/sectors.json')),
  placeLists: readdirSync('content/places')
    .filter((file) => file.endsWith('.json') && !tables.includes(file))
    .map((file) => placeList.parse(read(`places/${file}`))),
  elsewhere: elsewhere.parse(read('places/elsewhere.json')),
  towns: towns.parse(read('places/towns.json')),
  inLanguages: readdirSync('content/places/in-languages')
    .filter((file) => file !== 'schema.json')
    .map((file) => namesInLanguage.parse(read(`places/in-languages/${file}`))),
};

export const gazetteer = buildGazetteer(
  shipped.areas,
  shipped.outcodes,
  shipped.sectors,
  shipped.placeLists,
  shipped.elsewhere,
  { towns: shipped.towns, inLanguages: shipped.inLanguages },
);

/** A place as one line of a table: `found charnwood`, `choose blaby, harborough`, `found force kent`, `outside jersey`. */
export function inShort(place: Place | undefined): string {
  if (!place) return 'nothing';
  const { status, districts, forces, nation, where, confirm } = place;
  const names = districts.map((district) => district.id).join(', ');
  const whole = forces.length > 0 ? `force ${forces.join(', ')}` : (nation ?? '');
  const what =
    status === 'outside' ? where : [names || whole, where && `or ${where}`].filter(Boolean).join(' ');
  return `${confirm ? 'perhaps' : status}${what ? ` ${what}` : ''}`;
}
