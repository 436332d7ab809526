import type { Directory } from '../directory/directory.ts';
import type { Site } from '../directory/schemas/site.ts';
import type { Lexicon } from '../understanding/lexicon.ts';
import type { Say } from '../wording/wording.ts';
import type { Answers } from './answers.ts';

/** Everything that a step may look at while it speaks or reads. The clock is an argument. */
export type Scene = {
  /** The dialog whose words are said: the namespace of its keys. */
  dialog: string;
  answers: Answers;
  /** How many services of the result have been shown so far. */
  shown: number;
  /** The step that is being added to, if any. */
  adding?: string;
  language: string;
  say: Say;
  /** Whether there are words for a key: some are optional. */
  has(key: string): boolean;
  site: Site;
  directory: Directory;
  lexicon: Lexicon;
  now: Date;
};
