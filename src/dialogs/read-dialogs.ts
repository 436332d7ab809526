import { z } from 'zod';
import { type Problems, readFolder } from '../directory/read-folder.ts';
import { id } from '../directory/schemas/id.ts';
import { kinds, type Step } from './kinds/kinds.ts';
import { stepBase } from './step.ts';

const schemas = Object.values(kinds).map(({ schema }) => schema);

/** `dialogs/<id>.json`: an ordered set of steps; ids only, no words, no expressions. */
export const dialog = z.strictObject({
  $schema: z.string().optional(),
  id,
  /** Dialogs are gone through in this order; one that is urgent comes before the main one. */
  order: z.number().int(),
  /** Each step of the dialog has this condition too. */
  only: stepBase.shape.only,
  steps: z.array(z.union(schemas as [(typeof schemas)[0], ...typeof schemas])).min(1),
});

/** A step with the dialog that it belongs to: the namespace of its words. */
export type PlacedStep = { dialog: string; step: Step };

/** All steps of all dialogs, in the order in which they are gone through. */
export type Dialogs = readonly PlacedStep[];

/** Reads a folder of dialogs. Throws one error that names every file, line, field and cure. */
export function readDialogs(folder: string): Dialogs {
  const problems: Problems = [];
  const read = readFolder(folder, dialog, problems);
  const steps = read
    .sort((a, b) => a.order - b.order)
    .flatMap(({ id: name, only, steps }) =>
      steps.map((step) => ({ dialog: name, step: { ...step, only: { ...only, ...step.only } } as Step })),
    );
  const ids = steps.map(({ step }) => step.id);
  for (const repeated of ids.filter((each, at) => ids.indexOf(each) !== at)) {
    problems.push(
      `${folder}: two steps are called "${repeated}"; answers are kept by step, so give one another id.`,
    );
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return steps;
}

/** The JSON Schema of a dialog file, for people's editors. */
export const dialogSchema = (): string =>
  `${JSON.stringify(z.toJSONSchema(dialog, { io: 'input' }), null, 2)}\n`;
