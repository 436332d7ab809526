import { z } from 'zod';
import { id } from './id.ts';

function areShares(value: unknown): value is Record<string, number> {
  const isShare = (each: unknown) => typeof each === 'number' && each >= 0 && each <= 1;
  return typeof value === 'object' && value !== null && Object.values(value).every(isShare);
}

/** District id to its share. By hand, for thousands of these are read at the start, and this halves the time. */
const shares = z.custom<Record<string, number>>(areShares, 'must give each district a share from 0 to 1');

/** Parts of the British Isles that the directory does not serve, and the rest of the world. */
export const outsides = [
  'scotland',
  'northern-ireland',
  'isle-of-man',
  'jersey',
  'guernsey',
  'elsewhere',
] as const;
export type Outside = (typeof outsides)[number];

/** Names of towns, villages and neighbourhoods in one force's area. */
export const placeList = z.strictObject({
  $schema: z.string().optional(),
  /** Force id. */
  force: id,
  places: z.array(
    z.strictObject({
      name: z.string().min(2),
      /** District ids; more than one where the name is found in each: the person is asked which. */
      districts: z.array(id).min(1),
      kind: z.enum(['city', 'town', 'village', 'neighbourhood', 'landmark']),
      /** Spellings, nicknames and other scripts. */
      also: z.array(z.string().min(2)).default([]),
      /** Also an ordinary word or a person's name: inside a sentence it counts only after "in", "near" ... */
      ordinary: z.literal(true).optional(),
    }),
  ),
});
export type PlaceList = z.infer<typeof placeList>;

const ties = z.array(z.string().min(1)).default([]);

/** What people of one language call places: the name that a list or an area gives one, to all that it is called there. */
export const namesInLanguage = z.strictObject({
  $schema: z.string().optional(),
  /** What the language ties to the end of a name, and to its beginning: "in Leicester" is one word in Gujarati and Arabic. */
  endings: ties,
  beginnings: ties,
  names: z.record(z.string().min(2), z.array(z.string().min(2)).min(1)),
});
export type NamesInLanguage = z.infer<typeof namesInLanguage>;

/**
 * A town in one line, for there are thousands: its name, `!` if that is an ordinary word too, how many people live there
 * roughly, and its names in other scripts: `Belper 23417 = Белпер / Белпър`.
 */
export const townLine = /^([^!=]*[^!= ])(!)? (\d+)(?: = (.+))?$/;
const town = z.string().regex(townLine, 'must be a name and a number of people: "Belper 23417"');

/**
 * Towns and larger villages of the districts that have no full list of their own, and beyond the borders; from a public
 * data set (`source`, `licence`). The lists of names come on top.
 */
export const towns = z.strictObject({
  source: z.string(),
  licence: z.url(),
  /** By district id. */
  districts: z.record(id, z.array(town)),
  outside: z.partialRecord(z.enum(outsides), z.array(town)),
});
export type Towns = z.infer<typeof towns>;

/**
 * What each outcode (`LE8`) covers. `shares`: district id, or the id of a country outside England and Wales, to its
 * part of the outcode's live postcodes without PO boxes (0 to 1, those under 0.02 left out), largest first. No shares:
 * all of it is in `nation`. Only `geographic`, `nation-only` and `prefix` outcodes tell where a person is.
 */
export const outcodes = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(['geographic', 'prefix', 'nation-only', 'po-box-or-large-user', 'retired', 'no-location']),
    nation: z.enum(['england', 'wales', ...outsides]).optional(),
    shares: shares.optional(),
  }),
);
export type Outcodes = z.infer<typeof outcodes>;

/** Sectors (`LE8 4`) that tell more than their outcode does: district id to share, as in `outcodes`. */
export const sectors = z.record(z.string(), shares);
export type Sectors = z.infer<typeof sectors>;

/** Names that mean somewhere outside England and Wales, and names of the two nations themselves and their regions. */
export const elsewhere = z.strictObject({
  $schema: z.string().optional(),
  outside: z.array(z.strictObject({ where: z.enum(outsides), names: z.array(z.string().min(2)) })),
  nations: z.strictObject({ england: z.array(z.string()), wales: z.array(z.string()) }),
});
export type Elsewhere = z.infer<typeof elsewhere>;
