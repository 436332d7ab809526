import { type Span, spansOf } from './span.ts';

const plainStreets = 'street|road|rd|avenue|ave|lane|crescent|terrace|grove|gardens|boulevard|mews|cottages';
/** Words that are streets only behind the name of one: "12 Oak Way", not "the only way". */
const wordStreets = 'st|way|drive|close|place|court|park|hill|rise|walk|square|row|green|view|house';

const numbered = new RegExp(
  `(?<![\\d/.:])(\\d{1,4})[a-z]?,? ((?:[\\p{L}'-]{2,20} ){1,3})(?:(${plainStreets})|(${wordStreets}))(?![\\p{L}\\d])`,
  'gu',
);
/** What says that it is an address, and the address. */
const told = [
  /\b(?:flat|apartment|apt|room) (?:number |no\.? ?)?\d{1,4}[a-z]?,? (?:\d{1,4} (?:[a-z'-]{2,20} ){1,3}[a-z]{2,9}|[a-z'-]{2,20} (?:house|court|point|tower|lodge|street|road|way))/g,
  /\b(?:my|our|his|her) (?:home |full )?address(?: is|'s|:) *\d[^.!?]{0,60}/g,
  /\bi live at (?:number |no\.? ?)?\d{1,4}\b[^.,!?]{0,40}/g,
  /\bhouse (?:number|no\.?) \d{1,4}/g,
  /(?:مکان|گھر|گلی|فلیٹ) نمبر \d{1,5}|(?:میرا پتہ|mera pata) [^.۔]{0,60}|(?:makan|ghar|gali) (?:number|no) \d{1,5}/g,
];

/** Words between a number and a street word that make it a count, not an address. */
const counting =
  /\b(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|times?|miles?|kids?|children|people|men|man|women|girls|boys|in|on|of|to|the|this|that|my|his|her|a|is|was|are|and|or|for|from|at|no|only|by|he|she|they|i|we|different)\b/;

export function findAddress(text: string): Span[] {
  const isPlace = ([, , name = '']: RegExpExecArray) => !counting.test(name.replace(/^the /, ''));
  return [...told.flatMap((pattern) => spansOf(text, pattern)), ...spansOf(text, numbered, isPlace)];
}
