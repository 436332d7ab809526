import { added, answered } from '../dialogs/answers.ts';
import type { Said } from '../dialogs/kinds/kind.ts';
import { kindOf } from '../dialogs/kinds/kinds.ts';
import type { Reply } from '../replies/reply.ts';
import { matchChoice, matchLabel } from '../understanding/match-choice.ts';
import { normalise } from '../understanding/normalise.ts';
import { findPersonalData } from '../understanding/personal-data.ts';
import { type Understood, understand } from '../understanding/understand.ts';
import { advance, askAgain, waitingIn } from './advance.ts';
import { commands, commandsWithId, type Turn } from './commands.ts';
import { hearDanger } from './danger.ts';
import { hear, toldBeside, withoutOptional } from './hear.ts';
import type { Memory } from './memory.ts';
import { notUnderstood } from './not-understood.ts';
import { openTopic } from './offering.ts';
import { languageChoices, specialChoice } from './offers.ts';
import { otherLanguage } from './other-language.ts';
import { saidBack } from './said-back.ts';
import { sceneOf, type World } from './world.ts';

/** What a person sent in one turn. `picture`: an attachment came, which is never opened. */
export type Sent = { choice?: string; text?: string; picture?: true };

/** Longer texts are not read; limits are counted in visible characters. */
export const longestText = 500;

/** Tries a choice as a command; undefined when it is an option of a step. */
function command(id: string, memory: Memory, world: World): Turn | undefined {
  const plain = Object.hasOwn(commands, id) ? commands[id] : undefined;
  if (plain) return plain(memory, world);
  const [kind = '', name = ''] = id.split(/:(.*)/s);
  return Object.hasOwn(commandsWithId, kind) ? commandsWithId[kind]?.(name, memory, world) : undefined;
}

/** The id of the choice whose label was sent, as clients other than the page send it. */
function labelled(text: string, memory: Memory, world: World): string | undefined {
  const question = askAgain(memory, world).find((reply) => reply.kind === 'question');
  if (!question) return undefined;
  const choices = [...question.choices, ...question.actions, ...(question.navigation ?? [])];
  // A language may be named at any time, as it names itself.
  const id = matchLabel(text, [...choices, ...languageChoices(memory, world)]);
  // What is offered in place of a step's options is read by no step: "the second one" is read here.
  if (id || !memory.offered?.every((each) => specialChoice(each))) return id;
  return matchChoice(text, question.choices, world.lexicon, memory.language)[0];
}

/** Keeps what the waiting step read. */
function take(memory: Memory, ids: string[], world: World): Memory {
  const placed = waitingIn(memory, world);
  if (!placed) return memory;
  const { adding, offered: _, ...rest } = memory;
  const { step } = placed;
  const answers =
    adding === step.id ? added(memory.answers, step.id, ids) : answered(memory.answers, step.id, ids);
  return { ...rest, answers, shown: 3, misses: 0 };
}

function readBy(memory: Memory, said: Said, world: World) {
  const placed = waitingIn(memory, world);
  if (!placed) return undefined;
  const scene = sceneOf(memory, world, placed.dialog);
  return kindOf(placed.step).read(placed.step, said, scene, memory.offered);
}

function choose(choice: string, memory: Memory, world: World): Turn {
  const commanded = command(choice, memory, world);
  if (commanded) return commanded;
  const reading = readBy(memory, { choice }, world);
  if (!reading || !('answer' in reading)) {
    // Other clients send what the button says.
    const id = labelled(normalise(choice), memory, world);
    if (id && id !== choice) return choose(id, memory, world);
    // A button of an earlier question, pressed late: nothing is lost, the question that waits is asked again.
    return { memory, replies: askAgain(memory, world) };
  }
  const after = take(memory, reading.answer, world);
  return {
    memory: after,
    replies: [...saidBack(memory, after, world, []), ...advance(memory, after, world)],
  };
}

/** Reads the topic that somebody asks about; what the question told besides is kept, and what it answers not asked. */
function guide(text: string, understood: Understood, memory: Memory, world: World): Turn | undefined {
  const { id = '', points = [] } = understood.topic ?? {};
  const answers = toldBeside(text, understood, memory, world);
  const steps = Object.keys(answers).filter((step) => !memory.answers[step]);
  const { adding: _, ...rest } = memory;
  const after = steps.length > 0 ? { ...rest, answers } : memory;
  const read = openTopic(id, after, world, points);
  // Words of care come first; the question that waits now comes after the topic.
  const said = advance(memory, after, world).filter(({ kind }) => kind !== 'question');
  return read && { ...read, replies: [...saidBack(memory, after, world, steps), ...said, ...read.replies] };
}

/** What stands in a message beyond doubt: danger may be taken back, and what was only guessed beside it with it. */
const surelyHeard = (text: string, memory: Memory, world: World) =>
  hear(text, understand(text, world.lexicon, memory.language), memory, world).answers;

/** `isOffered`: they are offered the language that they wrote in, which is answer enough where nothing was understood. */
function read(text: string, memory: Memory, world: World, isOffered: boolean): Turn {
  const placed = waitingIn(memory, world);
  const understood: Understood = understand(text, world.lexicon, memory.language, world.model);
  if (understood.command) {
    const commanded = command(understood.command, memory, world);
    if (commanded) return commanded;
  }
  const heard = hear(text, understood, memory, world);
  const danger =
    understood.signals.length > 0 &&
    hearDanger(understood.signals, { ...memory, answers: surelyHeard(text, memory, world) }, world);
  if (danger) return { memory: danger, replies: advance(memory, danger, world) };
  const isPlace = placed?.step.kind === 'place';
  const kept: Reply[] = findPersonalData(text, world.lexicon, world.directory.isKnownNumber).some(
    (kind) => kind !== 'postcode' || !isPlace,
  )
    ? [{ kind: 'text', text: world.wording.in(memory.language)('bot:personal-data') }]
    : [];
  const guided = understood.topic && guide(text, understood, memory, world);
  if (guided) return { ...guided, replies: [...kept, ...guided.replies] };
  const reading = readBy(memory, { text, understood }, world);
  if (reading && 'answer' in reading) {
    const filled = { ...memory, answers: heard.answers };
    // A sentence may hold the answer of the waiting step and more besides.
    const given = heard.steps.includes(placed?.step.id ?? '');
    const { adding: _, offered: __, ...rest } = filled;
    const after = given ? { ...rest, shown: 3, misses: 0 } : take(filled, reading.answer, world);
    const steps = heard.steps.filter((step) => step !== placed?.step.id);
    return {
      memory: after,
      replies: [...kept, ...saidBack(memory, after, world, steps), ...advance(memory, after, world)],
    };
  }
  if (reading && 'offer' in reading) {
    const after = { ...memory, answers: heard.answers, offered: reading.offer, misses: 0 };
    return { memory: after, replies: [...kept, ...askAgain(after, world)] };
  }
  if (heard.steps.length > 0 || heard.offered) {
    const whole = heard.answers['needs'] && heard.answers['where'];
    const answers = whole ? withoutOptional(heard.answers, world) : heard.answers;
    const { adding: _, offered: __, ...rest } = memory;
    const next = { ...rest, answers, shown: 3, misses: 0 };
    const after =
      heard.offered && waitingIn(next, world)?.step.kind === 'place'
        ? { ...next, offered: heard.offered }
        : next;
    return {
      memory: after,
      replies: [...kept, ...saidBack(memory, after, world, heard.steps), ...advance(memory, after, world)],
    };
  }
  const likely = understood.likelyCommand && command(understood.likelyCommand, memory, world);
  if (likely) return likely;
  return kept.length > 0 || isOffered
    ? { memory, replies: [...kept, ...askAgain(memory, world)] }
    : notUnderstood(memory, world);
}

/** The way to 999 comes first, in whichever language it is. */
function afterWhatIsUrgent(reply: Reply, [first, ...others]: readonly Reply[]): Reply[] {
  const isUrgent = first?.kind === 'text' && first.tone === 'urgent';
  return [...(isUrgent ? [first, reply] : [reply, ...(first ? [first] : [])]), ...others];
}

/** One turn, from what was sent to what is said: pure but for the clock. */
export function takeTurn(memory: Memory, sent: Sent, world: World): Turn {
  const say = world.wording.in(memory.language);
  const aside = (key: string): Turn => ({
    memory,
    replies: [{ kind: 'text', text: say(key) }, ...askAgain(memory, world)],
  });
  if (sent.choice !== undefined) return choose(sent.choice, memory, world);
  const text = normalise(sent.text ?? '');
  if (text === '') return sent.picture ? aside('bot:picture') : { memory, replies: askAgain(memory, world) };
  if ([...text].length > longestText) return aside('bot:too-long');
  const id = labelled(text, memory, world);
  if (id) return choose(id, memory, world);
  const other = otherLanguage(text, memory, world);
  const turn = read(text, memory, world, other !== undefined);
  const isGone = turn.ended || turn.memory.language !== memory.language;
  return other && !isGone ? { ...turn, replies: afterWhatIsUrgent(other, turn.replies) } : turn;
}
