import { Culture, recognizeEmail } from '@microsoft/recognizers-text-suite';

/** An address spelt so that machines miss it: "sam at gmail dot com". */
const spelt =
  /[a-z\d._-]{1,40} ?(?:\(at\)|\[at\]| at ) ?[a-z\d-]{2,30} ?(?:\(dot\)|\[dot\]| dot ) ?[a-z]{2,6}(?![a-z])/;
const known = /(?<![a-z\d])[a-z\d._-]{1,40} at (?:gmail|hotmail|yahoo|outlook|icloud|live)\b/;

export function hasEmail(text: string): boolean {
  return recognizeEmail(text, Culture.English).length > 0 || spelt.test(text) || known.test(text);
}

/** A full postcode; an outcode alone is a part of town. O and I are typed for 0 and 1. */
const postcode = /(?<![a-z\d])[a-z]{1,2}[\doi][a-z\d]? ?[\doi][abd-hjlnp-uw-z]{2}(?![a-z\d])/;

export function hasPostcode(text: string): boolean {
  const found = postcode.exec(text)?.[0];
  return found !== undefined && /\d/.test(found);
}
