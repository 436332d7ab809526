import type { Lexicon } from '../lexicon.ts';
import { type ExamplesFile, sentencesIn } from './examples.ts';
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

/**
 * What the examples of all languages teach. Each sentence is learnt from twice: by its words and meanings together, and by its
 * meanings alone, so that these carry what other words say in another language.
 */
export function learn(all: readonly ExamplesOf[], lexicon: Lexicon): Model {
  const [languages, tells]: [Example[], Example[]] = [[], []];
  for (const { language, examples } of all) {
    for (const { text, labels } of sentencesIn(examples)) {
      const { words, meanings } = featuresOf(speltWords(text, lexicon), lexicon, [language]);
      languages.push({ features: words, labels: [language] });
      tells.push({ features: [...words, ...meanings], labels }, { features: meanings, labels });
    }
  }
  return {
    languages: train(languages, labelsIn(languages), places.languages),
    tells: train(tells, labelsIn(tells), places.tells),
  };
}
