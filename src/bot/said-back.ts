import { kindOf } from '../dialogs/kinds/kinds.ts';
import { momentMeant } from '../dialogs/moment-meant.ts';
import { londonMoment } from '../directory/hours/opening-hours.ts';
import { momentInWords } from '../replies/hours-in-words.ts';
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

const text = (words: string): Reply => ({ kind: 'text', text: words });

/** Places that services are looked for in: not a skipped one, nor one outside England and Wales. */
const isSearched = (id: string | undefined) => id !== undefined && /^(district|force|nation):/.test(id);

/**
 * Says back what was understood, so that it can be corrected: a place always, by name; other answers where they came out
 * of a sentence (`heard`) and not of a tap.
 */
export function saidBack(before: Memory, after: Memory, world: World, heard: readonly string[]): Reply[] {
  const say = world.wording.in(after.language);
  const list = (words: string[]) => inAList(words, after.language, 'unit');
  // That someone speaks of themselves goes without saying.
  const worthSaying = (step: string) =>
    step === 'needs' || step === 'about' || (step === 'who' && !after.answers['who']?.includes('me'));
  const when = heard.includes('when') && momentMeant(after.answers['when']?.[0], world.now());
  const what = [
    ...heard.filter(worthSaying).flatMap((step) => answerInWords(step, after, world)),
    ...(when ? [momentInWords(londonMoment(when, world.now()), after.language, say)] : []),
  ];
  const isNewPlace =
    before.answers['where'] !== after.answers['where'] && isSearched(after.answers['where']?.[0]);
  return [
    ...(what.length > 0 ? [text(say('bot:understood', { what: list(what) }))] : []),
    ...(isNewPlace ? [text(say('bot:near', { place: list(answerInWords('where', after, world)) }))] : []),
  ];
}
