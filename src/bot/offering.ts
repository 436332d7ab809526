import { askAgain } from './advance.ts';
import type { Turn } from './commands.ts';
import { nextPart, readTopic } from './guidance.ts';
import type { Memory } from './memory.ts';
import type { World } from './world.ts';

/** Offers choices of no step in place of the question that waits, which stays where it was. */
export function offer(offered: string[], memory: Memory, world: World): Turn {
  const offering = { ...memory, misses: 0, offered };
  return { memory: offering, replies: askAgain(offering, world) };
}

/** Asks the question that waits, after something else was offered: also where one more answer is being added. */
export function carryOn({ offered: _, ...memory }: Memory, world: World): Turn {
  const after = { ...memory, misses: 0 };
  return { memory: after, replies: askAgain(after, world) };
}

/**
 * Reads a part of a topic, or the points of it that were asked about, and offers what may be read next; undefined for a
 * topic that there is not.
 */
export function openTopic(
  name: string,
  memory: Memory,
  world: World,
  points: readonly string[] = [],
): Turn | undefined {
  const read = readTopic(name, memory, world, points);
  if (!read) return undefined;
  const { memory: after, replies } = offer(read.offered, memory, world);
  return { memory: after, replies: [...read.replies, ...replies] };
}

/** Reads the next part of the topic that is open, if there is one. */
export function readOn(memory: Memory, world: World): Turn | undefined {
  const next = nextPart(memory);
  return next === undefined ? undefined : openTopic(next, memory, world);
}
