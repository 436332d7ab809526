import { answered, forgotten, skipped } from '../dialogs/answers.ts';
import { kindOf } from '../dialogs/kinds/kinds.ts';
import { searchIn } from '../dialogs/search.ts';
import { crisisLinesFor } from '../directory/services/find-services.ts';
import type { Reply, ServicesReply } from '../replies/reply.ts';
import { serviceCard } from '../replies/service-card.ts';
import { advance, askAgain, waitingIn } from './advance.ts';
import { topicsFor } from './guidance.ts';
import { type Memory, newMemory } from './memory.ts';
import { carryOn, offer, openTopic, readOn } from './offering.ts';
import { changeable, languageChoices } from './offers.ts';
import { opening } from './opening.ts';
import { sheet, topicSheet } from './sheet.ts';
import { sceneOf, type World } from './world.ts';

/** What one turn leads to. `ended`: everything must be forgotten. */
export type Turn = { memory: Memory; replies: Reply[]; ended?: true };

type Command = (memory: Memory, world: World) => Turn;

/** Things offered stand until the next answer. */
const settled = ({ offered: _, adding: __, ...memory }: Memory): Memory => ({ ...memory, misses: 0 });

const say = (memory: Memory, { wording }: World) => wording.in(memory.language);

/** What a page cannot hide, one idea a message. */
const stayingSafe = ['device', 'history', 'clearing', 'watched', 'printed', 'back'];

/** Crisis lines that can take this person, with the way to 999 first. */
export function peopleToTalkTo(memory: Memory, world: World): ServicesReply {
  const scene = sceneOf(memory, world, '');
  const cards = crisisLinesFor(searchIn(scene), world.directory).map((found) =>
    serviceCard(found, memory.language, scene.say),
  );
  return { kind: 'services', heading: scene.say('bot:people-to-talk-to'), cards, brief: true };
}

/** Says something, then asks again what was being asked. */
const aside =
  (replies: (memory: Memory, world: World) => Reply[]): Command =>
  (memory, world) => ({ memory, replies: [...replies(memory, world), ...askAgain(memory, world)] });

/** Forgets answers, newest first, until another question waits: all that one sentence gave goes at once. */
function withoutLastAnswers(memory: Memory, world: World): Memory {
  const from = waitingIn(memory, world);
  let earlier: Memory = { ...memory, shown: 3 };
  do {
    const last = Object.keys(earlier.answers).at(-1);
    if (!last) break;
    earlier = { ...earlier, answers: forgotten(earlier.answers, last) };
  } while (waitingIn(earlier, world) === from);
  return earlier;
}

const skip: Command = (memory, world) => {
  const placed = waitingIn(memory, world);
  if (!placed || !kindOf(placed.step).canSkip) return aside(() => [])(memory, world);
  const { step } = placed;
  const answers = memory.answers[step.id] ? memory.answers : answered(memory.answers, step.id, [skipped]);
  const after = { ...settled(memory), answers, shown: 3 };
  return { memory: after, replies: advance(memory, after, world) };
};

/** Where services are shown. */
const isAtResult = (memory: Memory, world: World) => waitingIn(memory, world)?.step.kind === 'menu';

const more: Command = (memory, world) => {
  const read = readOn(memory, world);
  if (read) return read;
  const after = { ...settled(memory), shown: memory.shown + 3 };
  const result = world.dialogs.find(({ step }) => step.kind === 'services');
  if (!result || !isAtResult(memory, world)) return aside(() => [])(memory, world);
  const replies = kindOf(result.step).ask(result.step, sceneOf(after, world, result.dialog));
  return { memory: after, replies: [...replies, ...askAgain(after, world)] };
};

/** The commands, by the ids that the page's buttons and `content/understanding` use. */
export const commands: Record<string, Command> = {
  exit: (memory, world) => ({
    memory: newMemory(memory.site, memory.language),
    replies: [{ kind: 'end', text: say(memory, world)('bot:goodbye') }],
    ended: true,
  }),

  back(memory, world) {
    if (memory.offered) return carryOn(memory, world);
    const earlier = memory.adding ? settled(memory) : withoutLastAnswers(settled(memory), world);
    return { memory: earlier, replies: askAgain(earlier, world) };
  },

  'start-again'(memory, world) {
    const fresh = newMemory(memory.site, memory.language);
    return {
      memory: fresh,
      replies: [{ kind: 'text', text: say(memory, world)('bot:started-again') }, ...askAgain(fresh, world)],
    };
  },

  'change-answer'(memory, world) {
    const ids = changeable(memory, world);
    return ids.length > 0 ? offer(ids, settled(memory), world) : aside(() => [])(memory, world);
  },

  'change-language'(memory, world) {
    return offer(
      languageChoices(memory, world).map(({ id }) => id),
      settled(memory),
      world,
    );
  },

  skip,

  more,

  /** More of what is read or shown, and else the next question. */
  next: (memory, world) => readOn(memory, world) ?? (isAtResult(memory, world) ? more : skip)(memory, world),

  'another-need'(memory, world) {
    const answers = forgotten(forgotten(memory.answers, 'needs'), 'forms');
    const after = { ...settled(memory), answers, shown: 3 };
    return { memory: after, replies: askAgain(after, world) };
  },

  /** Numbers to take away: only once there are services to take them from. */
  sheet(memory, world) {
    return aside(() => (isAtResult(memory, world) ? [sheet(memory, world)] : []))(memory, world);
  },

  'staying-safe': aside((memory, world) =>
    stayingSafe.map((part) => ({ kind: 'text', text: say(memory, world)(`bot:staying-safe.${part}`) })),
  ),

  guides: (memory, world) => offer([...topicsFor(memory, world), 'carry-on'], memory, world),

  'carry-on': carryOn,

  help: aside((memory, world) => [{ kind: 'text', text: say(memory, world)('bot:help') }]),

  person: aside((memory, world) => [
    { kind: 'text', text: say(memory, world)('bot:person') },
    peopleToTalkTo(memory, world),
  ]),

  emergency: aside((memory, world) => {
    const people = peopleToTalkTo(memory, world);
    return [
      { kind: 'text', tone: 'urgent', text: say(memory, world)('bot:emergency') },
      { ...people, cards: people.cards.slice(0, 1) },
    ];
  }),
};

/** Commands that carry an id: `change:<step>`, `add:<step>`, `language:<code>`, `topic:<id>`, `sheet:<topic>`. */
export const commandsWithId: Record<
  string,
  (name: string, memory: Memory, world: World) => Turn | undefined
> = {
  change(step, memory, world) {
    if (!memory.answers[step]) return undefined;
    const answers = forgotten(memory.answers, step);
    const after = { ...settled(memory), answers, shown: 3 };
    return { memory: after, replies: askAgain(after, world) };
  },

  add(step, memory, world) {
    const placed = world.dialogs.find((each) => each.step.id === step);
    if (!placed || !memory.answers[step] || !kindOf(placed.step).several) return undefined;
    const after = { ...settled(memory), adding: step };
    return { memory: after, replies: askAgain(after, world) };
  },

  topic: (name, memory, world) => openTopic(name, memory, world),

  sheet(topic, memory, world) {
    const reply = topicSheet(topic, memory, world);
    return reply && aside(() => [reply])(memory, world);
  },

  language(code, memory, world) {
    if (!languageChoices(memory, world).some(({ id }) => id === `language:${code}`)) return undefined;
    const after = { ...settled(memory), language: code };
    const begun = Object.keys(memory.answers).length > 0;
    return { memory: after, replies: begun ? askAgain(after, world) : opening(after, world) };
  },
};
