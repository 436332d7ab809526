import type { Checked, Finding, Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

/** What the law calls something stays in English in every language: that is how people will meet it. */
const isLaw = (key: string) => /^guidance\/[^:]+:law\./.test(key);
/** Keys that speak of numbers and of keys on a keyboard only. */
const letters = (words: string) => words.replace(/\{\{.*?\}\}/g, '').match(/\p{L}+/gu) ?? [];

/** Digits that are not those on the keys of a telephone. */
const otherDigits = /(?![0-9])\p{Nd}/u;

type Corpus = { small: ReadonlySet<string> };

/** Words of English that are written small somewhere: where they begin a sentence, they are no names. */
function corpusOf(english: ReadonlyMap<string, string>): Corpus {
  const all = [...english.values()].flatMap((words) => words.match(/[A-Za-z]+/g) ?? []);
  return { small: new Set(all.filter((word) => /^[a-z]/.test(word))) };
}

const isName = (word: string, { small }: Corpus) =>
  /[A-Z]/.test(word) && !word.includes(' ') && !small.has(word.toLowerCase());

/** "Report Remove" and "Ask for Angela" are names, and "Find support" is not. */
function isNameOfWords(run: string): boolean {
  const words = run.split(/[ &]+/);
  return words.length > 1 && words.filter((word) => /[A-Z]/.test(word)).length * 2 > words.length;
}

/** Runs of Latin letters that are no name in the English of the same key. */
function strayIn(words: string, source: string, corpus: Corpus, kept: readonly string[]): string[] {
  const runs = words.replace(/\{\{.*?\}\}/g, '').match(/[A-Za-z](?:[A-Za-z&+’' -]*[A-Za-z+])?/g) ?? [];
  return runs.filter(
    (run) => !kept.includes(run) && !isName(run, corpus) && !(source.includes(run) && isNameOfWords(run)),
  );
}

type Own = { source: string; corpus: Corpus; script: string | undefined; isAllowed: boolean; kept: string[] };

function problemsOf(words: string, { source, corpus, script, isAllowed, kept }: Own): [string, string][] {
  const problems: [problem: string, cure: string][] = [];
  if (words === source && !isAllowed && letters(words).some((word) => !isName(word, corpus)))
    problems.push([
      'is the same as the English',
      'Translate it, or give the reason under "sameAsEnglish" in language.json.',
    ]);
  const stray = script === 'Latn' ? [] : strayIn(words, source, corpus, kept);
  if (stray.length > 0)
    problems.push([
      `holds "${stray.join(' ')}"`,
      'Write it in the script of the language, or give the reason under "keepsInLatin" in language.json.',
    ]);
  if (otherDigits.test(words))
    problems.push(['holds digits of another script', 'Write 0 to 9, as on the keys of a telephone.']);
  return problems;
}

function findIn(checked: Checked, code: string, english: ReadonlyMap<string, string>): Finding[] {
  const language = checked.wording.languages.get(code);
  const allowed = language?.sameAsEnglish ?? {};
  const kept = Object.keys(language?.keepsInLatin ?? {});
  const corpus = corpusOf(english);
  const own = wordsOf(checked, code);
  const found = [...own]
    .filter(([key]) => !isLaw(key))
    .flatMap(([key, words]) =>
      problemsOf(words, {
        source: english.get(key) ?? '',
        corpus,
        script: language?.script,
        isAllowed: key in allowed,
        kept,
      }).map(([problem, cure]) => ({ ...placeOf(code, key), problem, cure })),
    );
  const unneeded = Object.keys(allowed)
    .filter((key) => own.get(key) !== english.get(key))
    .map((key) => ({
      file: `locales/${code}/language.json`,
      field: `sameAsEnglish.${key}`,
      problem: 'is no longer needed: the words are not the same',
      cure: 'Remove it.',
    }));
  return [...found, ...unneeded];
}

export const wordsAreTranslated: Rule = {
  id: 'words-are-translated',
  why: 'A person who finds one untranslated button in the middle stops.',
  find(checked) {
    const english = wordsOf(checked, 'en');
    // Easy Read is English: much of it is easy already.
    return [...checked.wording.languages.keys()]
      .filter((code) => code.split('-')[0] !== 'en')
      .flatMap((code) => findIn(checked, code, english));
  },
};
