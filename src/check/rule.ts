import type { World } from '../bot/world.ts';

/** One problem that the check reports: where, what, and how to mend it. */
export type Finding = { where: string; problem: string; cure: string };

/** What a rule may look at. */
export type Checked = World & {
  /** The project's folder. */
  root: string;
};

/** One rule: what must hold and why, in a file of its own. */
export type Rule = {
  id: string;
  why: string;
  find(checked: Checked): Finding[];
};
