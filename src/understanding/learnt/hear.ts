import type { Suggestion } from '../steer.ts';
import { type SignalId, signalIds, type UnderstoodNeed, type WhoId } from '../understood.ts';
import { any, isUrgent } from './examples.ts';
import type { Judged, Suggested } from './judge.ts';
import { likeliestFirst, likelihoods, type Model, odds } from './model.ts';

/** From here on a need is taken as told, where no phrase told of one; and from this likelihood on one beside another. */
const enough = { english: 0.53, other: 0.47, beside: 0.6 };
/** How much a phrase adds to the likelihood of a need, as the logarithm of odds. */
const phrase = 2;

/**
 * The needs of a message, best first: what phrases told, and what examples suggest. Phrases know forms, and say why; examples
 * know what nobody wrote a phrase for, and what is meant most where several are met.
 */
export function weighNeeds(told: readonly UnderstoodNeed[], feeling: Suggested): UnderstoodNeed[] {
  const { needs } = feeling;
  const least = feeling.isEnglish ? enough.english : enough.other;
  const likely = (need: string) => needs.get(need) ?? 0;
  const isTold = (need: string) => told.some((one) => one.need === need);
  const [best] = needs.keys();
  const isAny = told.length > 0 || feeling.need >= least;
  const also = [...needs]
    .filter(([need, how]) => {
      if (isTold(need) || !isAny) return false;
      return how >= enough.beside || (need === best && told.length === 0);
    })
    .map(([need]): UnderstoodNeed => ({ need, forms: [] }));
  const score = ({ need }: UnderstoodNeed) => odds(likely(need)) + (isTold(need) ? phrase : 0);
  return [...told, ...also].sort((one, other) => score(other) - score(one));
}

/**
 * From here on danger is heard, though no phrase holds it: what is left is mostly hyperbole, and less of it beside a need. Who
 * asks about the police or a knife tells of neither.
 */
const leastHeard = {
  english: { alone: 0.52, withNeed: 0.33 },
  other: { alone: 0.44, withNeed: 0.3 },
  asked: 0.6,
};
/** A need that is as likely is surely told. */
const surelyNeed = 0.6;
/**
 * Below this, where no need is told, examples are as good as sure that the words of a phrase are meant otherwise: "my nan would
 * kill me, haha".
 */
const leastTold = 0.2;
/** A signal that is this likely is told with the likeliest. */
const leastBeside = 0.3;
/** And one that only informs. */
const leastInforming = 0.6;

/**
 * The signals of a message: what phrases told, and what examples suggest. To be asked once too often is better than not to be
 * heard.
 */
export function signalsIn(
  told: readonly SignalId[],
  feeling: Suggested | undefined,
  { isQuestion, isNeed }: { isQuestion: boolean; isNeed: boolean },
): SignalId[] {
  if (!feeling) return [...told];
  const { alone, withNeed } = feeling.isEnglish ? leastHeard.english : leastHeard.other;
  const isBesideNeed = isNeed && feeling.need >= surelyNeed;
  const least = isQuestion ? leastHeard.asked : isBesideNeed ? withNeed : alone;
  const { danger, signals } = feeling;
  const [first] = [...signals.keys()].filter(isUrgent);
  const isDanger = danger >= least;
  const isHeard = (id: SignalId) => {
    const likely = signals.get(id) ?? 0;
    if (told.includes(id)) return !isUrgent(id) || isNeed || danger >= leastTold;
    return isUrgent(id) ? isDanger && (id === first || likely >= leastBeside) : likely >= leastInforming;
  };
  return signalIds.filter(isHeard);
}

/** From here on somebody is taken to speak for another, or of what they do themselves. */
const surelyFor = 0.6;

/** For whom a message is: what a phrase told, else what examples are sure of. */
export function whoIn(told: WhoId | undefined, feeling: Suggested | undefined): WhoId | undefined {
  if (told !== undefined || !feeling) return told;
  const [best] = feeling.who;
  return best && best[1] >= surelyFor ? best[0] : undefined;
}

/**
 * From here on a short message is taken for a command or an answer that no phrase has: little, since it counts only where
 * nothing else does; more where it may tell of something.
 */
const steersFrom = { command: 0.08, answer: 0.15, besideOther: 0.4, forgetting: 0.25, surely: 0.65 };
/** What forgets the answers, and cannot be taken back. */
const forgets: readonly string[] = ['command:exit', 'command:start-again'];

/** What a message asks the chat to do, or answers, as far as examples are sure of it. */
export function steered({ words }: Judged, { steers }: Model, mayTell: boolean): Suggestion {
  const all = likelihoods(words, steers);
  const [[label, likely] = ['', 0]] = likeliestFirst([...all].filter(([each]) => each !== any.steering));
  const how = Math.sqrt(likely * (all.get(any.steering) ?? 0));
  const [kind, id] = label.split(':');
  const alone = kind === 'answer' ? steersFrom.answer : steersFrom.command;
  const least = mayTell ? steersFrom.besideOther : alone;
  const enough = forgets.includes(label) ? Math.max(least, steersFrom.forgetting) : least;
  return how >= enough ? { [kind ?? '']: id, isSure: how >= steersFrom.surely } : {};
}
