import type { World } from '../bot/world.ts';
import type { Directory } from '../directory/directory.ts';
import type { Paint } from './paint.ts';

/** An option of a verb, as people write it: `--site leicestershire`. */
export type Option = {
  /** `flag` stands alone; `text` takes a value; `place` may take one: alone it reads as `"-"`, standard output. */
  kind: 'flag' | 'text' | 'place';
  /** What stands for the value in the help: "<id>", "<file>". */
  value?: string;
  /** May be given more than once, and each time as a list with commas. */
  several?: true;
  /** One line of help. */
  says: string;
};

/**
 * One run of a verb: what it was asked, and all that it may touch of the world besides files. Every verb takes `--json`,
 * `--content <folder>` and `--help` without declaring them.
 */
export type Job = {
  /** The words after the verb that belong to no option. */
  words: readonly string[];
  /** Whether an option was given. */
  has(option: string): boolean;
  /** The value of an option; undefined where it was not given. */
  text(option: string): string | undefined;
  /** The values of an option that takes several, commas taken apart; empty where it was not given. */
  list(option: string): string[];
  /** `--json`: one object a line on standard output and nothing else. */
  json: boolean;
  /** A file or folder as the person gave it: relative to where they typed the command. */
  path(given: string): string;
  /** The project's folder. */
  root: string;
  /** The content folder: `--content`, else the setting CONTENT_DIR, else the shipped one. */
  contentFolder: string;
  /** That folder, read at the first call. Throws with every problem of a broken one, a line each. */
  directory(): Directory;
  /** The same with dialogs, words and what is understood, read at the first call. */
  world(): World;
  now(): Date;
  /** Standard input, line by line, blank lines left out; for `--stdin`, which a verb declares itself. */
  lines(): AsyncIterable<string>;
  /** Writes a text as it stands to standard output, and waits until it is taken. */
  write(text: string): Promise<void>;
  /** Writes a line, or several. */
  print(...lines: readonly string[]): Promise<void>;
  /** Writes one object as a line of JSON. */
  record(object: object): Promise<void>;
  /** Says something on standard error: shown to people, never mixed with results. */
  note(sentence: string): void;
  /** How far long work has come, from 0 to 1; shown on standard error where that is a terminal, else nowhere. */
  progress(part: number, what: string): void;
  /** Colours, where standard output is a terminal and NO_COLOR is not set; else the text as it is. */
  paint: Paint;
  /** Columns of the terminal; undefined where output goes to a file or another command: nothing is cut there. */
  width: number | undefined;
};

/** One command of the workbench: `npm run workbench -- <name>`. A new one is its file, and its line in `verbs.ts`. */
export type Verb = {
  name: string;
  /** What it is for, in one line. */
  summary: string;
  /** What follows the name: "<a place> [--site <id>]". */
  usage: string;
  /** How many words it takes at most; absent: none. */
  words?: number;
  options: Readonly<Record<string, Option>>;
  /** Whole command lines, without `npm run -s workbench --`, to copy. */
  examples: readonly string[];
  /** Does the work. Throws `CannotRun`, or any error whose message is for people, where it could not: exit 1. */
  run(job: Job): Promise<void>;
};

/** The command could not run: one sentence that says what to do. */
export class CannotRun extends Error {}

/** The command was not given what it needs: the sentence, and its usage after it. */
export class MissingWords extends CannotRun {}
