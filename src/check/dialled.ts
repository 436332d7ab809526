import { domestic } from './numbering-plan.ts';

/** What people write between the digits of one number: spaces, brackets, dashes, and the signs that isolate it. */
const between = '[ \\u00a0()\\-\\u2010-\\u2015\\u2066-\\u2069]{0,3}';
const digits = (least: number) => `(?:${between}\\d){${least},}`;

/** Numbers from "0" or "+" on, the helplines of 116, and short codes. Years, times and 999 are not such. */
const written = new RegExp(
  `(?<![\\d.:/])(?:\\+\\d${digits(8)}|\\(?0[1-9]${digits(6)}|116 ?\\d{3}|[5-8]\\d{4,6})(?![\\d:])`,
  'g',
);

/** Every number in a text that somebody may dial or text, as dialled within the UK. */
export function dialledIn(text: string): string[] {
  return (text.match(written) ?? []).map((number) => domestic(number.replace(/[^\d+]/g, '')));
}
