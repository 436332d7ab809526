import { z } from 'zod';
import { examplesFile } from './learnt/examples.ts';
import { answerIds, commandIds, contactIds, safetyIds, signalIds, whenIds, whoIds } from './understood.ts';

const phrase = z.string().min(1).max(1000);
const phrases = z.array(phrase);

/** What may be said for one id. How to write a phrase is told in `content/understanding/README.md`. */
export const entry = z.strictObject({
  phrases: phrases.optional().describe('any of these means it'),
  romanised: phrases.optional().describe('the same, as people type this language in Latin letters'),
  alone: phrases.optional().describe('means it only when it is the whole message'),
  hints: phrases
    .optional()
    .describe('needs only: two different ones mean it, in a message in which no phrase means any need'),
  not: phrases.optional().describe('where one of these overlaps a phrase, the phrase does not count'),
  beside: phrases
    .optional()
    .describe(
      'says which form where the need is told by something else, or when where there is nowhere to sleep',
    ),
});
export type Entry = z.infer<typeof entry>;

const $schema = z.string().optional();
const byId = <Id extends string>(ids: readonly Id[]) =>
  z.strictObject({
    $schema,
    ...(Object.fromEntries(ids.map((id) => [id, entry.optional()])) as Record<
      Id,
      z.ZodOptional<typeof entry>
    >),
  });
const byAnyId = z.object({ $schema }).catchall(entry);

const list = z.array(z.string().min(1)).default([]);
const some = phrases.optional();

/** A language's own words: groups to write phrases with, spellings, and what turns a phrase into its opposite. */
export const wordsFile = z.strictObject({
  $schema,
  groups: z
    .record(z.string().regex(/^[a-z0-9-]+$/), phrases)
    .default({})
    .describe('{name} in a phrase is any of these'),
  spellings: z
    .record(z.string(), phrases)
    .default({})
    .describe('the usual spelling, and what people type for it'),
  ignored: list.describe('words that change nothing and are passed over'),
  negations: list.describe('words that deny what follows'),
  negationsAfter: list.describe('words that deny what comes before'),
  negationReach: list.describe('words that may stand between a denial and what it denies'),
  courtesies: list.describe('words around a command or an answer, such as "please"'),
  beforePlaces: list.describe('words that stand before a place: "in", "near", "I live in"'),
  afterPlaces: list.describe('words that stand after a place, where "in" comes last: "में"'),
  correct: list.describe('words that are right as they are, however near to one of ours'),
});
export type Words = z.infer<typeof wordsFile>;

/** What tells personal data in a language: names that are given as such, dates of birth, addresses. */
export const personalDataFile = z.strictObject({
  $schema,
  names: some.describe('just before a name: "my name is"'),
  inNameOf: some.describe('what makes something else of these: "a loan in my name"'),
  nameOf: some.describe('"the name of somebody", where the name stands before "is"'),
  isLast: some.describe('that "is"'),
  callMe: z
    .array(z.strictObject({ before: z.array(phrase).min(1), after: z.array(phrase).min(1) }))
    .optional()
    .describe('"call me ...", where the name stands between'),
  link: some.describe('between `names` and the name: "is"'),
  after: some.describe('what goes on after a name: "and"'),
  noNames: some.describe('what follows `names` without being a name: "not", "on"'),
  iAm: some.describe('"I am", "is called": before a given name'),
  commonNames: some.describe('given names that many have, without capitals: all that the page knows'),
  withCapital: some.describe('"I am", before a name that its capital letter tells'),
  peoples: some.describe('how peoples, faiths and states begin that may be written with a capital there'),
  birth: some.describe('"born", "date of birth": beside a date'),
  address: some.describe('"my address", before a number'),
  home: some.describe('a house or flat, just before its number'),
  number: some.describe('"number", between a house and its number'),
  street: some.describe('a street, after its number and name'),
  streetFirst: some.describe('a street, before its name'),
});

/** Given names that no capital need tell: the server knows them all. */
export const givenNamesFile = z.strictObject({
  $schema,
  isMe: list.describe('"I am", where it stands after a given name'),
  isName: list.describe('"is my name", "by name", after a name'),
  surnames: list.describe('Chinese surnames: one sign before a given name'),
  names: list.describe('names that are no word which somebody may put after "I am"'),
});

/** What the words of a language stand for, in meanings that all languages share. */
export const glossaryFile = z
  .object({ $schema })
  .catchall(z.array(z.string().min(1).max(100)).min(1))
  .describe('a meaning, as English names it: words, "stem*", "*part*", or some in a row');

export type GlossaryFile = z.infer<typeof glossaryFile>;
/** Its entries by meaning. */
export const meaningsOf = ({ $schema: _, ...meanings }: GlossaryFile) => meanings as Record<string, string[]>;

/** The files of `content/understanding/<language>/`, by name without `.json`. */
export const lexiconFiles = {
  commands: byId(commandIds),
  signals: byId(signalIds),
  needs: byAnyId.describe('a need, or "need/form"'),
  who: byId(whoIds),
  audiences: byAnyId,
  topics: byAnyId.describe('a topic of `content/guidance`, or "topic/point"'),
  contact: byId(contactIds),
  when: byId(whenIds),
  safety: byId(safetyIds),
  answers: byId(answerIds),
  words: wordsFile,
  'personal-data': personalDataFile,
  'given-names': givenNamesFile,
  glossary: glossaryFile,
  examples: examplesFile,
};
export type LexiconFileName = keyof typeof lexiconFiles;

/** Large, and read at the build: what it makes of them is the model. */
export const learntFrom: readonly LexiconFileName[] = ['examples', 'glossary'];

/** Kinds whose phrases are looked for inside a sentence. */
export const sentenceKinds = [
  'signals',
  'needs',
  'who',
  'audiences',
  'contact',
  'when',
  'safety',
  'topics',
] as const;
/** Kinds whose phrases must be the whole message. */
export const wholeKinds = ['commands', 'answers'] as const;
export type PhraseKind = (typeof sentenceKinds)[number] | (typeof wholeKinds)[number];
