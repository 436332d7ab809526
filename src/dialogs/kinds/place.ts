import { z } from 'zod';
import { findArea, type Place } from '../../directory/places/find-area.ts';
import { findAreaInSentence } from '../../directory/places/find-area-in-sentence.ts';
import { isPlaceId, placeIds, placeName } from '../place-id.ts';
import { question } from '../question.ts';
import type { Scene } from '../scene.ts';
import { stepBase } from '../step.ts';
import { chosen } from './choice.ts';
import type { Kind, Reading } from './kind.ts';

const schema = stepBase.extend({ kind: z.literal('place') });
type PlaceStep = z.infer<typeof schema>;

/** More names than this are not a short list: the person types theirs instead. */
const mostToList = 14;

/** The districts of the site's own area, to tap. */
function districtsOf({ site, directory }: Scene): string[] {
  const districts = site.forces.flatMap((force) => directory.gazetteer.forces.get(force)?.districts ?? []);
  return districts.length <= mostToList ? districts.map((id) => `district:${id}`) : [];
}

function readingOf(place: Place | undefined): Reading {
  if (!place || place.status === 'unknown') return undefined;
  const ids = placeIds(place);
  return place.status === 'choose' || (place.confirm && place.status === 'found')
    ? { offer: ids }
    : { answer: ids.slice(0, 1) };
}

/** Where a person is. A postcode is used once, for its district, and dropped. */
export const place: Kind<PlaceStep> = {
  schema,
  waits: true,
  canSkip: true,
  options: (_step, scene) => districtsOf(scene),
  label: (_step, option, scene) => placeName(option, scene),
  ask(step, scene, offered) {
    if (!offered) return [{ ...question(place, step, scene), takesPostcode: true }];
    const text = scene.say(`${scene.dialog}:${step.id}.which`, {
      context: offered.length === 1 ? 'one' : '',
    });
    return [{ ...question(place, step, scene, offered), text, takesPostcode: true }];
  },
  read(step, said, scene, offered) {
    if ('choice' in said)
      return isPlaceId(said.choice, scene.directory.gazetteer) ? { answer: [said.choice] } : undefined;
    const ids = offered ?? place.options(step, scene);
    const [only, ...others] = chosen(
      said,
      ids.map((id) => ({ id, label: placeName(id, scene) })),
      scene,
    );
    if (only && others.length === 0) return { answer: [only] };
    const inside = { forces: scene.site.forces };
    const whole = readingOf(findArea(said.text, scene.directory.gazetteer, inside));
    return whole ?? readingOf(findAreaInSentence(said.text, scene.directory.gazetteer, inside));
  },
};
