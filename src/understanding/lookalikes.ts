const latinFor: ReadonlyMap<string, string> = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    ԁ: 'd',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    ӏ: 'l',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ѕ: 's',
    т: 't',
    у: 'y',
    х: 'x',
    ԝ: 'w',
    α: 'a',
    β: 'b',
    ε: 'e',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ɑ: 'a',
    ɡ: 'g',
    ո: 'n',
    ս: 'u',
    օ: 'o',
  }),
);

const word = /[\p{L}\p{M}]+/gu;
const latin = /\p{Script=Latin}/u;
const neighbour = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** Writes a word that mixes Latin with Cyrillic, Greek or Armenian letters in Latin alone: a trick, or a stray key. */
export function foldLookalikes(text: string): string {
  if (!neighbour.test(text)) return text;
  return text.replace(word, (written) =>
    latin.test(written) && neighbour.test(written)
      ? [...written].map((letter) => latinFor.get(letter) ?? letter).join('')
      : written,
  );
}
