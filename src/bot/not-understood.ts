import { askAgain } from './advance.ts';
import { peopleToTalkTo, type Turn } from './commands.ts';
import type { Memory } from './memory.ts';
import type { World } from './world.ts';

/** After this many messages that were not understood, people to talk to are offered. */
const patience = 2;

/** Not to be understood is never an error: choices, then people to talk to, in the frame of what was said before. */
export function notUnderstood(memory: Memory, world: World): Turn {
  const say = world.wording.in(memory.language);
  const misses = Math.min(memory.misses + 1, 9);
  const after = { ...memory, misses };
  const inCare = memory.answers['heard']?.includes('yes');
  const people = misses >= patience;
  const key = people ? 'bot:not-understood-again' : inCare ? 'bot:not-understood-care' : 'bot:not-understood';
  return {
    memory: after,
    replies: [
      { kind: 'text', text: say(key) },
      ...(people ? [peopleToTalkTo(memory, world)] : []),
      ...askAgain(after, world),
    ],
  };
}
