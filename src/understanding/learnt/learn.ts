import type { Glossaries } from '../glossary.ts';
import type { Lexicon, LexiconFile } from '../lexicon.ts';
import type { Entry } from '../lexicon-files.ts';
import { normalise } from '../normalise.ts';
import { any, type ExamplesFile, labelOf, type Sentence, sentencesIn } from './examples.ts';
import { featuresOf, numberOf } from './features.ts';
import type { Model } from './model.ts';
import { speltWords } from './spelt.ts';
import { type Example, train } from './train.ts';

/** The examples of one language. */
export type ExamplesOf = {
  readonly language: string;
  readonly examples: ExamplesFile;
  /** Its files of commands and answers, whose phrases are learnt from as well. */
  readonly wholes: readonly LexiconFile[];
};

/** To tell languages apart takes fewer places than to tell what happens, or what the chat should do. */
const places = { languages: 2 ** 16, tells: 2 ** 18, steers: 2 ** 18 };

/** Some of the ways to say a phrase, as it is written in a file. */
function waysToSay(phrase: string): string[] {
  if (/[{*]/.test(phrase)) return [];
  const most = Math.max(
    1,
    ...[...phrase.matchAll(/\[([^\]]*)\]/g)].map(([, all = '']) => all.split('|').length),
  );
  const pick = (all: string, at: number) => {
    const options = all.split('|');
    return options[at % options.length] ?? '';
  };
  return Array.from({ length: most }, (_, at) =>
    phrase
      .replace(/\[([^\]]*)\]/g, (_, all: string) => pick(all, at))
      .replace(/\(([^)]*)\)/g, (_, all: string) => (at % 2 === 0 ? '' : pick(all, at >> 1))),
  );
}

/** The phrases of commands and answers as sentences. */
const phrasesIn = ({ wholes }: ExamplesOf): Sentence[] =>
  wholes.flatMap(({ name, content }) =>
    Object.entries(content as Record<string, Entry>).flatMap(([id, { phrases = [], romanised = [] }]) =>
      [...phrases, ...romanised]
        .flatMap(waysToSay)
        .map((text) => ({ text, labels: [labelOf(name === 'commands' ? 'command' : 'answer', id)] })),
    ),
  );

const isSteering = (label: string) => label.startsWith('command:') || label.startsWith('answer:');

/** Who asks the chat to go back tells of nothing; who asks for the police, of danger. */
const toldBy = ({ labels }: Sentence): string[] =>
  labels.includes(labelOf('command', 'emergency')) ? [labelOf('signal', 'danger-now'), any.danger] : [];

/** One in so many of the other sentences is enough to show what is no command; of short small talk, which is near one, all. */
const oneOf = 3;
const isSmallTalk = ({ text, labels }: Sentence) => labels.length === 0 && text.length <= 60;

const labelsIn = (examples: readonly Example[]): string[] =>
  [...new Set(examples.flatMap(({ labels }) => labels))].sort();

/** A number that looks random, the same at every build. */
const scatter = (at: number) => Math.imul(at + 1, 2654435761) >>> 0;

/** People seldom say one thing alone: sentences beside an ordinary one, before it or after it. */
function amongOthers(sentences: readonly Sentence[]): Sentence[] {
  const ordinary = sentences.filter(({ labels }) => labels.length === 0);
  if (ordinary.length === 0) return [];
  return sentences.flatMap(({ text, labels }, at) => {
    const copies = labels.length === 0 ? 3 : 1;
    return Array.from({ length: copies }, (_, copy) => {
      const other = ordinary[scatter(at + copy * 7919) % ordinary.length]?.text ?? '';
      return { text: (at + copy) % 2 === 0 ? `${text}, ${other}` : `${other}, ${text}`, labels };
    });
  });
}

/** The letters of a text in another order, the same at every build. */
const disordered = (text: string, at: number): string =>
  [...text]
    .map((letter, place): [number, string] => [scatter(at + place * 7919), letter])
    .sort(([one], [other]) => one - other)
    .map(([, letter]) => letter)
    .join('');

/** One in so many of the other sentences gives some words that ask for nothing. */
const pieceOf = 4;
const mostInPiece = 3;

/**
 * One to three words out of other sentences, and such with their letters in disorder: without them, a name or a slip of the
 * hand would be taken for a yes.
 */
function pieces(sentences: readonly Sentence[], steering: ReadonlySet<string>): string[] {
  return sentences.flatMap(({ text }, at) => {
    if (at % pieceOf !== 0) return [];
    const words = text.split(/\s+/);
    const length = 1 + (scatter(at) % mostInPiece);
    const from = scatter(at + 1) % Math.max(1, words.length - length);
    const piece = words.slice(from, from + length).join(' ');
    if (at % (2 * pieceOf) === 0)
      return [
        piece
          .split(' ')
          .map((word) => disordered(word, at))
          .join(' '),
      ];
    return steering.has(normalise(piece)) ? [] : [piece];
  });
}

/**
 * What the examples of all languages teach. Each sentence is learnt from in three ways: by its words and meanings together; by
 * its meanings alone, so that these carry what other words say in another language; and beside an ordinary one.
 */
export function learn(all: readonly ExamplesOf[], lexicon: Lexicon, glossaries: Glossaries): Model {
  const [languages, tells, steers]: [Example[], Example[], Example[]] = [[], [], []];
  const read = (text: string, language: string) => {
    const { words, meanings } = featuresOf(speltWords(text, lexicon), glossaries, [language]);
    const all = Uint32Array.from([...words, ...meanings], numberOf);
    return { all, words: all.subarray(0, words.length), meanings: all.subarray(words.length) };
  };
  for (const one of all) {
    const { language, examples } = one;
    const everything = sentencesIn(examples);
    const commands = everything.filter(({ labels }) => labels.some(isSteering));
    const asking = [...commands, ...phrasesIn(one)];
    for (const { text, labels } of asking)
      steers.push({ features: read(text, language).words, labels: [...labels, any.steering] });
    const sentences = everything.map((each) =>
      commands.includes(each) ? { ...each, labels: toldBy(each) } : each,
    );
    for (const [at, { text, labels }] of sentences.entries()) {
      const { all: features, words, meanings } = read(text, language);
      languages.push({ features: words, labels: [language] });
      tells.push({ features, labels }, { features: meanings, labels });
      const isCommand = everything[at]?.labels !== labels;
      if (!isCommand && (at % oneOf === 0 || isSmallTalk({ text, labels })))
        steers.push({ features: words, labels: [] });
    }
    const others = everything.filter((each) => !commands.includes(each));
    for (const text of pieces(others, new Set(asking.map((each) => normalise(each.text)))))
      steers.push({ features: read(text, language).words, labels: [] });
    for (const { text, labels } of amongOthers(sentences))
      tells.push({ features: read(text, language).all, labels });
  }
  return {
    languages: train(languages, labelsIn(languages), places.languages),
    tells: train(tells, labelsIn(tells), places.tells),
    steers: train(steers, labelsIn(steers), places.steers),
    glossaries,
  };
}
