import type { Lexicon } from '../lexicon.ts';
import { type ExamplesFile, type Sentence, sentencesIn } from './examples.ts';
import { featuresOf } from './features.ts';
import type { Model } from './model.ts';
import { speltWords } from './spelt.ts';
import { type Example, train } from './train.ts';

/** The examples of one language. */
export type ExamplesOf = { readonly language: string; readonly examples: ExamplesFile };

/** To tell languages apart takes fewer places than to tell what is said in them. */
const places = { languages: 2 ** 16, tells: 2 ** 18 };

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

/**
 * What the examples of all languages teach. Each sentence is learnt from twice: by its words and meanings together, and by its
 * meanings alone, so that these carry what other words say in another language.
 */
export function learn(all: readonly ExamplesOf[], lexicon: Lexicon): Model {
  const [languages, tells]: [Example[], Example[]] = [[], []];
  for (const { language, examples } of all) {
    const sentences = sentencesIn(examples);
    for (const { text, labels } of sentences) {
      const { words, meanings } = featuresOf(speltWords(text, lexicon), lexicon, [language]);
      languages.push({ features: words, labels: [language] });
      tells.push({ features: [...words, ...meanings], labels }, { features: meanings, labels });
    }
    for (const { text, labels } of amongOthers(sentences)) {
      const { words, meanings } = featuresOf(speltWords(text, lexicon), lexicon, [language]);
      tells.push({ features: [...words, ...meanings], labels });
    }
  }
  return {
    languages: train(languages, labelsIn(languages), places.languages),
    tells: train(tells, labelsIn(tells), places.tells),
  };
}
