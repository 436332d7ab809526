import { added, answered, forgotten } from '../dialogs/answers.ts';
import type { Memory } from './memory.ts';
import type { World } from './world.ts';

/** Signals that interrupt whatever was being asked; `dialogs/danger.json` says what follows. Others only inform. */
const informing = new Set<string>(['under-18']);

/**
 * Hears signals in what was typed: they become an answer that the danger dialog waits for, so the next thing said is the
 * acknowledgement and its correction. Undefined where nothing urgent was heard.
 */
export function hearDanger(signals: readonly string[], memory: Memory, world: World): Memory | undefined {
  const urgent = signals.filter((signal) => !informing.has(signal));
  const interrupts = urgent.length > 0 && world.dialogs.some(({ step }) => step.only?.['signal']);
  if (!interrupts) return undefined;
  const answers = signals.includes('under-18')
    ? added(memory.answers, 'about', ['under-18'])
    : memory.answers;
  const { adding: _, offered: __, ...rest } = memory;
  return { ...rest, answers: answered(forgotten(answers, 'heard'), 'signal', urgent), misses: 0 };
}
