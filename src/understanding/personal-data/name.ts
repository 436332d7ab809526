import type { Span } from './span.ts';

/** Only a name that is given as one: "my name is", "I'm called". A word that may be a name is not enough. */
const given = [
  /\b(?:my|his|her|their|husband'?s|wife'?s|partner'?s|ex'?s|boyfriend'?s|girlfriend'?s) (?:full |first |last |real |sur)?name(?:s| is|'s|:| =) *:? *([\p{L}'-]{2,30})/u,
  /\b(?:i'?m|i am|he'?s|he is|she'?s|she is) (?:called|named) ([\p{L}'-]{2,30})/u,
  /(?:^|[^\p{L}])name: *([\p{L}'-]{2,30})/u,
  /(?:^|\s)(?:میرا|اس کا|میرے شوہر کا|میری) نام ([\p{L}]{2,30})/u,
  /\b(?:mera|meri|uska|us ka) na+m ([a-z]{2,30})/,
];

/** What follows "my name is" without being a name. */
const notNames = new Set(
  (
    'not on in the a an and or of at to being getting been also still only just very really private secret confidential important ' +
    'stupid worthless useless ugly fat crazy mad lazy thick pathetic every all everything something horrible awful bad nasty racist by when if ' +
    'needed mud dirt mentioned written used his her my names called hai he hain kya نہیں کیا نہ پر میں خراب لے مت ہے'
  ).split(' '),
);

export function findName(text: string): Span[] {
  return given.flatMap((pattern): Span[] => {
    const match = pattern.exec(text);
    const name = match?.[1];
    if (!match || name === undefined || notNames.has(name)) return [];
    const end = match.index + match[0].length;
    return [[end - name.length, end]];
  });
}
