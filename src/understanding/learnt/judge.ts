import type { Lexicon } from '../lexicon.ts';
import { type SignalId, signalIds, type WhoId, whoIds } from '../understood.ts';
import { any, isUrgent, type LabelKind, labelOf } from './examples.ts';
import { featuresOf, wordFeatures } from './features.ts';
import { likeliestFirst, likelihoods, likely, type Model, odds } from './model.ts';
import { type Spelt, speltWords } from './spelt.ts';

/** What examples suggest of a message, each with how likely it is, from 0 to 1. */
export type Suggested = {
  /** How surely it tells of its likeliest need, and of its likeliest danger, all weighed together. These are no likelihoods. */
  need: number;
  danger: number;
  /** By id, likeliest first. */
  needs: ReadonlyMap<string, number>;
  signals: ReadonlyMap<SignalId, number>;
  who: ReadonlyMap<WhoId, number>;
  isEnglish: boolean;
};

/** A message as it is judged: its features, the languages that it looks like, and where it is long, each part of it. */
export type Judged = {
  words: string[];
  meanings: string[];
  /** Both. */
  features: string[];
  languages: string[];
  parts: Judged[];
};

/** Another language than these, or one that is less likely, is not read: its words would only be met by chance. */
const mostLanguages = 3;
const leastOfLanguage = 0.03;

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
  const { words, meanings } = featuresOf(spelt, model.glossaries, [language, ...languages]);
  return { words, meanings, features: [...words, ...meanings], languages, parts: [] };
}

/** By how much less a part is believed than a whole message, as the logarithm of odds: "I am dying" may be a joke's half. */
const lessForParts = 1.5;

type Likelihoods = ReadonlyMap<string, number>;

/** The likelihood of each label: of danger, what any part tells; of the rest, what the whole and its likeliest part agree on. */
function withParts(whole: Likelihoods, parts: readonly Likelihoods[]): Likelihoods {
  if (parts.length === 0) return whole;
  const all = new Map<string, number>();
  for (const [label, how] of whole) {
    const most = likely(odds(Math.max(...parts.map((part) => part.get(label) ?? 0))) - lessForParts);
    const isDanger = label === any.danger || label.startsWith('signal:');
    all.set(label, isDanger ? Math.max(how, most) : (how + most) / 2);
  }
  return all;
}

/** That there is any need or danger and which one are two judgements; their geometric mean is better than either. */
const sure = (all: Likelihoods, likeliest: string, ofAny: string): number =>
  Math.sqrt((all.get(likeliest) ?? 0) * (all.get(ofAny) ?? 0));

/** What examples suggest of a message that was judged. */
export function suggested(message: Judged, model: Model): Suggested {
  const { tells } = model;
  const { languages, features, meanings, parts } = message;
  const ofParts = parts.map((part) => likelihoods(part.features, tells));
  const all = withParts(likelihoods(features, tells), ofParts);
  // What it means, whatever the words, is asked once more: a word that was learnt in one sentence speaks too loud.
  const byMeaning = withParts(likelihoods(meanings, tells), ofParts);
  const both = (how: (of: Likelihoods) => number) => (2 * how(all) + how(byMeaning)) / 3;
  const surely = (likeliest: string, ofAny: string) => both((of) => sure(of, likeliest, ofAny));
  const isAny = both((of) => of.get(any.need) ?? 0);
  const of = <Id extends string>(kind: LabelKind, ids: readonly Id[]) =>
    new Map(likeliestFirst(ids.map((id): [Id, number] => [id, all.get(labelOf(kind, id)) ?? 0])));
  const needIds = tells.labels.flatMap((label) => (label.startsWith('need:') ? [label.slice(5)] : []));
  const [needs, signals] = [of('need', needIds), of('signal', signalIds)];
  const [need = ''] = needs.keys();
  const danger = [...signals.keys()].find(isUrgent) ?? '';
  return {
    // In a long telling it is plain that something is wrong long before it is plain what.
    need: (surely(labelOf('need', need), any.need) + isAny) / 2,
    danger: surely(labelOf('signal', danger), any.danger),
    needs,
    signals,
    who: of('who', whoIds),
    isEnglish: languages[0] === 'en',
  };
}
