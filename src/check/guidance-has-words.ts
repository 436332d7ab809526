import type { Finding, Rule } from './rule.ts';
import { placeOf, wordsOf } from './words.ts';

export const guidanceHasWords: Rule = {
  id: 'guidance-has-words',
  why: 'A point without words is shown as a key; words without a point are read by nobody.',
  find({ directory, root }) {
    const english = wordsOf({ root }, 'en');
    const needed = new Set(
      directory.guidance.flatMap(({ id, points }) =>
        ['name', ...points.map((point) => `points.${point.id}`)].map((key) => `guidance/${id}:${key}`),
      ),
    );
    // What the law calls a point, and the words for paper, may be there or not.
    const optional = new Set(
      directory.guidance.flatMap(({ id, points }) =>
        ['sheet', ...points.map((point) => `law.${point.id}`)].map((key) => `guidance/${id}:${key}`),
      ),
    );
    const missing = [...needed]
      .filter((key) => !english.has(key))
      .map(
        (key): Finding => ({
          ...placeOf('en', key),
          problem: 'has no English words',
          cure: 'Write them, then translate them into every other language.',
        }),
      );
    const extra = [...english.keys()]
      .filter((key) => key.startsWith('guidance/') && !needed.has(key) && !optional.has(key))
      .map(
        (key): Finding => ({
          ...placeOf('en', key),
          problem: 'belongs to no topic or point',
          cure: 'Add the point to its topic, correct the name, or remove the words in every language.',
        }),
      );
    return [...missing, ...extra];
  },
};
