import { anyOf } from './lists.ts';
import type { OwnWords } from './own-words.ts';
import { type Span, spansOf } from './span.ts';

/** Words of birth, at the start of a word. */
const ofBirth =
  "d.o.b|d o b|dob|dateofbirth|date of brith|date of bith|date of birht|date of birth|birth date|birthdate|birthday|born|b'day|bday".split(
    '|',
  );

const day = '\\d{1,2}(?:st|nd|rd|th|er|º|ª)?';
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const year = '(?:19|20)\\d\\d';
/** "3 de mayo de 1985", and months in any language before a year. */
const worded = `\\b${day}\\p{L}?\\.? (?:de |d'|o |ka |ki |er )?(?:\\p{L}[\\p{L}\\p{M}]{2,12},? ){1,2}(?:de |del )?${year}(?!\\d)|\\b${year} ?m\\. \\p{L}{3,12} \\d{1,2}(?: d\\.)?`;
const date = new RegExp(
  `\\b${day} ?[/.\\- ] ?(?:\\d{1,2}|(?:of )?${month}) ?[/.\\-, ] ?\\d{2,4}(?!\\d)|` +
    `\\b\\d{4}[/.\\-]\\d{1,2}[/.\\-]\\d{1,2}(?!\\d)|\\b${day} ?(?:of )?${month}\\b|\\b${month} ${day}(?!\\d)(?:,? ${year})?|` +
    `${worded}|\\b\\d{6}(?:\\d\\d)?(?!\\d)|${year} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?`,
  'gu',
);

/** Finds a date beside a word of birth. Other dates are when something happened. */
export function birthFinder({ birth }: OwnWords): (text: string) => Span[] {
  const cue = new RegExp(`(?:^|[^\\p{L}]|(?=\\p{Script=Han}))${anyOf(ofBirth, birth)}`, 'u');
  return (text) => (cue.test(text) ? spansOf(text, date) : []);
}
