import type { z } from 'zod';
import type { personalDataFile } from '../lexicon-files.ts';

/** What tells personal data in a language other than English, in the usual spelling: `content/understanding/README.md`. */
export type OwnWords = Omit<z.infer<typeof personalDataFile>, '$schema'>;

/** The words of several languages at once. */
export function together(all: readonly OwnWords[]): OwnWords {
  const keys = [...new Set(all.flatMap((one) => Object.keys(one)))] as (keyof OwnWords)[];
  return Object.fromEntries(keys.map((key) => [key, all.flatMap((one): unknown[] => one[key] ?? [])]));
}
