import type { Opening } from '../hours/opening-hours.ts';
import type { Asked } from './asked.ts';
import { isByAndFor, takesOf } from './eligibility.ts';
import { overlap } from './overlap.ts';
import type { Reach } from './reach.ts';
import { is, type Traits } from './traits.ts';
import { weights } from './weights.ts';

/** How a service stands to the needs of a search: it exists for one, names one, or takes all or none of them. */
export type Fit = 'specialist' | 'named' | 'other';

/** A service that can take a person, as it is compared with others. */
export type Candidate = { traits: Traits; fit: Fit; reach: Reach; open: Opening['open'] };

/** Why a service is offered. Words are in `locales/<code>/services.json` under `why`. */
export type Reason =
  | 'specialism'
  | 'need'
  | 'any-need'
  | 'made-for-them'
  | 'language'
  | 'bsl'
  | Reach
  | 'open'
  | 'free'
  | 'always';

export function fitOf(traits: Traits, { search: { needs } }: Asked): Fit {
  const { service, specialism } = traits;
  if (needs.length === 0) return 'other';
  if (overlap(specialism, needs)) return 'specialist';
  if (is(traits, 'any-need') || service.needs === 'all') return 'other';
  return overlap(service.needs, needs) ? 'named' : 'other';
}

/** Also where they named no need: their own behaviour, or something that they have no name for. */
function isSpecialist({ traits, fit }: Candidate, { search }: Asked): boolean {
  if (fit === 'specialist') return true;
  if (search.who === 'own-behaviour' && !takesOf(traits.takes, 'me')) return true;
  // Somebody who cannot name it is met best by those who take whatever it turns out to be.
  return search.needs.length === 0 && is(traits, 'any-need') && !is(traits, 'reporting');
}

function isMadeForThem(traits: Traits, asked: Asked): boolean {
  if (asked.isChild && !takesOf(traits.takes, 'adults')) return true;
  if (asked.isMan && !takesOf(traits.takes, 'women')) return true;
  return is(traits, 'made-for-some') && isByAndFor(traits.madeFor, asked.search);
}

function speaksTheirLanguage(traits: Traits, { wantsLanguage, wantsAnyOther, search }: Asked): boolean {
  if (!wantsLanguage) return false;
  if (is(traits, 'interpreters')) return true;
  if (!is(traits, 'other-languages')) return false;
  return wantsAnyOther || traits.languages.includes(search.language);
}

/** The points that a reason is worth; it is told, where that is asked for. */
function worth(points: number, reason: Reason, reasons: Reason[] | undefined): number {
  reasons?.push(reason);
  return points;
}

/** What a service is worth to a search that it can serve. Why is added to `reasons`, where that is asked for. */
export function weigh(candidate: Candidate, asked: Asked, reasons?: Reason[]): number {
  const { traits, fit, reach, open } = candidate;
  const { forms } = asked.search;
  const speciality = isSpecialist(candidate, asked);
  let points = 0;
  if (speciality) points += worth(weights.specialism, 'specialism', reasons);
  if (is(traits, 'any-need')) points += worth(weights.anyNeed, 'any-need', reasons);
  else if (fit !== 'other' && speciality) points += weights.need;
  else if (fit !== 'other') points += worth(weights.need, 'need', reasons);
  if (forms.length > 0 && overlap(forms, traits.service.forms)) points += weights.form;
  if (isMadeForThem(traits, asked)) points += worth(weights.madeForThem, 'made-for-them', reasons);
  if (speaksTheirLanguage(traits, asked)) points += worth(weights.language, 'language', reasons);
  if (asked.isDeaf && is(traits, 'deaf')) points += worth(weights.language, 'bsl', reasons);
  points += worth(weights[reach], reach, reasons);
  if (asked.isAnywhere && is(traits, 'both-nations')) points += weights.bothNations;
  if (is(traits, 'nobody-answers')) points += weights.nobodyAnswers;
  if (is(traits, 'reporting')) points += weights.reporting;
  if (open === 'open') points += worth(weights.open, 'open', reasons);
  if (open === 'unknown') points += weights.mayBeOpen;
  if ((traits.freeRoutes & asked.routes) !== 0) points += worth(weights.free, 'free', reasons);
  if (is(traits, 'always-open')) points += worth(weights.always, 'always', reasons);
  return points;
}
