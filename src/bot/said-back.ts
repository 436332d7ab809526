import { kindOf } from '../dialogs/kinds/kinds.ts';
import type { Reply } from '../replies/reply.ts';
import { inAList } from '../wording/lists.ts';
import type { Memory } from './memory.ts';
import { sceneOf, type World } from './world.ts';

/** What an answer reads as, in the person's words. */
function answerInWords(step: string, memory: Memory, world: World): string[] {
  const placed = world.dialogs.find((each) => each.step.id === step);
  if (!placed) return [];
  const scene = sceneOf(memory, world, placed.dialog);
  return (memory.answers[step] ?? []).map((id) => kindOf(placed.step).label(placed.step, id, scene));
}

/**
 * Says back what was understood, so that it can be corrected: a place always, by name; other answers where they came out
 * of a sentence (`heard`) and not of a tap.
 */
export function saidBack(before: Memory, after: Memory, world: World, heard: readonly string[]): Reply[] {
  const say = world.wording.in(after.language);
  const where =
    before.answers['where'] !== after.answers['where'] ? answerInWords('where', after, world) : [];
  const others = heard
    .filter((step) => step === 'needs' || step === 'about')
    .flatMap((step) => answerInWords(step, after, world));
  const place = inAList(where, after.language, 'unit');
  return [
    ...(others.length > 0
      ? [
          {
            kind: 'text' as const,
            text: say('bot:understood', { what: inAList(others, after.language, 'unit') }),
          },
        ]
      : []),
    ...(place &&
    after.answers['where']?.[0]?.includes(':') &&
    !after.answers['where'][0].startsWith('outside:')
      ? [{ kind: 'text' as const, text: say('bot:near', { place }) }]
      : []),
  ];
}
