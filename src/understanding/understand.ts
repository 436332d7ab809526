import { type Found, findPhrases, overlaps, whatHolds } from './find-phrases.ts';
import { isUrgent } from './learnt/examples.ts';
import { signalsIn, steered, weighNeeds, whoIn } from './learnt/hear.ts';
import { judge, suggested } from './learnt/judge.ts';
import type { Model } from './learnt/model.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseKind } from './lexicon-files.ts';
import { readMessage } from './message.ts';
import { rankNeeds, withForms } from './rank-needs.ts';
import { steer } from './steer.ts';
import {
  type CommandId,
  contactIds,
  type SignalId,
  safetyIds,
  signalIds,
  type Understood,
  type UnderstoodNeed,
  type WhenId,
  whenIds,
  whoIds,
} from './understood.ts';
import { wholeMessage } from './whole-message.ts';

export type { Understood } from './understood.ts';

/** What was found in no word of a question. */
const besides = (perLanguage: readonly Found[][]): Found[][] =>
  perLanguage.map((found) => {
    const questions = found.filter(({ meaning }) => meaning.kind === 'topics');
    return found.filter((one) => !questions.some((question) => overlaps(one, question)));
  });

/** Longer messages tell something; they are no command and no answer. */
const isShort = (text: string) => text.length <= 60;

/** More than anybody is allowed to send. */
const longest = 2000;

/** What is done to a child, or by whom they should be safe, puts them at risk. */
const riskToChildren: readonly string[] = [
  'domestic-abuse',
  'sexual-violence',
  'forced-marriage',
  'fgm',
  'honour-based-abuse',
  'exploitation',
  'online-abuse',
];

/** A time that alone asks for nothing: who has nowhere to sleep needs it for "tonight". */
function whenBeside(perLanguage: readonly Found[][], signals: readonly SignalId[]): WhenId | undefined {
  if (!signals.includes('no-safe-place')) return undefined;
  const beside = perLanguage
    .flat()
    .flatMap(({ meaning }) => (meaning.kind === 'when' && meaning.role === 'beside' ? [meaning.id] : []));
  return whenIds.find((id) => beside.includes(id));
}

/** A child who tells of such a need is at risk, whether or not it is said so. */
function withChildren(signals: readonly SignalId[], needs: readonly UnderstoodNeed[]): SignalId[] {
  const isAtRisk = signals.includes('under-18') && needs.some(({ need }) => riskToChildren.includes(need));
  return signalIds.filter((id) => signals.includes(id) || (id === 'child-at-risk' && isAtRisk));
}

/**
 * What a person typed, in closed ids, without a language model: the same text always gives the same answer.
 * Phrases come from `content/understanding/`. Any text at all is taken; nothing of it is kept.
 */
export function understand(text: string, lexicon: Lexicon, language: string, model?: Model): Understood {
  const judged = model && judge(text.slice(0, longest), lexicon, language, model);
  const readings = readMessage(text, lexicon, language, judged?.languages);
  const perLanguage = readings.map(({ words, lexicon: { sentences, denials } }) =>
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
  const [safe] = inOrder(safetyIds, 'safety');
  const [topic] = rankNeeds(perLanguage, whole.get('topics'), 'topics', false);
  const feeling = judged && suggested(judged, model);
  const told = rankNeeds(perLanguage, whole.get('needs'), 'needs', feeling === undefined);
  const needs = (feeling ? weighNeeds(told, feeling) : told).map((one) => withForms(one, perLanguage));
  const heard = signalsIn(inOrder(signalIds, 'signals'), feeling, {
    isQuestion: topic !== undefined,
    isNeed: needs.length > 0,
  });
  // A question tells of nobody: "I am 15, will they tell my mum".
  const signals = topic === undefined ? withChildren(heard, needs) : heard;
  const when = inOrder(whenIds, 'when')[0] ?? whenBeside(perLanguage, signals);
  const who = whoIn(inOrder(whoIds, 'who')[0], feeling);
  const contact = inOrder(contactIds, 'contact');
  const mayTell = needs.length > 0 || all.length > 0;
  const { command: likelyCommand, answer } = steer(
    judged && isShort(text) ? steered(judged, model, mayTell) : {},
    {
      isWhole: whole.size > 0,
      said: all,
      signals,
      who,
      isQuestion: topic !== undefined,
      isContact: contact.length > 0,
    },
  );
  const isSteering = likelyCommand !== undefined;
  const command = whole.get('commands') as CommandId | undefined;
  return {
    ...(command !== undefined && { command }),
    ...(isSteering && { likelyCommand }),
    ...(answer !== undefined && { answer }),
    // Who leaves at once is shown nothing more.
    signals: isSteering ? [] : signals,
    // What was only guessed, or said by the way, gives way to what is surely asked for.
    needs: isSteering || answer !== undefined ? [] : needs,
    ...(who !== undefined && !isSteering && { who }),
    audiences: isSteering ? [] : [...said('audiences')],
    contact: isSteering ? [] : contact,
    // "He will kill me tonight" is no time to call at; "I need a bed tonight" is one.
    ...(when !== undefined &&
      !isSteering &&
      !signals.some((id) => isUrgent(id) && id !== 'no-safe-place') && { when }),
    ...(safe !== undefined && { safe }),
    ...(topic !== undefined &&
      !isSteering && {
        topic: {
          id: topic.need,
          points: topic.forms,
          told: rankNeeds(besides(perLanguage), undefined, 'needs', false),
        },
      }),
  };
}
