import type { Gazetteer } from './gazetteer.ts';
import { sizes } from './meaning.ts';
import { isOurs } from './place-of-meanings.ts';
import type { Word } from './plain-name.ts';
import type { Sighting } from './sightings.ts';

const closing = new Set(
  (
    'and but with because so now uk england wales area please station railway train bus hospital university town city ' +
    'centre'
  ).split(' '),
);

/** "I'm in Reading." names a town; "no interest in reading his messages" does not, nor does "in the street". */
export function isMeantAsPlace(sighting: Sighting, words: readonly Word[], isAsked: boolean): boolean {
  if ('postcode' in sighting || !sighting.isOrdinary) return true;
  if (words[sighting.at - 1]?.text === 'the') return false;
  const end = sighting.at + sighting.length;
  const isClosed = words[end - 1]?.ends === true;
  const isAlone = isClosed && (sighting.at === 0 || words[sighting.at - 1]?.ends === true);
  if (isAsked && isAlone) return true;
  return (
    (sighting.cue === 'mine' || sighting.cue === 'here') && (isClosed || closing.has(words[end]?.text ?? ''))
  );
}

/**
 * Whether a sighting in passing says where the person is. Countries and nations are spoken of for many reasons; only "I
 * live in ..." says that they are there. "I live in hope" is no word of Hope, save to its neighbours: of villages whose
 * name is a word only the site's own count.
 */
export function tellsWhere(sighting: Sighting, gazetteer: Gazetteer, ours: readonly string[]): boolean {
  if ('postcode' in sighting) return true;
  const { meanings, isOrdinary, cue } = sighting;
  if (isOrdinary && !meanings.some((each) => each.size >= sizes.part || isOurs(each, gazetteer, ours)))
    return false;
  return cue === 'mine' || meanings.some((each) => each.districts.length > 0 || each.forces.length > 0);
}
