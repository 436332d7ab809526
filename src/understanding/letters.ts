/** Apostrophes, quotes and hyphens as keyboards and word processors give them. */
export const apostrophes = /[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4\u0060\uff07]/g;
export const quotes = /[\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033]/g;
export const hyphens = /[\u2010-\u2015\u2212]/g;

/** Letters that keyboards give in several forms, after the one they are read as; the last of each from Sorani's. */
const forms = 'یيىێ کك ہهۀةۃە اأإٱآ وؤۆ ےۓ لڵ رڕ iı lł dđ oø';

/** One letter for each letter that keyboards give in several forms. */
export const oneLetter: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  forms.split(' ').flatMap(([one = '', ...others]) => others.map((other) => [other, one] as const)),
);

export const digits = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef]/g;
export const asDigit = (digit: string): string => {
  const code = digit.charCodeAt(0);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code <= 0x669) return String(code - 0x660);
  return String((code - 0x966) % 0x80);
};

const marked = /^.[\u0300-\u036f]+$/s;

const fullWidth = /^[\uff01-\uff5e]$/;

/** A letter, sign or digit in its one small form, if that is as long. */
function folded(sign: string): string {
  if (fullWidth.test(sign)) return String.fromCharCode(sign.charCodeAt(0) - 0xfee0).toLowerCase();
  const small = sign.toLowerCase().normalize('NFD');
  const plain = marked.test(small) ? small.charAt(0) : sign.toLowerCase();
  return plain.length === 1 ? (oneLetter.get(plain) ?? plain) : sign;
}

/**
 * A text in the letters of `normalise`, as far as each stays where it stood: what is found in it stands in the text itself
 * at the same place.
 */
export const foldInPlace = (text: string): string =>
  text
    .replace(/[^ -@[-~]/g, folded)
    .replace(apostrophes, "'")
    .replace(quotes, '"')
    .replace(hyphens, '-')
    .replace(digits, asDigit);
