import { findPhrases } from './find-phrases.ts';
import type { LanguageLexicon } from './lexicon.ts';
import type { PhraseKind } from './lexicon-files.ts';
import { isKnown, type Reading } from './message.ts';
import { sentenceEnd } from './words.ts';

const noDenials = { before: new Set<string>(), after: new Set<string>(), reach: new Set<string>() };

function trimmed(words: readonly string[], courtesies: ReadonlySet<string>): string[] {
  let start = 0;
  let end = words.length;
  while (start < end && courtesies.has(words[start] ?? '')) start += 1;
  while (end > start && courtesies.has(words[end - 1] ?? '')) end -= 1;
  return words.slice(start, end);
}

/** The message with each unknown word as the nearest word of our commands and answers. */
function nearest(
  words: readonly string[],
  lexicon: LanguageLexicon,
  languages: readonly LanguageLexicon[],
): string[] {
  return words.map((word) =>
    word.length < 3 || isKnown(word, languages) ? word : (lexicon.nearCommand(word)[0] ?? word),
  );
}

function add(words: readonly string[], lexicon: LanguageLexicon, meant: Map<PhraseKind, string>): void {
  if (words.length === 0) return;
  const whole = findPhrases(words, lexicon.wholes, noDenials)
    .filter(({ start, end }) => start === 0 && end === words.length)
    .map(({ meaning }) => meaning);
  const isCancelled = (kind: PhraseKind) =>
    whole.some((other) => other.kind === kind && other.role === 'cancels');
  for (const { kind, id } of whole) if (!meant.has(kind) && !isCancelled(kind)) meant.set(kind, id);
}

/** Longer messages tell something; they are never only a command or an answer. */
const longest = 9;
/** Two signs of Chinese say about as much as a word. */
const isSign = (word: string) => /^\p{Script=Han}$/u.test(word);

/**
 * What a message means as a whole, give or take a courtesy and a typo: at most one id of each kind.
 * "leave" is a command, "I want to leave him" is not.
 */
export function wholeMessage(readings: readonly Reading[]): ReadonlyMap<PhraseKind, string> {
  const meant = new Map<PhraseKind, string>();
  const languages = readings.map(({ lexicon }) => lexicon);
  for (const { words, lexicon } of readings) {
    const spoken = words.filter((word) => word !== sentenceEnd);
    if (spoken.length === 0 || spoken.filter((word) => !isSign(word)).length > longest) continue;
    if (spoken.length > 2 * longest) continue;
    const once = spoken.every((word) => word === spoken[0]) ? spoken.slice(0, 1) : spoken;
    const core = trimmed(once, lexicon.courtesies);
    for (const version of [once, core, nearest(core, lexicon, languages)]) add(version, lexicon, meant);
  }
  return meant;
}
