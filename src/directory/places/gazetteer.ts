import type { PostcodeTable } from '../postcodes/postcode-table.ts';
import type { Area } from '../schemas/area.ts';
import type { Elsewhere, NamesInLanguage, Outcodes, PlaceList, Sectors, Towns } from '../schemas/place.ts';
import { type Meaning, sizes } from './meaning.ts';
import { tiesOf, withOtherLanguages } from './names-in-languages.ts';
import { namesOf } from './place-names.ts';
import { type Spellings, spellingsOf } from './spellings.ts';

/** A local authority district; `force` is the id of its police force area. */
export type District = { id: string; code: string; name: string; force: string };

/** A police force area; `force` is the police force's own name. */
export type Force = {
  id: string;
  code: string;
  name: string;
  force: string;
  nation: 'england' | 'wales';
  /** District ids. */
  districts: readonly string[];
};

/** All that is known of where places are, ready to be looked up. */
export type Gazetteer = {
  districts: ReadonlyMap<string, District>;
  forces: ReadonlyMap<string, Force>;
  outcodes: Outcodes;
  sectors: Sectors;
  /** Plain name (`plainName`) to everything that it can mean. */
  names: ReadonlyMap<string, readonly Meaning[]>;
  /** First word of the plain names of several words to how many words the longest of them has. */
  starts: ReadonlyMap<string, number>;
  /** What some languages tie to a name, in the letters of plain names, the longest first. */
  ties: { readonly endings: readonly string[]; readonly beginnings: readonly string[] };
  /** Plain names that a misspelling may be taken for. */
  spellings: Spellings;
  /** Every postcode, where whoever deploys this has built the table. */
  postcodes?: PostcodeTable;
};

/** What a gazetteer can do without. */
export type Extras = {
  towns?: Towns | undefined;
  postcodes?: PostcodeTable | undefined;
  inLanguages?: readonly NamesInLanguage[] | undefined;
};

/**
 * Whether a misspelling may be meant as this. A slip near the name of a small place that is a word itself is more
 * likely meant as the word.
 */
function isGuessable(name: string, { ordinary, size }: Meaning): boolean {
  return !ordinary || size >= sizes.district || (size >= sizes.town && name.length > 5);
}

/** How likely a name is meant where a misspelling is near it: the larger the likelier. -1: it may not be guessed at. */
function rankOf(name: string, meanings: readonly Meaning[] = []): number {
  let rank = -1;
  for (const meaning of meanings) {
    if (isGuessable(name, meaning)) rank = Math.max(rank, meaning.size * 1e8 + (meaning.people ?? 0));
  }
  return rank;
}

/** First word of the names of several words to how many words the longest of them has. */
function startsOf(names: Iterable<string>): Map<string, number> {
  const starts = new Map<string, number>();
  for (const name of names) {
    const end = name.indexOf(' ');
    if (end < 0) continue;
    let words = 1;
    for (let at = end; at >= 0; at = name.indexOf(' ', at + 1)) words += 1;
    const first = name.slice(0, end);
    if (words > (starts.get(first) ?? 0)) starts.set(first, words);
  }
  return starts;
}

/** Prepares the look-ups, once. Takes the files of `content/areas/` and `content/places/`, already parsed. */
export function buildGazetteer(
  areas: readonly Area[],
  outcodes: Outcodes,
  sectors: Sectors,
  placeLists: readonly PlaceList[],
  elsewhere: Elsewhere,
  { towns, postcodes, inLanguages = [] }: Extras = {},
): Gazetteer {
  const districts = new Map<string, District>();
  const forces = new Map<string, Force>();
  for (const { id, code, name, force, nation, districts: within } of areas) {
    forces.set(id, { id, code, name, force, nation, districts: within.map((district) => district.id) });
    for (const district of within) {
      districts.set(district.id, { id: district.id, code: district.code, name: district.name, force: id });
    }
  }
  const inEnglish = namesOf(areas, placeLists, elsewhere, towns);
  // A misspelling is looked for among these alone: other languages' spellings are listed as they are.
  const spellings = spellingsOf(inEnglish.keys(), (name) => rankOf(name, inEnglish.get(name)));
  const names = withOtherLanguages(inEnglish, inLanguages);
  const gazetteer = {
    districts,
    forces,
    outcodes,
    sectors,
    names,
    starts: startsOf(names.keys()),
    ties: {
      endings: tiesOf(inLanguages.flatMap(({ endings }) => endings)),
      beginnings: tiesOf(inLanguages.flatMap(({ beginnings }) => beginnings)),
    },
    spellings,
  };
  return postcodes ? { ...gazetteer, postcodes } : gazetteer;
}
