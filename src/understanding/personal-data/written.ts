import { type Span, spansOf } from './span.ts';

const plain = /[a-z\d._%+-]{1,64}(?:@| @ ?)[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/g;

/** An address spelt so that machines miss it: "sam at gmail dot com". */
const spelt =
  /[a-z\d._-]{1,40} ?(?:\(at\)|\[at\]| at ) ?[a-z\d-]{2,30}(?: ?(?:\(dot\)|\[dot\]| dot ) ?|\.)[a-z]{2,6}(?![a-z])/g;
const known = /\b[a-z\d._-]{1,40} at (?:gmail|hotmail|yahoo|outlook|icloud|live)\b/g;

export const findEmail = (text: string): Span[] =>
  [plain, spelt, known].flatMap((pattern) => spansOf(text, pattern));

/** The areas of postcodes (Royal Mail, through Ofcom's and the ONS's lists of outcodes; `content/places`). */
const areas =
  '(?:a[bl]|b[abdhlnrst]?|c[abfhmortvw]|d[adeghlnty]|e[chnx]?|f[ky]|g[luy]?|h[adgprsux]|i[gmpv]|je|k[atwy]|l[adelnsu]?|m[ekl]?|n[egnprw]?|o[lx]|p[aehlor]|r[ghm]|s[aegklmnoprstwy]?|t[adfnqrsw]|ub|w[acdfnrsv]?|yo|ze)';

/** A full postcode; an outcode alone is a part of town. O and I are typed for 0 and 1: such a one has a gap in it. */
const postcode = new RegExp(`\\b${areas}[\\doi][a-z\\d]? ?[\\doi][abd-hjlnp-uw-z]{2}(?![a-z\\d])`, 'g');
const isLikely = ([found]: RegExpExecArray) => {
  const digits = (found.match(/\d/g) ?? []).length;
  return digits > 1 || (digits === 1 && found.includes(' '));
};

/** With gaps or signs where none belong: only in an area of the Royal Mail. */
const loose = new RegExp(
  `\\b${areas}(?:\\d[a-z\\d]?[.,-]\\d| ?\\d{1,2} \\d| \\d[a-z\\d]? \\d) ?[abd-hjlnp-uw-z] ?[abd-hjlnp-uw-z](?![a-z\\d])`,
  'g',
);

export const findPostcode = (text: string): Span[] => [
  ...spansOf(text, postcode, isLikely),
  ...spansOf(text, loose, ([found]) => !/(?:st|nd|rd|th|hr|yr)$/.test(found)),
];
