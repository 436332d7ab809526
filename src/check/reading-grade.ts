/** Names that cannot be said in other words: each counts as one short word. */
const properNames =
  /\b(?:Crimestoppers|Childline|Respect Phoneline|Revenge Porn Helpline|Report Remove|Forced Marriage Unit|Home Office|Northern Ireland|Scotland|England|Witness Service|StreetSafe|Bright Sky|Stop It Now|Safety Check|Safe Space|Clare[’']s Law|Sarah[’']s Law|iPhone|Android|Apple|Google|IDVA|ISVA|SARC|MARAC|DASH|FGM|NHS|NSPCC|PEP|HIV|LGBT|BSL)\b/g;

const vowels = /[aeiouy]{1,2}/g;
/** Endings that are written and not said: "asked", "come", "makes". */
const silent = /(?:[^laeiouy]es|(?<![td])ed|[^laeiouy]e)$/;

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  return Math.max(1, letters.replace(silent, '').replace(/^y/, '').match(vowels)?.length ?? 1);
}

/**
 * The school grade that an English text takes, by Flesch and Kincaid (0.39 words a sentence + 11.8 syllables a word -
 * 15.59): about 4 at the age of nine, 6 at eleven.
 */
export function readingGrade(text: string): number {
  const plain = text.replace(properNames, 'Ann');
  const words = plain.match(/[\p{L}\d][\p{L}\d’'&-]*/gu) ?? [];
  const sentences = Math.max(1, plain.match(/[.?!](?=\s|$)/g)?.length ?? 1);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
