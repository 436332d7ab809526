import type { Lexicon } from '../lexicon.ts';
import { normalise } from '../normalise.ts';
import { splitWords } from '../words.ts';

/**
 * The words of a message as they are learnt and judged: cleaned, and in the usual spelling of English ("hes txting" is "he is
 * texting"), which is mixed into what people type in every language. No word is mended: what is not English must stay so.
 */
export function speltWords(text: string, lexicon: Lexicon): string[] {
  const words = splitWords(normalise(text));
  return lexicon.get('en')?.spell(words) ?? words;
}
