import type { StepBase } from '../step.ts';
import { choice } from './choice.ts';
import { choices } from './choices.ts';
import type { Kind } from './kind.ts';
import { menu } from './menu.ts';
import { notice } from './notice.ts';
import { place } from './place.ts';
import { services } from './services.ts';

/** Every kind of step, by the name that dialog files use. A new kind is its file and its line here. */
export const kinds = { choice, choices, menu, notice, place, services };

/** A step of any kind, with the kind that knows what to do with it. */
export type Step = StepBase & { kind: keyof typeof kinds };

/** The kind of a step; its own data were checked against its schema when the dialogs were read. */
export const kindOf = (step: Step) => kinds[step.kind] as unknown as Kind<Step>;
