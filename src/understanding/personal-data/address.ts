import { anyOf, end, start } from './lists.ts';
import type { OwnWords } from './own-words.ts';
import { type Span, spansOf } from './span.ts';

const plainStreets =
  'street|road|rd|avenue|ave|lane|ln|crescent|terrace|grove|gardens|boulevard|mews|cottages';
/** Words that are streets only behind the name of one: "12 Oak Way", not "the only way". */
const wordStreets = 'st|way|drive|close|place|court|park|hill|rise|walk|square|row|green|view|house';

const numbered = new RegExp(
  `\\b(\\d{1,4})[a-z]?,? ((?:[\\p{L}'-]{2,20} ){1,3})(?:(${plainStreets})|(${wordStreets}))(?![\\p{L}\\d])`,
  'gu',
);
/** What says that it is an address, and the address. */
const told = [
  /\b(?:flat|apartment|apt|room) (?:number |no\.? ?)?\d{1,4}[a-z]?,? (?:\d{1,4} (?:[a-z'-]{2,20} ){1,3}[a-z]{2,9}|[a-z'-]{2,20} (?:house|court|point|tower|lodge|street|road|way))/g,
  /\b(?:my|our|his|her) (?:home |full )?address(?: is|'s|:) *\d[^.!?]{0,60}/g,
  /\bi live at (?:number |no\.? ?)?\d{1,4}\b[^.,!?]{0,40}/g,
  /\bhouse (?:number|no\.?) \d{1,4}/g,
  // "Tudor Close nr. 9"
  /\b[a-z'-]{2,20} (?:street|road|avenue|lane|crescent|close|drive|grove),? (?:nr|no|numer|numero|num|nº|№)[.: ]* ?\d{1,4}\b/g,
];

/** "Number" in other languages. */
const numbers =
  'رقم نمبر شماره شمارە ژمارە নম্বর নাম্বার નંબર नंबर नम्बर ਨੰਬਰ номер № number no no. nr nr. numer numero numéro rhif'.split(
    ' ',
  );

/** An address told in a language's own words, a house or flat before its number, a street beside one. */
const inOwnWords = ({ address, home, street, streetFirst }: OwnWords) =>
  [
    `${start}${anyOf(address)}${end}[^.!?।۔]{0,20}\\d[^.!?।۔]{0,40}`,
    `${start}${anyOf(home)} ?(?:${anyOf(numbers)} ?)?\\d{1,4}(?!\\d)`,
    `\\b\\d{1,4},? (?:\\p{L}[\\p{L}\\p{M}]+ ){1,3}${anyOf(street)}${end}`,
    `${start}${anyOf(streetFirst)} (?:\\p{L}[\\p{L}\\p{M}]+ ){1,3}\\d{1,4}(?!\\d)`,
    `\\b\\d{1,4}[a-z]?,? ${anyOf(streetFirst)} [^.,!?]{2,30}`,
    '(?:\\p{Script=Han}{1,8}[路街道巷]|[a-z]{3,12} )\\d{1,4}[号號](?:\\d{1,4}[室房])?',
  ].map((pattern) => new RegExp(pattern, 'gu'));

/** Words between a number and a street word that make it a count, not an address. */
const counting =
  /\b(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|times?|miles?|kids?|children|people|men|man|women|girls|boys|in|on|of|to|the|this|that|my|his|her|a|is|was|are|and|or|for|from|at|no|only|by|he|she|they|i|we|different|ani|si|la|jir|jeer|se|din|saal|sal|anos|años|ans|lat|metų|yil|nights|trap|band)\b/;

// "Since 3/12 High Street ..." is a date.
const isPlace = ({ 2: name = '', index, input }: RegExpExecArray) =>
  !/[/.:]/.test(input.charAt(index - 1)) && !counting.test(name.replace(/^the /, ''));

export function addressFinder(words: OwnWords): (text: string) => Span[] {
  const all = [...told, ...inOwnWords(words)];
  return (text) => [...all.flatMap((pattern) => spansOf(text, pattern)), ...spansOf(text, numbered, isPlace)];
}
