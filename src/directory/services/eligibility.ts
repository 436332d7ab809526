import type { Service } from '../schemas/service.ts';
import type { Who } from '../schemas/vocabulary.ts';

/** What is known of the person that decides who can take them: closed ids, nothing else. */
export type Person = {
  who: Who;
  /** Audience ids that the person chose or mentioned. */
  audiences: readonly string[];
};

/** Why a service cannot be offered to a person, as an id. */
export type Unsuitable = 'who' | 'adults-only' | 'young-only' | 'women-only' | 'men-only' | 'made-for';

/** A child of unknown age is only offered what takes everybody from this age up. */
const childMustBeTakenFrom = 13;
const adultFrom = 18;

/** Why this service cannot take this person, or undefined when it can. */
export function unsuitableFor(service: Service, person: Person): Unsuitable | undefined {
  const { people, ages, madeFor } = service.takes;
  const has = (audience: string) => person.audiences.includes(audience);
  if (!service.who.includes(person.who)) return 'who';
  // Lines for people who harm also advise those around them; someone who asks for a person being harmed is not that.
  if (person.who === 'someone-else' && !service.who.includes('me') && service.who.includes('own-behaviour'))
    return 'who';
  if (has('under-18')) {
    if (ages?.from !== undefined && ages.from > childMustBeTakenFrom) return 'adults-only';
    if (madeFor.length > 0 && madeFor.every((audience) => audience === 'over-60')) return 'adults-only';
  } else if (ages?.to !== undefined && ages.to < adultFrom + 8) {
    return 'young-only';
  }
  if (has('over-60') && ages?.to !== undefined && ages.to < 60) return 'young-only';
  if (people === 'women' && has('men')) return 'women-only';
  // Someone asking for another person may well be asking for a man, and the men's lines take their calls.
  if (people === 'men' && !has('men') && person.who !== 'someone-else') return 'men-only';
  if (madeFor.length > 0 && !madeFor.some(has)) return 'made-for';
  return undefined;
}
