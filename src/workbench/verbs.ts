import { answers } from './answers.ts';
import { compare } from './compare.ts';
import { coverage } from './coverage.ts';
import { exportFeed } from './export.ts';
import { importFeed } from './import.ts';
import { place } from './place.ts';
import { stale } from './stale.ts';
import { understand } from './understand.ts';
import type { Verb } from './verb.ts';

/** Every verb of the workbench, in the order of the help. */
export const verbs: readonly Verb[] = [
  understand,
  place,
  answers,
  coverage,
  stale,
  compare,
  importFeed,
  exportFeed,
];
