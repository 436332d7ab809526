import type { Turn } from './commands.ts';
import { newMemory } from './memory.ts';
import { opening } from './opening.ts';
import { type Sent, takeTurn } from './turn.ts';
import type { World } from './world.ts';

/** How a conversation starts: whose, in which language, and whether an earlier one was lost. */
export type Start = { site: string; language: string; lost?: boolean };

/**
 * Begins a conversation. Words that a person sent before it began, or after an earlier one was forgotten, are not lost:
 * what they say is heard, and only when they say nothing that the bot understands does it open in full.
 */
export function begin({ site, language, lost }: Start, sent: Sent | undefined, world: World): Turn {
  const fresh = newMemory(site, language);
  const say = world.wording.in(language);
  const sorry = lost ? [{ kind: 'text' as const, text: say('bot:restarted') }] : [];
  if (sent?.text) {
    const turn = takeTurn(fresh, { text: sent.text }, world);
    const { misses, answers, offered } = turn.memory;
    const heard =
      turn.ended || (misses === 0 && (Object.keys(answers).length > 0 || offered?.includes('carry-on')));
    if (heard) return turn.ended ? turn : { ...turn, replies: [...sorry, ...turn.replies] };
  }
  return { memory: fresh, replies: [...sorry, ...opening(fresh, world)] };
}
