import { type Found, findPhrases, overlaps, whatHolds } from './find-phrases.ts';
import { labelOf } from './learnt/examples.ts';
import { signalsIn, suggested, weighNeeds, without } from './learnt/hear.ts';
import type { Model } from './learnt/model.ts';
import { speltWords } from './learnt/spelt.ts';
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

/** More than anybody is allowed to send. */
const longest = 2000;

/** Whether most words are those that English phrases are made of. */
function isEnglish(spelt: readonly string[], lexicon: Lexicon): boolean {
  const english = lexicon.get('en');
  const known = spelt.filter((word) => english?.knows(word));
  return known.length * 2 >= spelt.length;
}

/** What phrases were met for and denied: "he has never hit me" tells of no violence, however much it looks like it. */
function deniedIn(met: readonly { found: readonly Found[]; holds: readonly Found[] }[]): Set<string> {
  const labels = (found: readonly Found[]) =>
    found.filter(({ meaning }) => meaning.role === 'means').map(({ meaning }) => labelFor(meaning));
  const held = new Set(met.flatMap(({ holds }) => labels(holds)));
  return new Set(met.flatMap(({ found }) => labels(found)).filter((label) => !held.has(label)));
}

const labelFor = ({ kind, id }: Found['meaning']): string =>
  kind === 'needs' ? labelOf('need', id.split('/')[0] ?? id) : labelOf('signal', id);

/**
 * What a person typed, in closed ids, without a language model: the same text always gives the same answer.
 * Phrases come from `content/understanding/`. Any text at all is taken; nothing of it is kept.
 */
export function understand(text: string, lexicon: Lexicon, language: string, model?: Model): Understood {
  const readings = readMessage(text, lexicon, language);
  const met = readings.map(({ words, lexicon: { sentences, denials } }) => {
    const found = findPhrases(words, sentences, denials);
    return { found, holds: whatHolds(found, words, denials) };
  });
  const perLanguage: Found[][] = met.map(({ holds }) => holds);
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
  const spelt = speltWords(text.slice(0, longest), lexicon);
  const english = isEnglish(spelt, lexicon);
  const feeling = model && without(deniedIn(met), suggested(spelt, model));
  const told = rankNeeds(perLanguage, whole.get('needs'), 'needs', feeling === undefined);
  return {
    ...(command !== undefined && { command }),
    signals: signalsIn(inOrder(signalIds, 'signals'), feeling, english),
    needs: feeling ? weighNeeds(told, feeling, english) : told,
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
