import { foldInPlace } from '../letters.ts';
import type { GivenNames } from './given-names.ts';
import { anyOf, end, start } from './lists.ts';
import type { OwnWords } from './own-words.ts';
import type { Span } from './span.ts';

export const word = "\\p{L}[\\p{L}\\p{M}'-]{1,29}";
const own = `(?<own>${word})`;

/** "Name" as it is typed, and as it is mistyped. */
const name = "(?:name|nam|nane|nmae|naem|nme)(?:s\\b| is\\b|'s\\b|:| =)";
const relation =
  '(?:husband|wife|partner|ex|boyfriend|girlfriend|son|daughter|mum|dad|sister|brother|friend|boss)';
const somebody = "(?:i'?m|i am|he'?s|he is|she'?s|she is|who is|who'?s|man|bloke|guy|lad|someone|somebody)";

/** Only a name that is given as one: "my name is", "I'm called". A word that may be a name is not enough. */
const inEnglish = [
  `\\b(?:m[yi]|his|her|their|[a-z]{2,}'s|${relation}s) (?:full |first |last |real |maiden |sur)?${name} *[:=]? *(?:is )?${own}`,
  `(?:^|[.,!?] *|\\b(?:hi|hiya|hey|hello) )(?:names|name's|name is) +${own}`,
  `\\b(?:first|last|maiden|sur) ?name(?: is|:)? +${own}`,
  `\\bname of (?:my|his|her|the) [a-z]+ (?:is|was|=|:) ${own}`,
  `\\b(?:${somebody}|(?:my|his|her|our) (?:[a-z-]+ ){1,3}is) (?:called|named) ${own}`,
  `\\bis named ${own}`,
  `\\b(?:i|he|she) goe?s? by (?:the name (?:of )?)?${own}`,
  `${start}(?:name|naam|nam) ?: *${own}`,
  `^(?:you can |just |please |pls |u can )*call me ${own}[.!?]*$`,
  `\\b(?:this is|it'?s) ${own} (?:here|speaking)\\b`,
];

/** A name that its capital letter tells: "I'm Priya". */
const capital = "(?<own>\\p{Lu}[\\p{Ll}\\p{M}'-]{1,29})";
const withCapital = [
  `(?:^|[^\\p{L}])(?:[Ii]['’]?m|[Ii] am|[Cc]all me) ${capital}(?![\\p{L}\\p{M}'’-])(?! (?:born|bred|based|through))`,
  `(?:is|are|was|were) (?:called|named) ${capital}(?![\\p{L}\\p{M}'’-])`,
  `^(?:[Hh]i|[Hh]ello|[Hh]ey|[Hh]iya),? ${capital} here`,
  `(?:[Rr]egards|[Ww]ishes|[Tt]hanks|[Ss]incerely|[Ff]aithfully|[Cc]heers|[Ll]ove),? ${capital}(?=(?: \\p{Lu}[\\p{L}'-]+){0,2}[.!]?$)`,
];

const inWords = (list: string): readonly string[] => list.split(' ');

const noNames = inWords(
  'not was were on in the a an and or of at to being getting been also still only just very really private secret confidential important nothing ' +
    'anything up off out mean dried stupid worthless useless ugly fat crazy mad lazy thick pathetic every all everything something horrible awful bad ' +
    'nasty racist by when if needed mud dirt mentioned written used his her my names name called no nobody said that what for from with so he she i is me us them',
);

/** What people write with a capital that is no name: peoples, faiths, languages, states, days. */
const peoples = inWords(
  'i ok okay disabled blind homeless single married divorced separated worried safe alone lost desperate sorry fine polish british english welsh ' +
    'scottish irish indian pakistani bangladeshi bengali gujarati punjabi sikh hindu muslim christian catholic jewish kurdish iraqi iranian afghan arab ' +
    'syrian somali nigerian african caribbean jamaican black white asian chinese romanian roma ukrainian russian lithuanian turkish french spanish ' +
    'portuguese brazilian italian european eritrean albanian deaf autistic gypsy traveller gay lesbian bisexual queer asexual trans pregnant scared afraid mum mom dad nan gran nana grandad monday ' +
    'tuesday wednesday thursday friday saturday sunday',
);

/** Before a given name. */
export const englishIAm = ["i'm", 'im', 'i am', 'this is', "it's", 'its', 'called', 'named', 'call me'];

const goesOn = inWords('and but i im he she my from');

/** Turkish "I am in Leicester", "I am from Cyprus". */
const isTurkishPlace = /(?:[dt][ae]y|l[iıuü]y)[iıuü]m$/;

const patterns = (all: readonly string[]) => all.map((pattern) => new RegExp(pattern, 'gu'));
/** Words that a text may have with a capital. */
const eitherCase = (words: readonly string[]) =>
  words.map((each) => `[${each.charAt(0).toUpperCase()}${each.charAt(0)}]${each.slice(1)}`).join('|');

/** What a language's own words find beside the English ones; scripts without gaps have none before the name. */
function inOwnWords(words: OwnWords): string[] {
  const { names, inNameOf, link, nameOf, isLast, callMe = [], iAm, commonNames } = words;
  const isChinese = (each: string) => /\p{Script=Han}/u.test(each);
  const [chinese, noChinese] = [names?.filter(isChinese), words.noNames?.filter(isChinese)];
  const spaced = names?.filter((each) => !isChinese(each));
  return [
    `${start}(?<not>${anyOf(inNameOf)} )?${anyOf(spaced)}${end} *[:=-]? *(?:${anyOf(link)} +)?${own}`,
    `${anyOf(nameOf)} ${own}(?: ${word})?(?= ${anyOf(isLast)}${end})`,
    ...callMe.map(
      ({ before, after }) => `${start}${anyOf(before)} ${own}(?: ${word})??(?= ${anyOf(after)}${end})`,
    ),
    `${start}${anyOf(englishIAm, iAm)} (?<own>${anyOf(commonNames)})(?![\\p{L}\\p{M}'-])`,
    `${anyOf(chinese)} *(?!${anyOf(noChinese)})(?<own>\\p{L}{2,4}${end}|\\p{L}{2,3})`,
  ];
}

/**
 * Finds names that are given as such: in a text in the letters of `foldInPlace`, and in the same as it was written, since a
 * capital tells a name. Whoever begins every word so tells nothing by it.
 * @param given names that are told without a capital too, beside the common ones
 */
export function nameFinder(words: OwnWords, given?: GivenNames): (text: string, written: string) => Span[] {
  const anywhere = patterns([...inEnglish, ...inOwnWords(words), ...(given?.patterns ?? [])]);
  const shown = patterns([
    ...withCapital,
    ...(words.withCapital
      ? [`(?:^|[^\\p{L}])(?:${eitherCase(words.withCapital)}) ${capital}(?![\\p{L}\\p{M}'’-])`]
      : []),
  ]);
  const notNames = new Set([noNames, goesOn, words.noNames ?? [], words.after ?? []].flat().map(foldInPlace));
  const capitalised = new RegExp(`^${anyOf(peoples)}$|^${anyOf(words.peoples)}`, 'u');
  const closes = new RegExp(`^(?:$|[^\\p{L}\\p{M} '-]| +${anyOf(goesOn, words.after)}${end})`, 'u');

  /** How far a name goes on after its first word: over words with capitals, or over one that closes the clause. */
  const endOf = (text: string, written: string, from: number) => {
    let at = from;
    for (let more = 0; more < 2; more += 1) {
      const [next] = /^ \p{L}[\p{L}\p{M}'-]+/u.exec(text.slice(at)) ?? [];
      if (next === undefined || notNames.has(next.slice(1)) || closes.test(text.slice(at))) break;
      const isCapital = /^ \p{Lu}\p{Ll}/u.test(written.slice(at));
      if (!isCapital && (more > 0 || !closes.test(text.slice(at + next.length)))) break;
      at += next.length;
    }
    return at;
  };

  return (text, written) => {
    // What says that a name follows goes with it: alone it would take the next word for one.
    const named = (source: string, pattern: RegExp) =>
      [...source.matchAll(pattern)].map((match) => {
        const { own, known = '' } = match.groups ?? {};
        const name = own ?? known;
        const from = match.index + match[0].lastIndexOf(name);
        const [lead = ''] = /^[^\p{L}\p{M}\p{N}]*/u.exec(match[0]) ?? [];
        return {
          not: match.groups?.['not'] ?? (own === undefined && !given?.isOne(known)),
          start: match.index + lead.length,
          name: [from, from + name.length] as Span,
        };
      });
    const piece = ([from, to]: Span) => text.slice(from, to);
    const told = anywhere
      .flatMap((pattern) => named(text, pattern))
      // "Me llamó" is "he called me".
      .filter(({ not, start }) => !not && !/llamó/i.test(written.slice(start, start + 10)));
    const all = written.match(/\p{L}{2,}/gu) ?? [];
    const isPlain = all.filter((each) => /^\p{Lu}/u.test(each)).length * 2 <= all.length + 2;
    const seen = (isPlain ? shown : [])
      .flatMap((pattern) => named(written, pattern))
      .filter(({ name }) => !capitalised.test(piece(name)) && !isTurkishPlace.test(piece(name)));
    return [...told, ...seen]
      .filter(({ name }) => !notNames.has(piece(name)))
      .map(({ start, name: [, to] }): Span => [start, endOf(text, written, to)]);
  };
}
