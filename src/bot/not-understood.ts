import { scriptOf } from '../wording/script.ts';
import { askAgain } from './advance.ts';
import { peopleToTalkTo, type Turn } from './commands.ts';
import type { Memory } from './memory.ts';
import { siteOf, type World } from './world.ts';

/** After this many messages that were not understood, people to talk to are offered. */
const patience = 2;

/** An offered language that is written in the script of what was typed, where the one in use is not. */
function otherLanguage(text: string, memory: Memory, world: World): string | undefined {
  const script = scriptOf(text);
  const { languages } = world.wording;
  if (!script || languages.get(memory.language)?.script === script) return undefined;
  return siteOf(memory, world).languages.find((code) => languages.get(code)?.script === script);
}

/** Not to be understood is never an error: choices, then people to talk to, in the frame of what was said before. */
export function notUnderstood(text: string, memory: Memory, world: World): Turn {
  const say = world.wording.in(memory.language);
  const misses = Math.min(memory.misses + 1, 9);
  const { languages } = world.wording;
  const other = otherLanguage(text, memory, world);
  if (other) {
    const choice = { id: `language:${other}`, label: languages.get(other)?.name ?? other };
    const replies = askAgain(memory, world).map((reply) =>
      reply.kind === 'question' ? { ...reply, choices: [choice, ...reply.choices] } : reply,
    );
    const offer = world.wording.in(other)('bot:other-language');
    return { memory: { ...memory, misses }, replies: [{ kind: 'text', text: offer }, ...replies] };
  }
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
