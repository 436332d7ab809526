import type { z } from 'zod';
import type { givenNamesFile, personalDataFile } from '../lexicon-files.ts';

/** What tells personal data in a language other than English, in the usual spelling: `content/understanding/README.md`. */
export type OwnWords = Omit<z.infer<typeof personalDataFile>, '$schema'>;

/** The given names of a language, and what tells them. */
export type OwnNames = Omit<z.infer<typeof givenNamesFile>, '$schema'>;

/** The words of several languages at once. */
export function together<Words extends OwnWords | OwnNames>(all: readonly Words[]): Words {
  const keys = [...new Set(all.flatMap((one) => Object.keys(one)))] as (keyof Words)[];
  return Object.fromEntries(keys.map((key) => [key, all.flatMap((one): unknown => one[key] ?? [])])) as Words;
}
