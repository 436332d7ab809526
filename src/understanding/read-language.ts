import type { z } from 'zod';
import { readGroups } from './groups.ts';
import type { LanguageLexicon } from './lexicon.ts';
import {
  type Entry,
  lexiconFiles,
  type PhraseKind,
  sentenceKinds,
  type Words,
  wholeKinds,
  wordsFile,
} from './lexicon-files.ts';
import { nearMissIndex } from './near-miss.ts';
import { normalise } from './normalise.ts';
import { type Members, readPhrase } from './phrase.ts';
import { bindPhrases, type Written } from './phrase-book.ts';
import { hasLatin, hasOther } from './script.ts';
import { mender, usualSpelling } from './spelling.ts';
import { splitWords } from './words.ts';

/** The parsed files of one language, by name. */
type Files = ReadonlyMap<string, unknown>;
type Entries = Readonly<Record<string, Entry>>;

function parse<Schema extends z.ZodType>(
  schema: Schema,
  files: Files,
  where: string,
  name: string,
): z.output<Schema> {
  const read = schema.safeParse(files.get(name) ?? {});
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

type How = { readonly where: string; readonly spell: (text: string) => string[]; readonly members: Members };

function written(kind: PhraseKind, entries: Entries, roles: Roles, how: How) {
  const all: Written[] = [];
  for (const [id, entry] of Object.entries(entries))
    for (const [field, role] of Object.entries(roles))
      for (const phrase of entry[field as keyof typeof asWholes] ?? []) {
        try {
          for (const parts of readPhrase(phrase, how.spell, how.members))
            all.push({ kind, id, role, phrase, parts });
        } catch (problem) {
          const reason = problem instanceof Error ? problem.message : '';
          throw new Error(`${how.where}/${kind}.json: ${id}.${field}: ${reason}`);
        }
      }
  return all;
}

/** @throws Error naming file, field and how to mend it. */
export function readLanguage(language: string, files: Files): LanguageLexicon {
  const where = `content/understanding/${language}`;
  for (const name of files.keys())
    if (!(name in lexiconFiles))
      throw new Error(`${where}/${name}.json: no file of this name is read; rename or remove it`);
  const words: Words = parse(wordsFile, files, where, 'words');
  const spell = usualSpelling(words.spellings, words.ignored);
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
  const read = (kinds: readonly PhraseKind[], roles: Roles) =>
    kinds.flatMap((kind) => written(kind, entriesOf(kind), roles, { where, spell: spellText, members }));
  const sentences = bindPhrases(read(sentenceKinds, inSentences), members);
  const wholes = bindPhrases([...read(wholeKinds, asWholes), ...read(sentenceKinds, aloneOnly)], members);
  const wordSet = (list: readonly string[]) => new Set(list.flatMap(spellText));
  const denials = {
    before: wordSet(words.negations),
    after: wordSet(words.negationsAfter),
    reach: wordSet(words.negationReach),
  };
  const courtesies = wordSet(words.courtesies);
  const known = [
    sentences.vocabulary,
    wholes.vocabulary,
    ...Object.values(denials),
    courtesies,
    wordSet(words.correct),
  ];
  const own = [...sentences.literals].join(' ');
  const [latin, other] = [hasLatin(own), hasOther(own)];
  return {
    language,
    sentences,
    wholes,
    denials,
    courtesies,
    spell,
    mend: mender(sentences.vocabulary, latin && other),
    nearCommand: nearMissIndex(wholes.literals, 4),
    knows: (word) => known.some((set) => set.has(word)),
    reads: (script) => (script === 'latin' ? latin : other),
  };
}
