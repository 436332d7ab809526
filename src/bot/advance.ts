import { says, skipped } from '../dialogs/answers.ts';
import { kindOf } from '../dialogs/kinds/kinds.ts';
import { forWhom } from '../dialogs/question.ts';
import type { PlacedStep } from '../dialogs/read-dialogs.ts';
import { resolve } from '../dialogs/resolve.ts';
import type { QuestionReply, Reply } from '../replies/reply.ts';
import type { Memory } from './memory.ts';
import { navigation, specialChoice, whichOf } from './offers.ts';
import { sceneOf, type World } from './world.ts';

/** The step that waits for an answer. */
export function waitingIn(memory: Memory, { dialogs }: World): PlacedStep | undefined {
  return resolve(dialogs, memory.answers, memory.adding).waiting;
}

/** After an answer of several, the next question offers to add another. */
function toAdd(memory: Memory, world: World, asked: PlacedStep) {
  const last = Object.keys(memory.answers).at(-1);
  const placed = world.dialogs.find(({ step }) => step.id === last);
  if (!placed || placed.step.id === asked.step.id || !kindOf(placed.step).several) return [];
  if (says(memory.answers, placed.step.id, [skipped])) return [];
  const scene = sceneOf({ ...memory, adding: placed.step.id }, world, placed.dialog);
  if (kindOf(placed.step).options(placed.step, scene).length === 0) return [];
  return [
    {
      id: `add:${placed.step.id}`,
      label: scene.say(`${placed.dialog}:${placed.step.id}.add`, forWhom(memory.answers)),
    },
  ];
}

/** The question that waits, with its ways round it. */
export function askAgain(memory: Memory, world: World): Reply[] {
  const placed = waitingIn(memory, world);
  if (!placed) return [];
  const scene = sceneOf(memory, world, placed.dialog);
  const special = memory.offered?.every((id) => specialChoice(id)) ? memory.offered : undefined;
  const replies = kindOf(placed.step).ask(placed.step, scene, special ? undefined : memory.offered);
  const around = ({ hint, ...reply }: QuestionReply): QuestionReply => ({
    ...reply,
    ...(hint && !special ? { hint } : {}),
    ...(special
      ? {
          text: scene.say(whichOf(special)),
          choices: special.map((id) => ({ id, label: specialChoice(id)?.(memory, world) ?? id })),
        }
      : {}),
    actions: special
      ? []
      : memory.adding
        ? reply.actions
        : [...reply.actions, ...toAdd(memory, world, placed)],
    navigation: navigation(memory, world).filter(({ id }) =>
      reply.choices.every((choice) => choice.id !== id),
    ),
  });
  return replies.map((reply) => (reply.kind === 'question' ? around(reply) : reply));
}

/** What is said between two states of a conversation: the notices newly reached, then the question that waits. */
export function advance(before: Memory, after: Memory, world: World): Reply[] {
  const { path, waiting } = resolve(world.dialogs, before.answers, before.adding);
  // A dialog that interrupts stands before the others: what they had said before it is not said again after it.
  const others = world.dialogs.filter(({ dialog }) => dialog !== waiting?.dialog);
  const passed = new Set([...path, ...resolve(others, before.answers, before.adding).path]);
  const changed = before.answers !== after.answers;
  const notices = resolve(world.dialogs, after.answers, after.adding).path.filter((placed) => {
    const { waits, repeats } = kindOf(placed.step);
    return !waits && (!passed.has(placed) || (repeats && changed));
  });
  return [
    ...notices.flatMap(({ dialog, step }) => kindOf(step).ask(step, sceneOf(after, world, dialog))),
    ...askAgain(after, world),
  ];
}
