import { type Span, spansOf } from './span.ts';

const cue =
  /\b(?:d\.?o\.?b\.?|date of birth|birth ?date|birthday|born)\b|تاریخ پیدائش|پیدائش|پیدا ہوئ|paidaish/;

const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const date = new RegExp(
  `\\b\\d{1,2}(?:st|nd|rd|th)? ?[/.\\- ] ?(?:\\d{1,2}|(?:of )?${month}) ?[/.\\-, ] ?\\d{2,4}\\b|` +
    `\\b\\d{4}[/.\\-]\\d{1,2}[/.\\-]\\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? ?(?:of )?${month}\\b|\\b${month} \\d{1,2}\\b`,
  'g',
);

/** A date beside a word of birth. Other dates are when something happened. */
export const findDateOfBirth = (text: string): Span[] => (cue.test(text) ? spansOf(text, date) : []);
