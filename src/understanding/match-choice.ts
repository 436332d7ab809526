import type { Lexicon } from './lexicon.ts';
import { readMessage } from './message.ts';
import { normalise } from './normalise.ts';
import { positionsIn } from './positions.ts';
import { type OrdinalId, ordinalIds } from './understood.ts';
import { wholeMessage } from './whole-message.ts';

/** Something to choose: its closed id, and the label as the person reads it. */
export type Choice = { readonly id: string; readonly label: string };

/** A label without the signs around and inside it that nobody types. */
const plain = (text: string): string =>
  normalise(text)
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** The id of the choice whose whole label was sent, as clients send it that know labels alone. */
export function matchLabel(text: string, choices: readonly Choice[]): string | undefined {
  const sent = plain(text);
  return sent === '' ? undefined : choices.find(({ label }) => plain(label) === sent)?.id;
}

/** Fewer letters than this begin too many labels by chance. */
const shortestStart = 4;

function byLabel(text: string, choices: readonly Choice[]): string | undefined {
  const sent = plain(text);
  const exact = matchLabel(text, choices) ?? choices.find(({ id }) => plain(id) === sent)?.id;
  if (exact !== undefined || sent.length < shortestStart) return exact;
  const begun = choices.filter(({ label }) => plain(label).startsWith(sent));
  return begun.length === 1 ? begun[0]?.id : undefined;
}

const separators = /,|，|、|;|\/|&|\+|،|؛|\band\b|(?<=\s)(?:اور|aur)(?=\s)/u;

/** Several labels in one message; none unless each part is one of them. */
function severalLabels(text: string, choices: readonly Choice[]): string[] {
  const parts = normalise(text)
    .split(separators)
    .map((part) => part.trim());
  const ids = parts.filter((part) => part !== '').map((part) => byLabel(part, choices));
  return ids.length > 1 && ids.every((id) => id !== undefined) ? [...new Set(ids as string[])] : [];
}

/** Longer messages tell something; they choose nothing. */
const longest = 300;

/**
 * Which of the choices a person means: a label, an id, the unambiguous start of a label, a number or "the second one",
 * several of these, or a yes, no or not sure where the choices have these ids. Empty when nothing or not one thing is meant.
 */
export function matchChoice(
  text: string,
  choices: readonly Choice[],
  lexicon: Lexicon,
  language: string,
): string[] {
  if (text.length > longest) return [];
  const named = byLabel(text, choices);
  if (named !== undefined) return [named];
  const positions = positionsIn(normalise(text), language, choices.length);
  if (positions.length > 0) return positions.flatMap((position) => choices[position - 1]?.id ?? []);
  const several = severalLabels(text, choices);
  if (several.length > 0) return several;
  const answer = wholeMessage(readMessage(text, lexicon, language)).get('answers');
  return answer === undefined ? [] : byAnswer(answer, choices);
}

/** Which choice a yes, a no or a place in the list means; none where there is no such one. */
export function byAnswer(answer: string, choices: readonly Choice[]): string[] {
  if (choices.some(({ id }) => id === answer)) return [answer];
  const ordinal = ordinalIds.indexOf(answer as OrdinalId);
  const chosen = answer === 'last' ? choices.at(-1) : choices[ordinal];
  return chosen ? [chosen.id] : [];
}
