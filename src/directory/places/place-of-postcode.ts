import type { Outside } from '../schemas/place.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Place, placeOf, placeOutside, unknownPlace } from './place.ts';
import type { PostcodePart } from './postcode.ts';

/** Below this share an outcode's largest district is wrong too often to be picked without asking. */
const certainShare = 0.95;
/** A district with less than this share of a sector is not worth a choice. */
const leastShare = 0.02;
const telling = new Set(['geographic', 'prefix', 'nation-only']);

const isNation = (nation: string | undefined) => nation === 'england' || nation === 'wales';

/** District id to share, the largest first, of the finest part of the postcode that tells anything. */
function sharesOf({ outcode, sector }: PostcodePart, gazetteer: Gazetteer): [id: string, share: number][] {
  const known = Object.entries(gazetteer.outcodes[outcode]?.shares ?? {});
  if (!sector) return known;
  const listed = gazetteer.sectors[sector];
  if (listed) return Object.entries(listed);
  // The table knows England and Wales only: astride the border its shares would hide the other side.
  const isAstride = known.some(([id]) => !gazetteer.districts.has(id));
  const counted = isAstride ? undefined : gazetteer.postcodes?.sharesOf(sector);
  const kept = Object.entries(counted ?? {}).filter(([, share]) => share >= leastShare);
  return kept.length > 0 ? kept : known;
}

/** The place of a postcode: by the table of all postcodes where there is one, else by its sector or its outcode. */
export function placeOfPostcode(part: PostcodePart, gazetteer: Gazetteer): Place {
  const entry = gazetteer.outcodes[part.outcode];
  if (!entry || !telling.has(entry.kind)) return { ...unknownPlace };
  const exact =
    part.sector && part.unit ? gazetteer.postcodes?.districtOf(part.sector, part.unit) : undefined;
  if (exact) return placeOf(gazetteer, [exact]);
  const shares = sharesOf(part, gazetteer);
  const [top] = shares;
  const outside =
    shares.find(([id]) => !gazetteer.districts.has(id))?.[0] ?? (top ? undefined : entry.nation);
  const where = isNation(outside) ? undefined : (outside as Outside | undefined);
  if (where && (!top || (top[0] === where && top[1] >= certainShare))) return placeOutside(where);
  if (!top) return { ...unknownPlace };
  if (top[1] >= certainShare) return placeOf(gazetteer, [top[0]]);
  const place = placeOf(
    gazetteer,
    shares.map(([id]) => id),
  );
  if (where) return { ...place, status: 'choose', where };
  return place.status === 'choose' ? place : { ...place, confirm: true };
}
