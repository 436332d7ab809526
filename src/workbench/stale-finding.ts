import { epochDayOf } from '../directory/hours/london-time.ts';

/** What needs a person, the most urgent first. */
export const kinds = [
  'expired',
  'unsourced',
  'link',
  'unchecked',
  'old-source',
  'ends-soon',
  'held',
] as const;
export type Kind = (typeof kinds)[number];

/** One thing for a person to do. `id`: of the service, or the file. `since`: the day (or year) from which it counts. */
export type Finding = { id: string; kind: Kind; since?: string; why: string; do: string };

/** Whole days from one day to another, both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => epochDayOf(to) - epochDayOf(from);
