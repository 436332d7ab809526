import type { Lexicon } from '../lexicon.ts';
import {
  type AnswerId,
  type CommandId,
  type SignalId,
  signalIds,
  type UnderstoodNeed,
  type WhoId,
  whoIds,
} from '../understood.ts';
import { any, isUrgent, type LabelKind, labelOf } from './examples.ts';
import { featuresOf, wordFeatures } from './features.ts';
import { likelihoods, likely, type Model } from './model.ts';
import { type Spelt, speltWords } from './spelt.ts';

/** What examples suggest of a message, each with how likely it is, from 0 to 1. */
export type Suggested = {
  /** That it tells of any need at all, or of any danger. */
  anyNeed: number;
  anyDanger: number;
  /** By id, likeliest first. */
  needs: ReadonlyMap<string, number>;
  signals: ReadonlyMap<SignalId, number>;
  who: ReadonlyMap<WhoId, number>;
  isEnglish: boolean;
};

/** A message as it is judged: its features, the languages that it looks like, and where it is long, each part of it. */
export type Judged = { words: string[]; features: string[]; languages: string[]; parts: Judged[] };

/** Another language than these, or one that is less likely, is not read: its words would only be met by chance. */
const mostLanguages = 3;
const leastOfLanguage = 0.03;

const odds = (likely: number) => Math.log((likely + 1e-4) / (1 - likely + 1e-4));

const likeliestFirst = <Key>(all: Iterable<[Key, number]>): [Key, number][] =>
  [...all].sort(([, one], [, other]) => other - one);

/** How likely a message is in each language that was learnt, likeliest first; none where it has no words. */
function looksLike({ english }: Spelt, { languages }: Model): [string, number][] {
  return english.length > 0 ? likeliestFirst(likelihoods(wordFeatures(english), languages)) : [];
}

export const likelyLanguages = (text: string, lexicon: Lexicon, model: Model): ReadonlyMap<string, number> =>
  new Map(looksLike(speltWords(text, lexicon), model));

/** More words than this are judged in parts too: what is said once in a long telling must not drown in it. */
const longest = 20;
const clauseEnd = /(?<=[.!?;,؟؛،۔।。！？；，、])\s*|\n+/u;
/** The words of a text, or some signs of Chinese at a time. */
const piece = /\p{Script=Han}{1,4}|[^\s\p{Script=Han}]+/gu;

/** A message clause by clause, and a long one by overlapping runs of words; none where there is but one. */
function partsOf(text: string): string[] {
  const parts = text.split(clauseEnd).flatMap((each) => {
    const words = each.match(piece) ?? [];
    const starts = words.length > longest ? words.keys() : [0];
    return [...starts]
      .filter((start) => start % (longest / 2) === 0)
      .map((start) => words.slice(start, start + longest).join(' '));
  });
  return parts.length > 1 ? parts : [];
}

/** Reads what a message is judged by. `language`: the one in use, whose words count in any case, as English ones do. */
export function judge(text: string, lexicon: Lexicon, language: string, model: Model): Judged {
  const whole = judgePart(text, lexicon, language, model);
  return { ...whole, parts: partsOf(text).map((part) => judgePart(part, lexicon, language, model)) };
}

function judgePart(text: string, lexicon: Lexicon, language: string, model: Model): Judged {
  const spelt = speltWords(text, lexicon);
  const likely = looksLike(spelt, model).filter(([, how]) => how >= leastOfLanguage);
  const languages = likely.slice(0, mostLanguages).map(([code]) => code);
  const { words, meanings } = featuresOf(spelt, lexicon, [language, ...languages]);
  return { words, features: [...words, ...meanings], languages, parts: [] };
}

/** By how much less a part is believed than a whole message, as the logarithm of odds: "I am dying" may be a joke's half. */
const lessForParts = 1.5;

/** The likelihood of each label: of danger, what any part tells; of the rest, what the whole and its likeliest part agree on. */
function likelihoodsOf({ features, parts }: Judged, { tells }: Model): Map<string, number> {
  const all = likelihoods(features, tells);
  const ofParts = parts.map((part) => likelihoods(part.features, tells));
  if (ofParts.length === 0) return all;
  for (const [label, whole] of all) {
    const most = likely(odds(Math.max(...ofParts.map((part) => part.get(label) ?? 0))) - lessForParts);
    const isDanger = label === any.danger || label.startsWith('signal:');
    all.set(label, isDanger ? Math.max(whole, most) : (whole + most) / 2);
  }
  return all;
}

/** What examples suggest of a message that was judged. */
export function suggested(message: Judged, model: Model): Suggested {
  const { tells } = model;
  const { languages } = message;
  const all = likelihoodsOf(message, model);
  const of = <Id extends string>(kind: LabelKind, ids: readonly Id[]) =>
    new Map(likeliestFirst(ids.map((id): [Id, number] => [id, all.get(labelOf(kind, id)) ?? 0])));
  const needs = tells.labels.flatMap((label) => (label.startsWith('need:') ? [label.slice(5)] : []));
  return {
    anyNeed: all.get(any.need) ?? 0,
    anyDanger: all.get(any.danger) ?? 0,
    needs: of('need', needs),
    signals: of('signal', signalIds),
    who: of('who', whoIds),
    isEnglish: languages[0] === 'en',
  };
}

/** From here on any need is taken as told, where no phrase told of one; and from here on one beside another. */
const enough = { english: 0.8, other: 0.55, beside: 0.6 };
/** How much a phrase adds to the likelihood of a need, as the logarithm of odds. */
const phrase = 2;

/**
 * The needs of a message, best first: what phrases told, and what examples suggest. Phrases know forms, and say why; examples
 * know what nobody wrote a phrase for, and what is meant most where several are met.
 */
export function weighNeeds(told: readonly UnderstoodNeed[], feeling: Suggested): UnderstoodNeed[] {
  const { anyNeed, needs } = feeling;
  const least = feeling.isEnglish ? enough.english : enough.other;
  const likely = (need: string) => needs.get(need) ?? 0;
  const isTold = (need: string) => told.some((one) => one.need === need);
  const [best] = needs.keys();
  const also = [...needs]
    .filter(([need, how]) => {
      if (isTold(need) || (told.length === 0 && anyNeed < least)) return false;
      return how >= enough.beside || (need === best && told.length === 0);
    })
    .map(([need]): UnderstoodNeed => ({ need, forms: [] }));
  const score = ({ need }: UnderstoodNeed) => odds(likely(need)) + (isTold(need) ? phrase : 0);
  return [...told, ...also].sort((one, other) => score(other) - score(one));
}

/**
 * From here on danger is heard, though no phrase holds it: what is left is mostly hyperbole. Who asks about the police or a
 * knife tells of neither.
 */
const leastHeard = { english: 0.46, other: 0.28, asked: 0.6 };
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
  isQuestion: boolean,
): SignalId[] {
  if (!feeling) return [...told];
  const least = isQuestion ? leastHeard.asked : feeling.isEnglish ? leastHeard.english : leastHeard.other;
  const { anyDanger, signals } = feeling;
  const [first] = [...signals.keys()].filter(isUrgent);
  // That there is danger and which one are two judgements; their geometric mean is better than either.
  const isDanger = Math.sqrt((signals.get(first ?? 'danger-now') ?? 0) * anyDanger) >= least;
  const isHeard = (id: SignalId) => {
    const likely = signals.get(id) ?? 0;
    if (told.includes(id)) return true;
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

/** From here on a short message is taken for a command or an answer that no phrase has; more where it may tell of a need. */
const steersFrom = { alone: 0.55, besideNeed: 0.8, forgetting: 0.75 };
/** What forgets the answers, and cannot be taken back. */
const forgets: readonly string[] = ['command:exit', 'command:start-again'];

/** What a message asks the chat to do, or answers, as far as examples are sure of it. */
export function steered(
  { words }: Judged,
  { steers }: Model,
  mayTell: boolean,
): { command?: CommandId; answer?: AnswerId } {
  const [[label, how] = ['', 0]] = likeliestFirst(likelihoods(words, steers));
  const [kind, id] = label.split(':');
  const least = mayTell ? steersFrom.besideNeed : steersFrom.alone;
  const enough = forgets.includes(label) ? Math.max(least, steersFrom.forgetting) : least;
  return how >= enough ? { [kind ?? '']: id } : {};
}
