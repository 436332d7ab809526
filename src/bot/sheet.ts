import { searchIn } from '../dialogs/search.ts';
import { findServices } from '../directory/services/find-services.ts';
import type { Found } from '../directory/services/judge-service.ts';
import { hoursInWords } from '../replies/hours-in-words.ts';
import type { SheetReply } from '../replies/reply.ts';
import type { Memory } from './memory.ts';
import { whoHelps } from './who-helps.ts';
import { sceneOf, type World } from './world.ts';

/** Crisis lines on a sheet: more numbers than these are no help to carry. */
const mostCrisisLines = 3;

/** Stands between two things that are no sentence, in every script. */
const separator = ' \u00b7 ';

/** Numbers to choose from and take away; nothing on it says what it is about. `note`: a sentence that says no more. */
function sheetOf(shown: readonly Found[], memory: Memory, world: World, note?: string): SheetReply {
  const scene = sceneOf(memory, world, '');
  const lines = ({ service }: Found) =>
    service.routes
      .filter(({ kind }) => kind === 'phone' || kind === 'text')
      .slice(0, 1)
      .map(({ value }) => ({
        number: value,
        name: service.name,
        hours: hoursInWords(service.hours, memory.language, scene.say).join(separator),
      }));
  const say = (key: string) => scene.say(`bot:sheet.${key}`);
  return {
    kind: 'sheet',
    ...(note === undefined ? {} : { note }),
    lines: shown.flatMap(lines),
    text: say('say'),
    names: say('names'),
    print: say('print'),
  };
}

/** The numbers of the services a person was shown. */
export function sheet(memory: Memory, world: World): SheetReply {
  const { found, crisisLines } = findServices(searchIn(sceneOf(memory, world, '')), world.directory);
  return sheetOf([...found.slice(0, memory.shown), ...crisisLines.slice(0, mostCrisisLines)], memory, world);
}

/** What may be taken away of a topic: its words for paper, and who helps with it. Undefined for one that there is not. */
export function topicSheet(id: string, memory: Memory, world: World): SheetReply | undefined {
  const topic = world.directory.guidance.find((each) => each.id === id);
  if (!topic) return undefined;
  const { say, has } = sceneOf(memory, world, '');
  const words = `guidance/${id}:sheet`;
  return sheetOf(whoHelps(topic, memory, world), memory, world, has(words) ? say(words) : undefined);
}
