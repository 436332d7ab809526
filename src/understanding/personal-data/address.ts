const plainStreets = 'street|road|rd|avenue|ave|lane|crescent|terrace|grove|gardens|boulevard|mews|cottages';
/** Words that are streets only behind the name of one: "12 Oak Way", not "the only way". */
const wordStreets = 'st|way|drive|close|place|court|park|hill|rise|walk|square|row|green|view|house';

const numbered = new RegExp(
  `(?<![\\d/.:])(\\d{1,4})[a-z]?,? ((?:[\\p{L}'-]{2,20} ){1,3})(?:(${plainStreets})|(${wordStreets}))(?![\\p{L}\\d])`,
  'gu',
);
const flat =
  /\b(?:flat|apartment|apt|room) (?:number |no\.? ?)?\d{1,4}[a-z]?,? (?:\d|[a-z'-]{2,20} (?:house|court|point|tower|lodge|street|road|way))/;
const cued =
  /\b(?:my|our|his|her) (?:home |full )?address(?: is|'s|:) *\d|\bi live at (?:number |no\.? ?)?\d{1,4}\b|\bhouse (?:number|no\.?) \d/;
const urdu = /(?:مکان|گھر|گلی|فلیٹ) نمبر \d|میرا پتہ|mera pata \d|(?:makan|ghar|gali) (?:number|no) \d/;

/** Words between a number and a street word that make it a count, not an address. */
const counting =
  /\b(?:years?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|times?|miles?|kids?|children|people|men|man|women|girls|boys|in|on|of|to|the|this|that|my|his|her|a|is|was|are|and|or|for|from|at|no|only|by|he|she|they|i|we|different)\b/;

export function hasAddress(text: string): boolean {
  if (flat.test(text) || cued.test(text) || urdu.test(text)) return true;
  return [...text.matchAll(numbered)].some(([, , name = '']) => !counting.test(name.replace(/^the /, '')));
}
