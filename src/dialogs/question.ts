import type { QuestionReply } from '../replies/reply.ts';
import type { Answers } from './answers.ts';
import type { Kind } from './kinds/kind.ts';
import type { Scene } from './scene.ts';
import type { StepBase } from './step.ts';

/** Picks the wording that speaks of another person, where the one who asks is not the one who needs help. */
export function forWhom(answers: Answers): { context?: string } {
  return answers['who']?.some((who) => who === 'someone-else' || who === 'professional')
    ? { context: 'other' }
    : {};
}

/** A step's question: its words, its options, and the ways round it. */
export function question<Step extends StepBase>(
  kind: Kind<Step>,
  step: Step,
  scene: Scene,
  offered?: readonly string[],
): QuestionReply {
  const { dialog, say, answers } = scene;
  const adding = scene.adding === step.id;
  const hint = `${dialog}:${step.id}.hint`;
  return {
    kind: 'question',
    text: say(`${dialog}:${step.id}.${adding ? 'more' : 'ask'}`, forWhom(answers)),
    ...(scene.has(hint) && !adding ? { hint: say(hint, forWhom(answers)) } : {}),
    choices: (offered ?? kind.options(step, scene)).map((id) => ({ id, label: kind.label(step, id, scene) })),
    actions: kind.canSkip
      ? [{ id: 'skip', label: say(`${dialog}:${step.id}.${adding ? 'done' : 'skip'}`) }]
      : [],
  };
}
