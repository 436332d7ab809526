import { type Span, spansOf } from './span.ts';

const plain = /[a-z\d._%+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/g;

/** An address spelt so that machines miss it: "sam at gmail dot com". */
const spelt =
  /[a-z\d._-]{1,40} ?(?:\(at\)|\[at\]| at ) ?[a-z\d-]{2,30} ?(?:\(dot\)|\[dot\]| dot ) ?[a-z]{2,6}(?![a-z])/g;
const known = /(?<![a-z\d])[a-z\d._-]{1,40} at (?:gmail|hotmail|yahoo|outlook|icloud|live)\b/g;

export const findEmail = (text: string): Span[] =>
  [plain, spelt, known].flatMap((pattern) => spansOf(text, pattern));

/** A full postcode; an outcode alone is a part of town. O and I are typed for 0 and 1. */
const postcode = /(?<![a-z\d])[a-z]{1,2}[\doi][a-z\d]? ?[\doi][abd-hjlnp-uw-z]{2}(?![a-z\d])/g;

export const findPostcode = (text: string): Span[] => spansOf(text, postcode, ([found]) => /\d/.test(found));
