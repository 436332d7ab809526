import { type Meaning, sizes } from './meaning.ts';

/** As with postcodes: this share is certain enough to be picked, and a place with less than that is not worth a choice. */
const certainShare = 0.95;
const leastShare = 0.02;
const peopleOfDistrict = 100_000;

/** A town by a short name: "Newark" for Newark on Trent. */
export const isShort = ({ size, people }: Meaning) => size === sizes.part && people !== undefined;

/** A district by half its name ("Newcastle") is no smaller than by the whole. */
export const wholeSize = (meaning: Meaning) =>
  meaning.size === sizes.part && !isShort(meaning) ? sizes.district : meaning.size;

function peopleOf(meaning: Meaning): number | undefined {
  return meaning.people ?? (wholeSize(meaning) >= sizes.district ? peopleOfDistrict : undefined);
}

const keyOf = ({ districts, forces }: Meaning) => [...districts, ...forces].join();

/**
 * Things of one name, the largest first, without those beside which the others are so large that hardly anybody means
 * them (Warrington is a hamlet in Buckinghamshire too). Those of unknown size stay.
 */
export function withoutHamlets(meanings: readonly Meaning[]): Meaning[] {
  const people = new Map<string, number>();
  for (const each of meanings) {
    const known = peopleOf(each);
    if (known !== undefined) people.set(keyOf(each), Math.max(known, people.get(keyOf(each)) ?? 0));
  }
  const counts = [...people.values()];
  const sum = counts.reduce((total, each) => total + each, 0);
  const most = Math.max(0, ...counts);
  const enough = most >= sum * certainShare ? most : sum * leastShare;
  return meanings.filter((each) => (people.get(keyOf(each)) ?? enough) >= enough);
}
