import type { z } from 'zod';
import { lineOf } from '../json/position.ts';
import { bindPhrases, type Written } from './bind-phrases.ts';
import { readGroups } from './groups.ts';
import type { LanguageTable, LexiconFile } from './lexicon.ts';
import {
  type Entry,
  givenNamesFile,
  lexiconFiles,
  type PhraseKind,
  personalDataFile,
  sentenceKinds,
  type Words,
  wholeKinds,
  wordsFile,
} from './lexicon-files.ts';
import { nearMissTable } from './near-miss.ts';
import { normalise } from './normalise.ts';
import { type Members, readPhrase } from './phrase.ts';
import { hasLatin, hasOther, type Script } from './script.ts';
import { mendingTable, openSpelling, spellingTable } from './spelling.ts';
import { splitWords } from './words.ts';

/** The files of one language, by name. */
type Files = ReadonlyMap<string, LexiconFile>;
type Entries = Readonly<Record<string, Entry>>;

function parse<Schema extends z.ZodType>(
  schema: Schema,
  files: Files,
  where: string,
  name: string,
): z.output<Schema> {
  const read = schema.safeParse(files.get(name)?.content ?? {});
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new Error(`${where}/${name}.json: ${first?.path.join('.')}: ${first?.message}`);
}

const inSentences = {
  phrases: 'means',
  romanised: 'means',
  hints: 'hints',
  beside: 'beside',
  not: 'cancels',
} as const;
const asWholes = { ...inSentences, alone: 'means' } as const;
const aloneOnly = { alone: 'means' } as const;
type Roles = Partial<typeof asWholes>;

type How = {
  readonly files: Files;
  readonly where: string;
  readonly spell: (text: string) => string[];
  readonly members: Members;
  /** What is wrong with phrases, a line each. */
  readonly problems: string[];
};

/** "content/understanding/en/needs.json:12: stalking.phrases: why" */
function note(kind: PhraseKind, path: (string | number)[], problem: unknown, how: How): void {
  const text = how.files.get(kind)?.text;
  const line = text === undefined ? '' : `:${lineOf(text, path)}`;
  const reason = problem instanceof Error ? problem.message : '';
  how.problems.push(`${how.where}/${kind}.json${line}: ${path.slice(0, 2).join('.')}: ${reason}`);
}

function written(kind: PhraseKind, entries: Entries, roles: Roles, how: How) {
  const all: Written[] = [];
  for (const [id, entry] of Object.entries(entries))
    for (const [field, role] of Object.entries(roles))
      for (const [at, phrase] of (entry[field as keyof typeof asWholes] ?? []).entries()) {
        try {
          for (const parts of readPhrase(phrase, how.spell, how.members))
            all.push({ kind, id, role, phrase, parts });
        } catch (problem) {
          note(kind, [id, field, at], problem, how);
        }
      }
  return all;
}

function scriptsOf(literals: Iterable<string>): Record<Script, boolean> {
  const own = [...literals].join(' ');
  return { latin: hasLatin(own), other: hasOther(own) };
}

/** @throws Error naming every file, line and field, and how to mend it. */
export function readLanguage(language: string, files: Files): LanguageTable {
  const where = `content/understanding/${language}`;
  for (const name of files.keys())
    if (!(name in lexiconFiles))
      throw new Error(`${where}/${name}.json: no file of this name is read; rename or remove it`);
  const words: Words = parse(wordsFile, files, where, 'words');
  const spellings = spellingTable(words.spellings, words.ignored);
  const spell = openSpelling(spellings);
  const spelt = new Map<string, string[]>();
  const spellText = (text: string): string[] => {
    const known = spelt.get(text) ?? spell(splitWords(normalise(text)));
    spelt.set(text, known);
    return known;
  };
  const members = readGroups(words.groups, spellText, where);
  const entriesOf = (kind: PhraseKind): Entries => {
    const { $schema: _, ...entries } = parse(lexiconFiles[kind], files, where, kind);
    return entries as Entries;
  };
  const how: How = { files, where, spell: spellText, members, problems: [] };
  const read = (kinds: readonly PhraseKind[], roles: Roles) =>
    kinds.flatMap((kind) => written(kind, entriesOf(kind), roles, how));
  const sentences = bindPhrases(read(sentenceKinds, inSentences), members);
  const wholes = bindPhrases([...read(wholeKinds, asWholes), ...read(sentenceKinds, aloneOnly)], members);
  if (how.problems.length > 0) throw new Error(how.problems.join('\n'));
  const wordSet = (list: readonly string[]) => new Set(list.flatMap(spellText));
  const { $schema: _, ...personal } = parse(personalDataFile, files, where, 'personal-data');
  const { $schema: __, ...givenNames } = parse(givenNamesFile, files, where, 'given-names');
  const scripts = scriptsOf(sentences.literals);
  return {
    language,
    sentences: sentences.book,
    wholes: wholes.book,
    denials: {
      before: wordSet(words.negations),
      after: wordSet(words.negationsAfter),
      reach: wordSet(words.negationReach),
    },
    courtesies: wordSet(words.courtesies),
    spellings,
    mending: mendingTable(sentences.book.words, scripts.latin && scripts.other),
    commands: nearMissTable(wholes.book.words.list, (word) => word.length >= 4 && wholes.literals.has(word)),
    correct: wordSet(words.correct),
    // As they are: a word that changes nothing elsewhere ("à") may tell of a place.
    beforePlaces: words.beforePlaces.flatMap((each) => splitWords(normalise(each))),
    afterPlaces: words.afterPlaces.flatMap((each) => splitWords(normalise(each))),
    personal,
    givenNames,
    scripts,
  };
}
