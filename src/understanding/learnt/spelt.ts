import type { Lexicon } from '../lexicon.ts';
import { normalise } from '../normalise.ts';
import { splitWords } from '../words.ts';

/** The words of a message, cleaned: as they were typed, and in the usual spelling of English. */
export type Spelt = { typed: string[]; english: string[] };

/**
 * The words of a message as they are learnt and judged. English is mixed into what people type in every language, and "hes
 * txting" is "he is texting". No word is mended: what is not English must stay so.
 */
export function speltWords(text: string, lexicon: Lexicon): Spelt {
  const typed = splitWords(normalise(text));
  return { typed, english: lexicon.get('en')?.spell(typed) ?? typed };
}
