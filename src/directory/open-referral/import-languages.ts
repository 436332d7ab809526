import { choiceOf, type Loose, lineOf, listOf } from './feed-values.ts';
import { type Account, remark } from './import-account.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** Languages of the United Kingdom that have no two-letter code, and those of British Sign Language. */
const longCodes = ['bfi', 'prs', 'pes', 'ckb', 'kmr', 'syl', 'rom', 'yue', 'cmn', 'phr', 'nan', 'hak'];
// What people in Britain call a language where the Unicode names differ.
const otherNames: Readonly<Record<string, string>> = {
  bsl: 'bfi',
  'british sign language': 'bfi',
  'british sign language (bsl)': 'bfi',
  farsi: 'fa',
  bengali: 'bn',
  bangla: 'bn',
  sylheti: 'syl',
  panjabi: 'pa',
  mandarin: 'cmn',
  cantonese: 'yue',
  kurdish: 'ku',
  sorani: 'ckb',
  kurmanji: 'kmr',
  dari: 'prs',
  pushto: 'ps',
  gaelic: 'gd',
  irish: 'ga',
  cymraeg: 'cy',
  flemish: 'nl',
  mirpuri: 'phr',
};

let codes: Map<string, string> | undefined;

/** Every language that has an English name, by it and by its code; made once, when first asked for. */
function knownLanguages(): Map<string, string> {
  if (codes) return codes;
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  codes = new Map();
  for (const code of [...letters.flatMap((a) => letters.map((b) => a + b)), ...longCodes]) {
    const name = names.of(code);
    // "iw" is an old code for "he": the one that its name leads to stands.
    const current = new Intl.Locale(code).language;
    if (name === undefined && !longCodes.includes(code)) continue;
    if (name !== undefined) codes.set(name.toLowerCase(), current);
    codes.set(code, longCodes.includes(code) ? code : current);
  }
  for (const [name, code] of Object.entries(otherNames)) codes.set(name, code);
  return codes;
}

/** The ISO 639 code of a language that is named or coded: "Urdu", "ur", "ur-GB", "urd (Urdu)" is not. */
export function languageCode(text: string): string | undefined {
  const known = knownLanguages();
  return known.get(text) ?? known.get(text.replace(/[-_][a-z]{2}$/, ''));
}

/** Languages spoken, as ISO 639 codes; English where a feed names none. */
export function languagesFromFeed(service: Loose, account: Account): string[] {
  const found = new Set<string>();
  for (const row of listOf(service['languages'])) {
    const given = [row['code'], row['name']].flatMap((each) => choiceOf(each) ?? []);
    const words = given.flatMap((text) => (languageCode(text) ? [text] : text.split(/\s*[,;/]\s*/)));
    const read = words.flatMap((word) => languageCode(word) ?? []);
    for (const code of languageCode(given[0] ?? '') ? read.slice(0, 1) : read) found.add(code);
    if (given.length > 0 && read.length === 0)
      remark(
        account.dropped,
        'languages',
        `"${lineOf(row['name'] ?? row['code'])?.slice(0, 60)}" is no language that is known here`,
      );
    if (given.length === 0) remark(account.dropped, 'languages', 'it is listed without a name or a code');
  }
  return found.size > 0 ? [...found] : ['en'];
}
