/** Scripts that offered languages are written in, by ISO 15924 code. */
const scripts: Record<string, RegExp> = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Gujr: /\p{Script=Gujarati}/gu,
  Guru: /\p{Script=Gurmukhi}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Beng: /\p{Script=Bengali}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Hans: /\p{Script=Han}/gu,
};

/** The script that most letters of a text are in, as an ISO 15924 code; undefined for none of those known. */
export function scriptOf(text: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const [code, letters] of Object.entries(scripts)) {
    const count = text.match(letters)?.length ?? 0;
    if (count > most) [best, most] = [code, count];
  }
  return best;
}
