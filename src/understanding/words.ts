/** Stands for the end of a sentence: no phrase reaches across it. */
export const sentenceEnd = '.';

/** Scripts without spaces are read sign by sign: a phrase of several signs is then met anywhere. */
const piece =
  /\p{Script=Han}|(?!\p{Script=Han})[\p{L}\p{M}\p{N}](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'*@$])*|[.!?;؟۔।。！？；]/gu;
const joiners = "'*@$";

function withoutTrailingJoiners(word: string): string {
  let end = word.length;
  while (end > 0 && joiners.includes(word.charAt(end - 1))) end -= 1;
  return word.slice(0, end);
}

/**
 * The words of a normalised text, in order, with `sentenceEnd` between sentences.
 * Dots in a row are a pause, not an end. Emoji and other signs are left out.
 */
export function splitWords(normalised: string): string[] {
  const pieces = normalised.replace(/\.\.+/g, ' ').match(piece) ?? [];
  return pieces.map((found) =>
    /^[.!?;؟۔।。！？；]/.test(found) ? sentenceEnd : withoutTrailingJoiners(found),
  );
}
