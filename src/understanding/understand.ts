import { type Found, findPhrases, overlaps, whatHolds } from './find-phrases.ts';
import { signalsIn, suggested, weighNeeds } from './learnt/hear.ts';
import type { Model } from './learnt/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseKind } from './lexicon-files.ts';
import { readMessage } from './message.ts';
import { rankNeeds } from './rank-needs.ts';
import { type CommandId, contactIds, safetyIds, signalIds, type Understood, whoIds } from './understood.ts';
import { wholeMessage } from './whole-message.ts';

export type { Understood } from './understood.ts';

/** What was found in no word of a question. */
const besides = (perLanguage: readonly Found[][]): Found[][] =>
  perLanguage.map((found) => {
    const questions = found.filter(({ meaning }) => meaning.kind === 'topics');
    return found.filter((one) => !questions.some((question) => overlaps(one, question)));
  });

/**
 * What a person typed, in closed ids, without a language model: the same text always gives the same answer.
 * Phrases come from `content/understanding/`. Any text at all is taken; nothing of it is kept.
 */
export function understand(text: string, lexicon: Lexicon, language: string, model?: Model): Understood {
  const readings = readMessage(text, lexicon, language);
  const perLanguage: Found[][] = readings.map(({ words, lexicon: { sentences, denials } }) =>
    whatHolds(findPhrases(words, sentences, denials), words, denials),
  );
  const whole = wholeMessage(readings);
  const all = perLanguage.flat().flatMap(({ meaning }) => (meaning.role === 'means' ? [meaning] : []));
  const said = (kind: PhraseKind) => {
    const alone = whole.get(kind);
    const inside = all.filter((one) => one.kind === kind).map(({ id }) => id);
    return new Set(alone === undefined ? inside : [...inside, alone]);
  };
  const inOrder = <Id extends string>(ids: readonly Id[], kind: PhraseKind) => {
    const found = said(kind);
    return ids.filter((id) => found.has(id));
  };
  const command = whole.get('commands') as CommandId | undefined;
  const [who] = inOrder(whoIds, 'who');
  const [safe] = inOrder(safetyIds, 'safety');
  const [topic] = rankNeeds(perLanguage, whole.get('topics'), 'topics', false);
  const feeling = model && suggested(text, model);
  const told = rankNeeds(perLanguage, whole.get('needs'), 'needs', feeling === undefined);
  return {
    ...(command !== undefined && { command }),
    signals: signalsIn(inOrder(signalIds, 'signals'), feeling),
    needs: feeling ? weighNeeds(told, feeling) : told,
    ...(who !== undefined && { who }),
    audiences: [...said('audiences')],
    contact: inOrder(contactIds, 'contact'),
    ...(safe !== undefined && { safe }),
    ...(topic !== undefined && {
      topic: {
        id: topic.need,
        points: topic.forms,
        told: rankNeeds(besides(perLanguage), undefined, 'needs', false),
      },
    }),
  };
}
