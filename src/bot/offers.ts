import { skipped } from '../dialogs/answers.ts';
import { kindOf } from '../dialogs/kinds/kinds.ts';
import { resolve } from '../dialogs/resolve.ts';
import type { Choice } from '../replies/reply.ts';
import { inAList } from '../wording/lists.ts';
import { topicLabel } from './guidance.ts';
import type { Memory } from './memory.ts';
import { sceneOf, siteOf, type World } from './world.ts';

/** Steps already answered, in the order asked: what "change an answer" offers. */
export function changeable(memory: Memory, { dialogs }: World): string[] {
  const { path } = resolve(dialogs, memory.answers);
  return path
    .filter(({ step }) => kindOf(step).waits && memory.answers[step.id])
    .map(({ step }) => `change:${step.id}`);
}

/** "What is happening: someone follows me", for a step that was answered. */
function changeLabel(id: string, memory: Memory, world: World): string {
  const placed = world.dialogs.find(({ step }) => step.id === id);
  if (!placed) return id;
  const { dialog, step } = placed;
  const scene = sceneOf(memory, world, dialog);
  const answer = (memory.answers[id] ?? []).map((option) =>
    option === skipped ? scene.say('bot:skipped') : kindOf(step).label(step, option, scene),
  );
  return scene.say('bot:change-answer', {
    question: scene.say(`${dialog}:${id}.name`),
    answer: inAList(answer, memory.language, 'unit'),
  });
}

type Label = (memory: Memory, world: World) => string;

/**
 * How to label a choice that belongs to no step: `change:<step>`, `language:<code>`, `topic:<id>`, `sheet:<topic>`, the
 * list of topics. Undefined for others.
 */
export function specialChoice(id: string): Label | undefined {
  const [kind, name = ''] = id.split(/:(.*)/s);
  if (kind === 'change') return (memory, world) => changeLabel(name, memory, world);
  if (kind === 'topic') return (memory, world) => topicLabel(name, memory, world);
  const way = kind === 'sheet' && name !== '' ? kind : id;
  if (way !== id || id === 'guides' || id === 'carry-on')
    return (memory, world) => world.wording.in(memory.language)(`bot:guidance.${way}`);
  if (kind === 'language') return (_memory, world) => world.wording.languages.get(name)?.name ?? name;
  return undefined;
}

/** The question that stands over choices of no step. */
export function whichOf([first = '']: readonly string[]): string {
  if (first.startsWith('language:')) return 'bot:which-language';
  return first.startsWith('change:') ? 'bot:which-answer' : 'bot:guidance.which';
}

/** The languages that a site offers, as choices. */
export function languageChoices(memory: Memory, world: World): Choice[] {
  return siteOf(memory, world).languages.map((code) => ({
    id: `language:${code}`,
    label: world.wording.languages.get(code)?.name ?? code,
    language: code,
  }));
}

/** Ways through the conversation, the same at every question. */
export function navigation(memory: Memory, world: World): Choice[] {
  const say = world.wording.in(memory.language);
  const begun = Object.keys(memory.answers).length > 0;
  const languages = siteOf(memory, world).languages.length > 1 ? ['change-language'] : [];
  const ids = [
    ...(begun ? ['back', 'change-answer', 'start-again'] : []),
    'help',
    'person',
    ...languages,
    'exit',
  ];
  return ids.map((id) => ({
    id,
    label: id === 'change-language' ? say('page:language') : say(`bot:navigation.${id}`),
    ...(id === 'exit' ? { elsewhere: say('page:exit') } : {}),
  }));
}
