import type { World } from '../bot/world.ts';
import type { KeepersLists } from '../directory/read-keepers-lists.ts';

/** One problem that the check reports: which file and field, what is wrong, and how to mend it. */
export type Finding = {
  /** From the project's folder, for example "content/services/leicestershire/wall.json". */
  file: string;
  /** Names and indexes that lead to the value, with dots between: "routes.0.value". */
  field?: string;
  /** The rest of a sentence whose subject is the field, without a full stop. */
  problem: string;
  /** A sentence: what to do. */
  cure: string;
  /** Something that a person should look at soon, and that holds nothing up. Without it: it must be mended. */
  level?: 'should';
};

/** What a rule may look at. */
export type Checked = World & {
  /** The project's folder. */
  root: string;
  /** The content folder: `content/` of the project, unless another one is checked. */
  content: string;
  lists: KeepersLists;
  /** A file of the content folder, as findings name it: `contentFile('sites/national.json')`. */
  contentFile(path: string): string;
  /** The file of a record of `services` or `crisis-lines`, as findings name it. */
  fileOf(serviceId: string): string;
};

/** One rule: what must hold and why, in a file of its own. */
export type Rule = {
  id: string;
  why: string;
  find(checked: Checked): Finding[];
};
