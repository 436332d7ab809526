import { londonMoment } from '../directory/hours/opening-hours.ts';
import type { Checked } from './rule.ts';

/** The day in London, `YYYY-MM-DD`. */
export const today = ({ now }: Pick<Checked, 'now'>): string => londonMoment(now()).date;

const dayLength = 86_400_000;

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayLength);
