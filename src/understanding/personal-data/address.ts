import { anyOf, end, start } from './lists.ts';
import type { OwnWords } from './own-words.ts';
import { type Span, spansOf } from './span.ts';

const plainStreets =
  'street|road|rd|avenue|ave|lane|ln|crescent|terrace|grove|gardens|boulevard|mews|cottages';
/** Words that are streets only behind the name of one: "12 Oak Way", not "the only way". */
const wordStreets = 'st|way|drive|close|place|court|park|hill|rise|walk|square|row|green|view|house|gate';

/** "Number", as many of the languages here write it beside a house. */
const latinNumbers = ['nr', 'no', 'num', 'number', 'numer', 'numero', 'nº', '№'];

/** What says that it is an address, and the address. */
const told = [
  /\b(?:flat|apartment|apt|room) (?:number |no\.? ?)?\d{1,4}[a-z]?,? (?:\d{1,4} (?:[a-z'-]{2,20} ){1,3}[a-z]{2,9}|[a-z'-]{2,20} (?:house|court|point|tower|lodge|street|road|way))/g,
  /\b(?:my|our|his|her) (?:home |full )?address(?: is|'s|:) *\d[^.!?]{0,60}/g,
  /\bi live at (?:number |no\.? ?)?\d{1,4}\b[^.,!?]{0,40}/g,
  /\bhouse (?:number|no\.?) \d{1,4}/g,
];

/** An address told in a language's own words, a house or flat before its number, a street beside one. */
function inOwnWords({ address, home, number, street, streetFirst }: OwnWords): RegExp[] {
  const numberWord = `${anyOf(latinNumbers, number)}[.:]? ?`;
  return [
    `${start}${anyOf(address)}${end}[^.!?।۔]{0,20}\\d[^.!?।۔]{0,40}`,
    `${start}${anyOf(home)} ?(?:${numberWord})?\\d{1,4}(?!\\d)`,
    `\\b\\d{1,4},? (?:\\p{L}[\\p{L}\\p{M}]+ ){1,3}${anyOf(street)}${end}`,
    `${start}${anyOf(streetFirst)} (?:\\p{L}[\\p{L}\\p{M}]+ ){1,3}\\d{1,4}(?!\\d)`,
    `\\b\\d{1,4}[a-z]?,? ${anyOf(streetFirst)}[ -][^.,!?]{2,30}`,
    // "Tudor Close nr. 9", or "Tudor Close 9, ..." and no "High Street 2 weeks ago".
    `\\b[a-z'-]{2,20} (?:${plainStreets}|close|drive),? (?:${numberWord}\\d{1,4}(?!\\d)|\\d{1,4}[a-z]?(?=$|[,;)!?]|\\. |\\.$))`,
    '(?:\\p{Script=Han}{1,8}[路街道巷]|[a-z]{3,12} )\\d{1,4}[号號](?:\\d{1,4}[室房])?',
  ].map((pattern) => new RegExp(pattern, 'gu'));
}

/** A number, and a street after its name. */
const numbered = ({ number }: OwnWords) =>
  new RegExp(
    `\\b(\\d{1,4})(?:[a-z]| bis| ter)?,? (?:${anyOf(number)} )?((?:[\\p{L}'-]{2,20} ){1,3})(?:(${plainStreets})|(${wordStreets}))(?![\\p{Script=Latin}\\d])`,
    'gu',
  );

/** Words between a number and a street word that make it a count, not an address. */
const counting =
  /\b(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|times?|miles?|kids?|children|people|men|man|women|girls|boys|in|on|of|to|the|this|that|my|his|her|a|is|was|are|and|or|for|from|at|no|only|by|he|she|they|i|we|different|does|do|did|it|when|what|how|ani|si|la|jir|jeer|se|din|saal|sal|anos|años|ans|lat|metų|yil|nights|trap|band)\b/;

/** Numbers that are called, in the middle of a sentence. */
const emergency = ['999', '101', '111', '112'];

// "Since 3/12 High Street ..." is a date; "no.3 High Street" is none.
const isPlace = ({ 1: number = '', 2: name = '', 3: plain, index, input }: RegExpExecArray) =>
  (plain !== undefined || !emergency.includes(number)) &&
  !/(?:[/:]|^\.|[^o]\.)$/.test(input.slice(0, index)) &&
  !counting.test(name.replace(/^the /, ''));

export function addressFinder(words: OwnWords): (text: string) => Span[] {
  const all = [...told, ...inOwnWords(words)];
  const streets = numbered(words);
  return (text) => [...all.flatMap((pattern) => spansOf(text, pattern)), ...spansOf(text, streets, isPlace)];
}
