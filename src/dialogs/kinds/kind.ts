import type { z } from 'zod';
import type { Reply } from '../../replies/reply.ts';
import type { Understood } from '../../understanding/understand.ts';
import type { Scene } from '../scene.ts';
import type { StepBase } from '../step.ts';

/** What a person sent, as a step sees it: an option tapped, or words typed. */
export type Said = { choice: string } | { text: string; understood: Understood };

/** How a step took what was said. */
export type Reading =
  | { answer: string[] }
  /** Close to an answer: offer these ids to choose from instead. */
  | { offer: string[] }
  /** Not an answer to this step. */
  | undefined;

/**
 * A kind of step. Each declares its own data, what it says and how it reads an answer; `kinds.ts` lists them, and
 * nothing else asks which kind a step is.
 */
export type Kind<Step extends StepBase = StepBase> = {
  schema: z.ZodType<Step>;
  /** Whether the conversation stops here for an answer. */
  waits: boolean;
  /** For kinds that do not wait: said again whenever any answer has changed, not only when first passed. */
  repeats?: true;
  /** Whether several answers may be given. */
  several?: true;
  /** Whether a person may pass over it. Every sensitive question can be. */
  canSkip?: true;
  /** The option ids a person can choose from, in order. */
  options(step: Step, scene: Scene): string[];
  /** What a person reads on an option. */
  label(step: Step, option: string, scene: Scene): string;
  /** What the step says. `offered`: a narrower list to choose from. */
  ask(step: Step, scene: Scene, offered?: readonly string[]): Reply[];
  read(step: Step, said: Said, scene: Scene, offered?: readonly string[]): Reading;
};
