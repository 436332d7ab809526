import { findPhrases, whatHolds } from './find-phrases.ts';
import { judge } from './learnt/judge.ts';
import { likelihoods, type Model, reasonsFor } from './learnt/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseKind } from './lexicon-files.ts';
import { readMessage } from './message.ts';

/** A phrase that was met: of which language and file, as it was written, and whether it counted. */
export type MetPhrase = { language: string; kind: PhraseKind; id: string; phrase: string; counts: boolean };

/** What examples make of a message: how likely a label is, from 0 to 1, and the parts that spoke most for it. */
export type Felt = { label: string; likely: number; because: string[] };

/** How likely a label must be to be worth telling, and how many of its reasons. */
const leastLikely = 0.1;
const mostReasons = 6;

/** Why a message was understood as it was: what people who keep the phrases and examples need to know. */
export function why(
  text: string,
  lexicon: Lexicon,
  language: string,
  model?: Model,
): { phrases: MetPhrase[]; examples: Felt[] } {
  const judged = model && judge(text, lexicon, language, model);
  const phrases = readMessage(text, lexicon, language, judged?.languages).flatMap(
    ({ words, lexicon: own }) => {
      const found = findPhrases(words, own.sentences, own.denials);
      const holds = new Set(whatHolds(found, words, own.denials));
      return found.map((one): MetPhrase => {
        const { kind, id, phrase } = one.meaning;
        return { language: own.language, kind, id, phrase, counts: holds.has(one) };
      });
    },
  );
  if (!judged) return { phrases, examples: [] };
  const { features } = judged;
  const examples = [...likelihoods(features, model.tells)]
    .map(([label, likely]) => ({ label, likely }))
    .filter(({ likely }) => likely >= leastLikely)
    .sort((one, other) => other.likely - one.likely)
    .map(({ label, likely }) => ({
      label,
      likely: Number(likely.toFixed(2)),
      because: reasonsFor(features, label, model.tells)
        .filter(({ weight }) => weight > 0)
        .slice(0, mostReasons)
        .map(({ feature }) => feature.slice(2)),
    }));
  return { phrases, examples };
}
